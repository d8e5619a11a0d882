/** The graph in this very program: a worker thread with engine and Bolt server, and a store that talks to it. */
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { Logger } from 'pino';
import { authority, type Config, hostNames } from '../config.ts';
import { startEmbedded } from '../embedded/embedded.ts';
import { SnapshotFolder } from '../embedded/snapshot-folder.ts';
import { openStore } from '../store/store.ts';
import type { OpenGraph } from './open-graph.ts';
import type { WantedGraph } from './wanted-graph.ts';

const MIB = 1024 * 1024;

/** The longest that a visitor may ask for; over Bolt rows stream, and past a limit the stream ends in failure. */
const VISITOR_LIMITS = {
  timeoutMs: 30_000,
  rows: 1_000_000,
  bytes: 256 * MIB,
  valueBytes: 16 * MIB,
  depth: 64,
} as const;

const PROGRAM_LIMITS = {
  timeoutMs: 60_000,
  rows: Number.POSITIVE_INFINITY,
  bytes: 1024 * MIB,
  valueBytes: 256 * MIB,
  depth: 64,
} as const;

/** @param port of Bolt; 0 takes a free one */
export async function openEmbeddedGraph(
  config: Config,
  wanted: WantedGraph,
  port: number,
  log: Logger,
): Promise<OpenGraph> {
  const secret = randomBytes(32).toString('base64url');
  const embedded = await startEmbedded({
    dataDir: resolve(config.ENTENTE_DATA),
    recipe: wanted,
    host: config.HOST,
    port,
    secret,
    visitorLimits: VISITOR_LIMITS,
    programLimits: PROGRAM_LIMITS,
    allowedHosts: hostNames(config),
    report: (event) => log[event.kind === 'switched' ? 'info' : 'warn'](event, 'embedded graph'),
  });
  const boltUrl = `bolt://${authority(config.HOST, embedded.port)}`;
  try {
    const store = await openStore({
      uri: boltUrl,
      database: 'neo4j',
      engine: 'embedded',
      program: { user: 'entente', password: secret },
      visitor: { user: 'visitor', password: '' },
    });
    return {
      store,
      boltUrl,
      async close() {
        await store.close();
        await embedded.close();
      },
    };
  } catch (error) {
    await embedded.close();
    throw error;
  }
}

/** Makes the snapshot that a running server switches to, and the next start serves. */
export async function seedEmbedded(
  config: Config,
  wanted: WantedGraph,
  { dryRun }: { readonly dryRun: boolean },
): Promise<string> {
  const folder = new SnapshotFolder(resolve(config.ENTENTE_DATA));
  const [before, file] = [await folder.current(), folder.fileOf(wanted)];
  const { version, nodes, relationships } = wanted.project();
  const counts = `version ${version}: ${nodes.length} nodes, ${relationships.length} relationships`;
  if (dryRun) return `${counts}; ${before === file ? 'it is what is served' : 'nothing was written'}`;
  await folder.publish(wanted);
  return counts;
}
