/** The peer of `servers.ts`: a real Neo4j that holds the same graph and is asked the same over Bolt. */
import neo4j from 'neo4j-driver';
import type { GraphData } from '../../src/domain/graph.ts';
import { startNeo4j } from '../../tests/support/neo4j-server.ts';
import { loadGraph } from '../../tests/support/neo4j-store.ts';
import { BENCH_CONSTRAINTS } from './questions.ts';

/** Ten shortest paths, with the conditions inside the pattern, where Neo4j applies them as it searches. */
const TEN_PATHS = `
MATCH (first:Entity {id: $from}), (last:Entity {id: $to})
MATCH way = SHORTEST 10 (first)
  ((before:Entity)-[tie:${BENCH_CONSTRAINTS.types!.join('|')}]-(after:Entity)
    WHERE tie.phase = 'current' AND tie.confidence >= ${BENCH_CONSTRAINTS.minConfidence}
      AND tie.sinceMin <= $day AND tie.untilMax >= $day
      AND (after = last OR (after.degree <= ${BENCH_CONSTRAINTS.hubDegree} AND NOT after.avoided))
  ){1,6} (last)
RETURN [tie IN relationships(way) | tie.id] AS ties`;

const MARK = `
MATCH (entity:Entity)
CALL (entity) {
  SET entity.degree = COUNT { (entity)--(:Entity) }, entity.avoided = entity.id IN $avoid
} IN TRANSACTIONS OF 10000 ROWS`;

export interface Neo4jPeer {
  /** Milliseconds, and the hops of the shortest path (0 where there is none). */
  ask(from: string, to: string, day: string): Promise<{ readonly took: number; readonly hops: number }>;
  close(): Promise<void>;
}

/** Loads the graph, and lets degree and avoidance be plain properties: the peer is to have it easy. */
export async function startNeo4jPeer(graph: GraphData, avoid: readonly string[]): Promise<Neo4jPeer> {
  const server = await startNeo4j();
  if ('reason' in server) throw new Error(server.reason);
  await loadGraph(server.address, graph);
  const { uri, user = '', password = '' } = server.address;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const session = driver.session();
  await session.run(MARK, { avoid });
  return {
    async ask(from, to, day) {
      const began = performance.now();
      const { records } = await session.run(TEN_PATHS, { from, to, day });
      return { took: performance.now() - began, hops: records[0]?.get('ties').length ?? 0 };
    },
    async close() {
      await driver.close();
      await server.stop();
    },
  };
}
