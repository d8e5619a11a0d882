/** A seed of a handful of records, as files: what the tests of the ledger change one thing in. */
import type { SeedFiles } from '../../src/ledger/seed-files.ts';

const ENTITIES = `
- { id: rok, kind: State, name: Republic of Korea, aliases: [South Korea], about: A state in East Asia. }
- { id: nato, kind: Organization, name: North Atlantic Treaty Organization, aliases: [NATO], about: An alliance. }
- { id: poland, kind: State, name: Poland, about: A state in Europe. }
- { id: itpp, kind: Agreement, name: Tailored Partnership, about: A programme of cooperation. }
- { id: talks, kind: Agreement, name: Another Agreement, about: Spoken of. }
- { id: trade, kind: Metric, name: Trade, about: Value of goods. }
`;

const SOURCES = `
id: paper
kind: paper
title: A paper
publishedOn: 2026-02-18
reliability: B
read: true
file: paper.txt
lines: 20
sections: [{ line: 1, title: Beginning }, { line: 10, title: End }]
markers: [{ marker: "1", line: 3, printed: 1, works: [cited-work] }]
notes: [{ printed: 1, line: 19, works: [cited-work], pages: p. 3 }]
`;

const CITED = '- { id: cited-work, kind: report, title: A report, reliability: B, read: false }\n';

/** A better source that repeats the paper: with it, one root. */
const REPRINT =
  '- { id: reprint, kind: report, title: The same again, publishedOn: 2020-01-01, reliability: A, read: true, root: paper }\n';

const BACKGROUND =
  'id: known\nkind: background\ntitle: What is known\npublishedOn: 2026-01-01\nreliability: A\nread: true\n';

/** Evidence in the paper, on one line. */
export const at = (line: number, more = ''): string =>
  `[{ source: paper, lines: ${line}, span: [0, 9], digest: "0123456789abcdef", gist: says so${more} }]`;

/** Evidence in the reprint. */
export const inReprint = '[{ source: reprint, gist: says so, reference: page 1 }]';

export interface SmallSeed {
  readonly claims: string;
  readonly entities?: string;
  readonly doubts?: string;
  readonly sources?: string;
}

export function smallSeed({
  claims,
  entities = ENTITIES,
  doubts = '',
  sources = SOURCES,
}: SmallSeed): SeedFiles {
  const file = (path: string, text: string) => ({ path: `seed/${path}`, text: text.replace(/^\n/, '') });
  return {
    entities: [file('entities/all.yaml', entities)],
    sources: [
      file('sources/paper.yaml', sources),
      file('sources/cited.yaml', CITED),
      file('sources/known.yaml', BACKGROUND),
      file('sources/reprint.yaml', REPRINT),
    ],
    claims: [file('claims/paper/all.yaml', claims)],
    doubts: doubts ? [file('doubts.yaml', doubts)] : [],
    verdicts: [],
  };
}
