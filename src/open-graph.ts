/** The configured graph, wherever it is: seeded where it is empty, and ready for questions. */
import type { Config } from './config.ts';
import { openEmbeddedGraph } from './embedded-graph.ts';
import { openNeo4jGraph } from './neo4j-graph.ts';
import type { Store } from './store/store.ts';
import { openWantedGraph } from './wanted-graph.ts';

export interface OpenGraph {
  readonly store: Store;
  /** Where Neo4j's tools can connect. */
  readonly boltUrl: string;
  close(): Promise<void>;
}

export async function openGraph(config: Config, say: (text: string) => void): Promise<OpenGraph> {
  const wanted = openWantedGraph();
  const uri = config.NEO4J_URI;
  if (!uri) return openEmbeddedGraph(config, wanted, say);
  const store = await openNeo4jGraph(config, uri, wanted, say);
  return { store, boltUrl: uri, close: () => store.close() };
}
