import { Engine } from '../../../src/engine/engine.ts';
import type { Graph } from '../../../src/engine/graph.ts';
import type { Value } from '../../../src/engine/values/value.ts';
import { checkStatement } from '../../../src/language/check.ts';
import { CypherError } from '../../../src/language/cypher-error.ts';
import { parseStatement } from '../../../src/language/parse.ts';
import type { Clause, Query } from '../../../src/language/syntax.ts';
import { GraphWriter } from './graph-writer.ts';
import type { Scenario, TckProcedure } from './scenarios.ts';
import { canonical, describeValue } from './tck-values.ts';
import { testProcedure } from './test-procedures.ts';

/**
 * pass · wrong: another answer than asked for, or none where an error is due · refused: an error where an answer
 * is due · late: the error came while running, not before · writes: out of scope.
 */
export type Verdict = 'pass' | 'wrong' | 'refused' | 'late' | 'writes';

export interface Judgement {
  readonly verdict: Verdict;
  readonly detail: string;
}

const LIMITS = { timeoutMs: 10_000, rows: 100_000, bytes: 1e9, valueBytes: 1e9, depth: 1000 };

/** Runs one scenario; `graphs` holds the texts of the named graphs. */
export function judgeScenario(scenario: Scenario, graphs: ReadonlyMap<string, string>): Judgement {
  if (writes(scenario.query)) return { verdict: 'writes', detail: '' };
  const outcome = runScenario(scenario, buildGraph(scenario, graphs));
  const { expected } = scenario;
  if (expected.kind === 'error') return judgeError(outcome, expected.phase);
  if ('error' in outcome) return { verdict: 'refused', detail: outcome.error.message };
  const describe = (row: readonly Value[]) =>
    row.map((value) => describeValue(value, !expected.listsOrdered)).join(' | ');
  const asked = expected.rows.map((row) =>
    row.map((value) => canonical(value, !expected.listsOrdered)).join(' | '),
  );
  const given = outcome.rows.map(describe);
  if (!expected.ordered) for (const rows of [asked, given]) rows.sort();
  const isEmpty = expected.columns.length === 0 && given.length === 0;
  const same = isEmpty || (sameTexts(asked, given) && sameTexts(expected.columns, outcome.fields));
  const detail = `asked ${expected.columns} ${JSON.stringify(asked)} given ${outcome.fields} ${JSON.stringify(given)}`;
  return same ? { verdict: 'pass', detail: '' } : { verdict: 'wrong', detail };
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

function judgeError(outcome: Outcome, phase: string): Judgement {
  if (!('error' in outcome)) return { verdict: 'wrong', detail: 'an error is due, rows were given' };
  if (!(outcome.error instanceof CypherError))
    return { verdict: 'wrong', detail: String(outcome.error.stack) };
  const isLate = phase === 'compile time' && outcome.opened;
  return { verdict: isLate ? 'late' : 'pass', detail: outcome.error.message };
}

/** Whether a scenario ends in an error before its query runs; of a query that writes, too, which is then not run. */
export function isRefusedBeforeRunning(scenario: Scenario, graphs: ReadonlyMap<string, string>): boolean {
  if (!writes(scenario.query)) return judgeScenario(scenario, graphs).verdict === 'pass';
  try {
    checkStatement(parseStatement(scenario.query));
    return false;
  } catch (error) {
    return error instanceof CypherError;
  }
}

const UPDATING = new Set(['Create', 'Merge', 'Set', 'Remove', 'Delete', 'Foreach']);

function writes(query: string): boolean {
  try {
    return holdsUpdate(parseStatement(query).body as Query);
  } catch {
    return /\b(CREATE|MERGE|SET|REMOVE|DELETE)\b/.test(query);
  }
}

function holdsUpdate(query: Query): boolean {
  const clauses = query.parts.flatMap((part): readonly Clause[] => part.clauses);
  return clauses.some(
    (clause) => UPDATING.has(clause.kind) || (clause.kind === 'CallSubquery' && holdsUpdate(clause.query)),
  );
}

function buildGraph({ graph, setup }: Scenario, graphs: ReadonlyMap<string, string>): Graph {
  const writer = new GraphWriter();
  if (graph) writer.run(graphs.get(`graphs/${graph}/${graph}.cypher`)!);
  for (const text of setup) writer.run(text);
  return writer.finish();
}

type Outcome =
  | { readonly fields: readonly string[]; readonly rows: Value[][] }
  | { readonly error: Error; readonly opened: boolean };

function runScenario({ query, parameters, procedures }: Scenario, graph: Graph): Outcome {
  let opened = false;
  try {
    const values = new Map([...parameters].map(([name, value]) => [name, (value as { value: Value }).value]));
    const execution = new Engine(
      graph,
      procedures.map((each: TckProcedure) => testProcedure(each)),
    ).open(query, values, LIMITS);
    opened = true;
    const rows: Value[][] = [];
    for (let state = 'more'; state === 'more'; ) {
      const part = execution.advance(1000, LIMITS.timeoutMs);
      rows.push(...part.rows);
      state = part.state;
    }
    return { fields: execution.fields, rows };
  } catch (error) {
    return { error: error as Error, opened };
  }
}
