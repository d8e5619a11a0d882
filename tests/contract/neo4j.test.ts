import type { GraphData } from '../../src/domain/graph.ts';
import { openStore } from '../../src/store/store.ts';
import { emptyDatabase } from '../support/empty-database.ts';
import { loadGraph, settingsFor } from '../support/neo4j-store.ts';
import { projectSeed } from '../support/seed-graph.ts';
import { takeNeo4j } from '../support/shared-neo4j.ts';
import { SMALL_GRAPH } from '../support/small-graph.ts';
import { describeStore } from './store-contract.ts';
import { describeVisitors } from './visitor-contract.ts';

const server = await takeNeo4j();
const skip = 'reason' in server ? { skip: server.reason } : {};

async function openWith(graph: GraphData) {
  if ('reason' in server) throw new Error(server.reason);
  await emptyDatabase(server.address);
  await loadGraph(server.address, graph);
  return openStore(settingsFor(server.address));
}

for (const [name, graph] of [
  ['a small graph', SMALL_GRAPH],
  ['the seeded graph', projectSeed()],
] as const) {
  describeStore({
    title: `a real Neo4j that holds ${name}`,
    ...skip,
    graph,
    open: () => openWith(graph),
  });
}

describeVisitors({ title: 'a real Neo4j', ...skip, open: () => openWith(SMALL_GRAPH) });
