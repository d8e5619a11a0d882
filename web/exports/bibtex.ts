/** Sources as BibTeX (https://ctan.org/pkg/bibtex), one entry each, and Entente's own data as one more. */
import type { SourceView } from '../../src/domain/answers.ts';
import type { Citation } from './citation.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escapeTex = (text: string): string =>
  text.replaceAll(/[\\{}&%$#_~^]/g, (mark) => ESCAPES[mark] ?? mark);

function writeEntry(key: string, fields: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value)
    // An address must stay as it is to be opened; \url{} in the style prints it.
    .map(([name, value]) => `  ${name} = {${name === 'url' ? value : escapeTex(value ?? '')}},`);
  return [`@misc{${key},`, ...lines, '}'].join('\n');
}

export function writeBibtex(sources: readonly SourceView[], citation: Citation): string {
  const entries = sources.map((source) =>
    writeEntry(source.id, {
      title: source.title,
      author: source.authors.join(' and '),
      publisher: source.publisher,
      year: source.publishedOn?.slice(0, 4),
      url: source.url,
    }),
  );
  const own = writeEntry('entente', {
    title: 'Entente: an evidence graph of defence and security partnerships',
    year: citation.day.slice(0, 4),
    note: `Data version ${citation.version}, read on ${citation.day}, CC BY 4.0`,
    url: citation.address,
  });
  return `${[...entries, own].join('\n\n')}\n`;
}
