/**
 * Asks many generated queries of a real Neo4j and of the engine, and adds what came of it to the summary that
 * `docs/conformance.md` shows: `tsx tests/engine/differential/ask-many.ts small|seeded <how many> <first seed>`.
 * Differences go to standard error, a line each.
 */
import neo4j from 'neo4j-driver';
import { Engine } from '../../../src/engine/engine.ts';
import { Graph } from '../../../src/engine/graph.ts';
import { type RunningNeo4j, startNeo4j } from '../../support/neo4j-server.ts';
import { loadGraph } from '../../support/neo4j-store.ts';
import { projectSeed } from '../../support/seed-graph.ts';
import { compareOnSeededGraph, compareOnSmallGraphs, emptyOutcome } from './comparison.ts';
import { addLiveOutcome } from './live-outcome.ts';

/** Written down after so many queries, so that a run that is stopped is not lost. */
const PIECES = { small: 1000, seeded: 100 };

const [kind = 'small', count = 10_000, first = 1] = process.argv
  .slice(2)
  .map((arg, at) => (at === 0 ? arg : +arg));
if (kind !== 'small' && kind !== 'seeded') throw new Error(`"small" or "seeded", not "${kind}"`);
const server = await startNeo4j();
if ('reason' in server) throw new Error(server.reason);
try {
  await askAll(server, Number(first), Number(count));
} finally {
  await server.stop();
}

async function askAll({ address }: RunningNeo4j, from: number, many: number): Promise<void> {
  const driver = neo4j.driver(address.uri);
  const session = driver.session();
  const engine = kind === 'seeded' ? await loadSeed(address) : undefined;
  const piece = PIECES[kind as keyof typeof PIECES];
  for (let seed = from; seed < from + many; seed += piece) {
    const outcome = emptyOutcome();
    const size = Math.min(piece, from + many - seed);
    if (engine) await compareOnSeededGraph(session, engine, seed, size, outcome);
    else await compareOnSmallGraphs(session, seed, size, outcome);
    for (const difference of outcome.different) console.error(JSON.stringify(difference));
    console.log(
      `${seed + size - from} of ${many}, ${outcome.different.length} different in the last ${size}`,
    );
    addLiveOutcome(kind as 'small' | 'seeded', outcome);
  }
  await driver.close();
}

async function loadSeed(address: RunningNeo4j['address']): Promise<Engine> {
  const graph = projectSeed();
  await loadGraph(address, graph);
  return new Engine(Graph.from(graph));
}
