import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../package-root.ts';
import { code, page, table } from './markdown.ts';

/** What the tests of the query engine counted when they were last recorded; they hold the file to themselves. */
export interface Conformance {
  readonly tck: {
    readonly folders: Readonly<
      Record<string, { readonly scenarios: number; readonly reading: number; readonly passed: number }>
    >;
    /** Scenarios that expect an error before the query runs, those that write too, and how many get one. */
    readonly beforeRunning: { readonly expected: number; readonly refused: number };
    /** The reason for each scenario that is answered otherwise. */
    readonly deviations: Readonly<Record<string, string>>;
  };
  /** By subject. */
  readonly dialect: Readonly<
    Record<string, { readonly answered: number; readonly refused: number; readonly different: number }>
  >;
  /** Why single queries in the dialect are answered otherwise. */
  readonly differences: Readonly<Record<string, string>>;
  /** Lines of code in the rooms of front end and engine. */
  readonly lines: Readonly<Record<string, number>>;
  readonly generated: { readonly answered: number; readonly leftOut: number };
  /** Generated queries that were asked of both, by kind of graph. */
  readonly live: Readonly<Record<'small' | 'seeded', Live>>;
}

interface Live {
  readonly asked: number;
  readonly same: number;
  readonly withRows: number;
  readonly tooLarge: number;
  readonly different: number;
  /** By reason. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** How many queries have so many clauses. */
  readonly clauses: Readonly<Record<string, number>>;
}

export const CONFORMANCE_FILE = join(packageRoot, 'tests/engine/conformance.json');

/** Statements that Neo4j runs and the embedded engine refuses, with the nearest that works. */
export const REFUSED: readonly {
  readonly statement: string;
  readonly instead: string;
  readonly why: string;
}[] = [
  {
    statement: 'CREATE (n) RETURN n',
    instead: 'MATCH (n) RETURN n LIMIT 1',
    why: 'the graph is read-only: it is written from the files in `seed/`',
  },
  {
    statement: 'PROFILE MATCH (n) RETURN n',
    instead: 'EXPLAIN MATCH (n) RETURN n',
    why: 'the plan is shown without running it',
  },
  {
    statement: "LOAD CSV FROM 'file:///list.csv' AS line RETURN line",
    instead: "UNWIND [['a', 1], ['b', 2]] AS line RETURN line",
    why: 'no file is read; rows go in as a list or a parameter',
  },
  {
    statement: 'USE neo4j MATCH (n) RETURN n',
    instead: 'MATCH (n) RETURN n',
    why: 'there is one graph',
  },
  {
    statement: `MATCH (n)${'--()'.repeat(101)} RETURN n`,
    instead: 'MATCH (n)((a)--(b)){101}(m) RETURN n',
    why: 'the patterns of one MATCH have at most 100 relationships, so that planning stays short; the statement here has 101',
  },
  {
    statement: "RETURN 'aab' =~ 'a(?=a).*'",
    instead: "RETURN 'aab' STARTS WITH 'aa'",
    why: 'patterns of text run in linear time: no lookaround, no back references, no possessive quantifiers',
  },
];

/** `docs/conformance.md`: how far the embedded engine answers as openCypher and Neo4j do. */
export function conformancePage(): string {
  const conformance: Conformance = JSON.parse(readFileSync(CONFORMANCE_FILE, 'utf8'));
  const { tck, generated, live, lines } = conformance;
  return page(
    'What the embedded engine answers as Neo4j does',
    'Counted by the tests in `tests/engine/`, which fail where this page is out of date. Compared with Neo4j 5.26.31.',
    scenarios(tck),
    deviations(tck),
    dialects(conformance),
    askedOfBoth(live),
    replays(generated),
    refusals(),
    size(lines),
  );
}

function scenarios({ folders, beforeRunning }: Conformance['tck']): string {
  const rows = Object.entries(folders).map(([folder, { scenarios, reading, passed }]) => [
    code(folder),
    scenarios,
    reading,
    passed,
  ]);
  const sum = (at: number): number => rows.reduce((total, row) => total + Number(row[at]), 0);
  return (
    '## The openCypher TCK\n\nScenarios that only write are outside what the engine does; those that read are run.\n\n' +
    table(['folder', 'scenarios', 'reading', 'passed'], [...rows, ['all', sum(1), sum(2), sum(3)]]) +
    `\n\nAn error before the query runs is expected of ${beforeRunning.expected} scenarios, those that write among ` +
    `them; ${beforeRunning.refused} get one.`
  );
}

