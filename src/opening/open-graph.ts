/** The configured graph, wherever it is: seeded where it is empty, and ready for questions. */
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Store } from '../store/store.ts';
import { openEmbeddedGraph } from './embedded-graph.ts';
import { openNeo4jGraph } from './neo4j-graph.ts';
import { openWantedGraph } from './wanted-graph.ts';

export interface OpenGraph {
  readonly store: Store;
  /** Where Neo4j's tools can connect. */
  readonly boltUrl: string;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Of the embedded server; 0 takes a free one. */
  readonly boltPort: number;
  readonly log: Logger;
  readonly say: (text: string) => void;
}

/** @throws AppError `invalid-seed`, `unavailable`, `invalid-config`, `conflict` */
export async function openGraph(config: Config, { boltPort, log, say }: OpenOptions): Promise<OpenGraph> {
  const wanted = openWantedGraph();
  const uri = config.NEO4J_URI;
  if (!uri) return openEmbeddedGraph(config, wanted, boltPort, log);
  const store = await openNeo4jGraph(config, uri, wanted, say);
  return { store, boltUrl: uri, close: () => store.close() };
}
