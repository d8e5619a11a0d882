/** A dossier as Markdown (CommonMark). */
import type { SourceView } from '../domain/answers.ts';
import type { Dossier, DossierClaim } from './dossier.ts';

const STANCE_WORD: Readonly<Record<DossierClaim['stance'], string>> = {
  supports: 'Says so',
  denies: 'Says not',
  disputes: 'Questions it',
};

/** Text that Markdown reads as text. */
function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&').replace(/\s+/g, ' ');
}

/** A text at the beginning of a line: a list mark or number is none. */
function escapeLine(text: string): string {
  return escapeText(text)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])(?= )/, '\\$1');
}

function writeClaim({ stance, sentence, places, problems }: DossierClaim): string[] {
  return [
    `- **${STANCE_WORD[stance]}:** ${escapeText(sentence)}`,
    ...places.map((place) => `  - ${escapeLine(place)}`),
    ...problems.map((problem) => `  - *Problem:* ${escapeText(problem)}`),
  ];
}

function writeSource({ authors, title, publisher, publishedOn, url }: SourceView): string {
  const parts = [authors.join(', '), title, publisher ?? '', publishedOn ?? ''].filter((part) => part !== '');
  return `- ${parts.map(escapeText).join('. ')}.${url ? ` <${encodeURI(url)}>` : ''}`;
}

export function writeDossierMarkdown(dossier: Dossier): string {
  const hops = dossier.hops.flatMap(({ sentence, facts, claims }, place) => [
    `## ${place + 1}. ${escapeText(sentence)}`,
    '',
    escapeLine(facts),
    '',
    ...claims.flatMap(writeClaim),
    '',
  ]);
  const beside =
    dossier.beside.length > 0 ? ['## Beside the path', '', ...dossier.beside.flatMap(writeClaim), ''] : [];
  const lines = [
    `# ${escapeText(dossier.title)}`,
    '',
    escapeLine(dossier.summary),
    '',
    ...dossier.notes.map((note) => `- ${escapeLine(note)}`),
    '',
    ...hops,
    ...beside,
    '## Sources',
    '',
    ...dossier.sources.map(writeSource),
    '',
    escapeLine(dossier.colophon),
  ];
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}
