import type { Session } from 'neo4j-driver';
import { Engine } from '../../../src/engine/engine.ts';
import { GraphWriter } from '../tck/graph-writer.ts';
import { type Answer, askEngine, askNeo4j, digestOf } from './answers.ts';
import { type GeneratedQuery, generateQuery } from './query-generator.ts';
import { SMALL_GRAPH_COUNT, smallGraph } from './small-graph.ts';
import { isTooLarge, reasonToLeaveOut } from './stumbles.ts';
import { SEEDED_GRAPH, SMALL_GRAPHS } from './vocabulary.ts';

export interface Difference {
  readonly number: number;
  readonly query: string;
  readonly ours: Answer;
  readonly theirs: Answer;
}

/** What came of asking the same queries on both. */
export interface Outcome {
  asked: number;
  same: number;
  /** Of those that are the same: answers with rows. */
  withRows: number;
  /** Not reached within the limits on one of them. */
  tooLarge: number;
  /** By reason. */
  readonly leftOut: Record<string, number>;
  /** How many queries have so many clauses. */
  readonly clauses: Record<number, number>;
  readonly different: Difference[];
}

export function emptyOutcome(): Outcome {
  return { asked: 0, same: 0, withRows: 0, tooLarge: 0, leftOut: {}, clauses: {}, different: [] };
}

/** Each text is asked on so many graphs: planning it costs Neo4j far more than running it. */
const GRAPHS_PER_TEXT = 10;
/** So many texts share their graphs. */
const TEXTS_TOGETHER = 100;

/** The query that a number stands for, and the small graph it is asked on. */
export function smallAsking(number: number): { readonly query: GeneratedQuery; readonly graph: number } {
  const text = Math.floor(number / GRAPHS_PER_TEXT);
  const first = Math.floor(text / TEXTS_TOGETHER) * GRAPHS_PER_TEXT;
  return {
    query: generateQuery(text, SMALL_GRAPHS),
    graph: (first + (number % GRAPHS_PER_TEXT)) % SMALL_GRAPH_COUNT,
  };
}

/** The same for the graph of `seed/`. */
export function seededAsking(number: number): GeneratedQuery {
  return generateQuery(number, SEEDED_GRAPH);
}

/** The engine over one of the small graphs. */
export function smallEngine(number: number): Engine {
  const writer = new GraphWriter();
  writer.run(smallGraph(number));
  return new Engine(writer.finish());
}

/** Numbers from the first on, those of one graph together, after the graph was made in Neo4j. */
export async function* overSmallGraphs(session: Session, first: number, count: number) {
  const askings = Array.from({ length: count }, (_, at) => ({
    number: first + at,
    ...smallAsking(first + at),
  }));
  for (const graph of new Set(askings.map((asking) => asking.graph))) {
    await session.run('MATCH (n) DETACH DELETE n');
    await session.run(smallGraph(graph));
    yield { graph, askings: askings.filter((asking) => asking.graph === graph) };
  }
}

/** Asks both so many queries on the small graphs and notes what came of it. */
export async function compareOnSmallGraphs(session: Session, first: number, count: number, outcome: Outcome) {
  for await (const { graph, askings } of overSmallGraphs(session, first, count)) {
    const engine = smallEngine(graph);
    for (const { number, query } of askings) await compare(session, engine, number, query, outcome);
  }
}

/** The same on the graph of `seed/`, which both must hold. */
export async function compareOnSeededGraph(
  session: Session,
  engine: Engine,
  first: number,
  count: number,
  outcome: Outcome,
): Promise<void> {
  for (let number = first; number < first + count; number++) {
    await compare(session, engine, number, seededAsking(number), outcome);
  }
}

async function compare(
  session: Session,
  engine: Engine,
  number: number,
  query: GeneratedQuery,
  outcome: Outcome,
) {
  const theirs = await askNeo4j(session, query.text, query);
  note(outcome, number, query, theirs, askEngine(engine, query.text, query));
}

function note(outcome: Outcome, number: number, query: GeneratedQuery, theirs: Answer, ours: Answer): void {
  outcome.asked++;
  outcome.clauses[query.clauses] = (outcome.clauses[query.clauses] ?? 0) + 1;
  const reason = reasonToLeaveOut(query.text, theirs);
  if (isTooLarge(theirs) || isTooLarge(ours)) outcome.tooLarge++;
  else if (digestOf(theirs) === digestOf(ours)) {
    outcome.same++;
    if ('rows' in theirs && theirs.rows.length > 0) outcome.withRows++;
  } else if (reason) outcome.leftOut[reason] = (outcome.leftOut[reason] ?? 0) + 1;
  else outcome.different.push({ number, query: query.text, ours, theirs });
}
