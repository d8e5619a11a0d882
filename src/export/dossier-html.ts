/** A dossier as one HTML page that prints well: no script, no other file. */
import type { SourceView } from '../domain/answers.ts';
import type { Dossier, DossierClaim } from './dossier.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

const STANCE_WORD: Readonly<Record<DossierClaim['stance'], string>> = {
  supports: 'Says so',
  denies: 'Says not',
  disputes: 'Questions it',
};

const STYLE = `
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff }
h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin-top: 2rem; break-after: avoid }
.facts, footer { color: #555 } li { break-inside: avoid } .denies, .disputes { border-left: 3px solid #b3541e; padding-left: .5rem }
@page { margin: 2cm }`;

function element(name: string, content: string, className?: string): string {
  return content === '' ? '' : `<${name}${className ? ` class="${className}"` : ''}>${content}</${name}>`;
}

function writeList(items: readonly string[]): string {
  return element('ul', items.map((item) => element('li', item)).join(''));
}

function writeClaims(claims: readonly DossierClaim[]): string {
  const items = claims.map(({ stance, sentence, places, problems }) => {
    const details = [
      ...places.map(escapeHtml),
      ...problems.map((problem) => `<em>Problem:</em> ${escapeHtml(problem)}`),
    ];
    const said = `<strong>${STANCE_WORD[stance]}:</strong> ${escapeHtml(sentence)}`;
    return element('li', said + writeList(details), stance);
  });
  return element('ul', items.join(''));
}

function writeSource({ authors, title, publisher, publishedOn, url }: SourceView): string {
  const parts = [authors.join(', '), title, publisher ?? '', publishedOn ?? ''].filter((part) => part !== '');
  const isWeb = url !== undefined && /^https?:\/\//.test(url);
  return `${escapeHtml(parts.join('. '))}.${isWeb ? ` <a href="${escapeHtml(url)}">${escapeHtml(url)}</a>` : ''}`;
}

export function writeDossierHtml(dossier: Dossier): string {
  const hops = dossier.hops.map(
    ({ sentence, facts, claims }, place) =>
      element('h2', `${place + 1}. ${escapeHtml(sentence)}`) +
      element('p', escapeHtml(facts), 'facts') +
      writeClaims(claims),
  );
  const beside =
    dossier.beside.length > 0 ? element('h2', 'Beside the path') + writeClaims(dossier.beside) : '';
  const parts = [
    element('h1', escapeHtml(dossier.title)),
    element('p', escapeHtml(dossier.summary)),
    writeList(dossier.notes.map(escapeHtml)),
    ...hops,
    beside,
    element('h2', 'Sources'),
    writeList(dossier.sources.map(writeSource)),
    element('footer', element('p', escapeHtml(dossier.colophon))),
  ].filter((part) => part !== '');
  const title = element('title', escapeHtml(dossier.title));
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width">${title}<style>${STYLE}\n</style>`;
  return `<!doctype html>\n<html lang="en">\n<head>${head}</head>\n<body>\n${parts.join('\n')}\n</body>\n</html>\n`;
}
