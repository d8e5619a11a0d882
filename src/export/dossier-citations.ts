/** The sources of a dossier for reference managers: BibTeX, and CSL-JSON (https://citeproc-js.readthedocs.io). */
import type { SourceView } from '../domain/answers.ts';
import { edtfRange } from '../domain/time.ts';

/** Kinds of source as CSL names types, and BibTeX entries. */
const TYPES: Readonly<Record<string, readonly [csl: string, bibtex: string]>> = {
  paper: ['report', 'techreport'],
  report: ['report', 'techreport'],
  article: ['article-magazine', 'article'],
  news: ['article-newspaper', 'article'],
  'press-release': ['post', 'misc'],
  book: ['book', 'book'],
  treaty: ['treaty', 'misc'],
  web: ['webpage', 'misc'],
  data: ['dataset', 'misc'],
};

const typesOf = (kind: string): readonly [string, string] => TYPES[kind] ?? ['document', 'misc'];

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#_%~^]/g, (sign) => TEX[sign] ?? `\\${sign}`).replace(/\s+/g, ' ');
}

/** Year, month and day, as far as a date says them. */
function dateParts(edtf: string | undefined): readonly number[] {
  if (!edtf || !edtfRange(edtf)) return [];
  const parts = edtf
    .split('/')[0]!
    .replace(/[?~%]$/, '')
    .split('-');
  const numbers = parts.map(Number);
  if (!numbers.every((part) => part > 0)) return [];
  return (numbers[1] ?? 0) > 12 ? numbers.slice(0, 1) : numbers;
}

function writeEntry(source: SourceView): string {
  const [, type] = typesOf(source.kind);
  const [year, month] = dateParts(source.publishedOn);
  const maker = { techreport: 'institution', article: 'journal' }[type] ?? 'publisher';
  const fields = [
    ['author', source.authors.map((author) => `{${escapeTex(author)}}`).join(' and ')],
    ['title', `{${escapeTex(source.title)}}`],
    [maker, escapeTex(source.publisher ?? '')],
    ['year', year === undefined ? '' : String(year)],
    ['month', month === undefined ? '' : String(month)],
    ['url', (source.url ?? '').replace(/[{}\\\s]/g, encodeURIComponent)],
  ].filter(([, value]) => value !== '');
  return `@${type}{${source.id},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`;
}

/** One entry a source, under its id. Names of authors are kept whole. */
export function writeBibtex(sources: readonly SourceView[]): string {
  return sources.map(writeEntry).join('\n');
}

/** Items of CSL-JSON; names of authors are literal. */
export function toCslItems(sources: readonly SourceView[]): readonly Record<string, unknown>[] {
  return sources.map(({ id, kind, title, authors, publisher, publishedOn, url }) => {
    const issued = dateParts(publishedOn);
    return {
      id,
      type: typesOf(kind)[0],
      title,
      ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
      ...(publisher && { publisher }),
      ...(issued.length > 0 && { issued: { 'date-parts': [issued] } }),
      ...(url && { URL: url }),
    };
  });
}
