import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphData } from '../../src/domain/graph.ts';
import { startEmbedded } from '../../src/embedded/embedded.ts';
import { openStore, type Store } from '../../src/store/store.ts';

const LIMITS = { timeoutMs: 30_000, rows: 1_000_000, bytes: 256e6, valueBytes: 16e6, depth: 64 };

/** A store on an embedded server of its own; both end with `close`. */
export async function openEmbeddedStore(graph: GraphData): Promise<Store> {
  const dataDir = await mkdtemp(join(tmpdir(), 'entente-contract-'));
  const secret = 'a secret of the tests';
  const embedded = await startEmbedded({
    dataDir,
    recipe: { fingerprint: graph.version, project: () => graph },
    host: '127.0.0.1',
    port: 0,
    secret,
    visitorLimits: LIMITS,
    programLimits: LIMITS,
  });
  const store = await openStore({
    uri: `bolt://127.0.0.1:${embedded.port}`,
    program: { user: 'entente', password: secret },
    database: 'neo4j',
    engine: 'embedded',
  });
  const close = async () => {
    await store.close();
    await embedded.close();
    await rm(dataDir, { recursive: true });
  };
  return { ...store, close };
}