function deviations(tck: Conformance['tck']): string {
  return `### Answered otherwise\n\n${table(['scenario', 'why'], Object.entries(tck.deviations))}`;
}

function dialects({ dialect, differences }: Conformance): string {
  const rows = Object.entries(dialect).map(([subject, { answered, refused, different }]) => [
    subject,
    answered,
    refused,
    different,
  ]);
  const sum = (at: number): number => rows.reduce((total, row) => total + Number(row[at]), 0);
  return (
    '## Queries in the dialect of Neo4j 5.26\n\nBy the subjects of its manual, in words and on a graph of our own; asked of a ' +
    'real Neo4j, and its answers kept: columns, values with their types, order where there is one, and codes of errors.\n\n' +
    table(
      ['subject', 'the same rows', 'refused by both, with the same code', 'different'],
      [...rows, ['all', sum(1), sum(2), sum(3)]],
    ) +
    '\n\n' +
    table(
      ['different', 'how'],
      Object.entries(differences).map(([query, how]) => [code(query), how]),
    )
  );
}

function askedOfBoth(live: Conformance['live']): string {
  const rows = Object.entries(live).map(
    ([kind, { asked, same, withRows, tooLarge, leftOut, different, clauses }]) => [
      GRAPHS[kind as keyof typeof GRAPHS],
      asked,
      same,
      withRows,
      tooLarge,
      sumOf(leftOut),
      different,
      medianOf(clauses),
    ],
  );
  const columns = [
    'on',
    'asked',
    'the same',
    'of them with rows',
    'too large',
    'left out',
    'different',
    'median clauses',
  ];
  const reasons = Object.entries(live).flatMap(([kind, { leftOut }]) =>
    Object.entries(leftOut).map(([why, count]) => [why, GRAPHS[kind as keyof typeof GRAPHS], count]),
  );
  return (
    '## Generated queries asked of both\n\nMade from a seed by a grammar of clauses, patterns and typed expressions, ' +
    'and asked of a real Neo4j and of the engine in one run by `tests/engine/differential/ask-many.ts`. Each text is ' +
    'asked on ten small graphs, or on the graph of `seed/`. Too large is what Neo4j did not answer in ten seconds.\n\n' +
    `${table(columns, rows)}\n\n${table(['left out because', 'on', 'asked'], reasons)}`
  );
}

const GRAPHS = { small: 'small graphs', seeded: 'the graph of `seed/`' } as const;

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The middle one of all values, each of which was counted so often. */
function medianOf(counts: Readonly<Record<string, number>>): number {
  let left = sumOf(counts) / 2;
  const values = Object.keys(counts)
    .map(Number)
    .sort((a, b) => a - b);
  return values.find((value) => (left -= counts[value]!) <= 0) ?? 0;
}

function replays({ answered, leftOut }: Conformance['generated']): string {
  return (
    '### Replayed\n\nDigests of what Neo4j answered to others are kept, and asked for in every run of the tests.\n\n' +
    table(
      ['', 'count'],
      [
        ['the same answer', answered],
        ['different', 0],
        ['left out, because Neo4j stumbles over a valid query', leftOut],
      ],
    )
  );
}

function refusals(): string {
  const rows = REFUSED.map(({ statement, instead, why }) => [code(shorten(statement)), code(instead), why]);
  return (
    '## Refused here\n\nEvery refusal says where it is and what to do. Functions and procedures are those that `SHOW FUNCTIONS` ' +
    `and \`SHOW PROCEDURES\` list.\n\n${table(['refused', 'nearest that works', 'why'], rows)}`
  );
}

function size(lines: Conformance['lines']): string {
  const rows = Object.entries(lines).map(([room, count]) => [code(room), count]);
  return `## Lines of code\n\nTo the nearest hundred.\n\n${table(['room', 'lines'], rows)}`;
}

const shorten = (statement: string): string => statement.replace(/(--\(\)){4,}/, '--()--()…--()');
