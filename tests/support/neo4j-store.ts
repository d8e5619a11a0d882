import type { GraphData } from '../../src/domain/graph.ts';
import { type LoadOptions, openLoader } from '../../src/store/load/loader.ts';
import type { StoreSettings } from '../../src/store/settings.ts';
import type { Neo4jAddress } from './neo4j-server.ts';

/** How the store reaches a Neo4j of the tests. */
export function settingsFor({ uri, user, password, database }: Neo4jAddress): StoreSettings {
  const program = user === undefined || password === undefined ? {} : { program: { user, password } };
  return { uri, database, engine: 'neo4j', ...program };
}

/** Brings a graph into a Neo4j of the tests, as `npm run seed` does. */
export async function loadGraph(
  address: Neo4jAddress,
  graph: GraphData,
  options: LoadOptions = {},
): Promise<void> {
  const loader = await openLoader(settingsFor(address));
  await loader.load(graph, options);
  await loader.close();
}
