/** Opens the graph and serves it. The only file that knows everyone. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Catalogue } from './api/catalogue.ts';
import { Catalogues } from './api/catalogues.ts';
import type { ApiContext } from './api/context.ts';
import { RunningQueries } from './api/running-queries.ts';
import { createApp, listen, portOf } from './api/server.ts';
import type { Effects } from './commands/command.ts';
import { authority, type Config } from './config.ts';
import { type OpenGraph, openGraph } from './opening/open-graph.ts';
import { packageRoot } from './package-root.ts';

export interface Running {
  /** `http://127.0.0.1:4680` */
  readonly url: string;
  readonly boltUrl: string;
  /** Finishes what is running, for as long as a query may take, then ends. */
  close(): Promise<void>;
}

/** Starts everything, and says on the way what it is doing. */
export async function serve({ config, say }: Effects): Promise<Running> {
  const log = pino({ level: config.LOG_LEVEL, base: null }, process.stderr);
  const graph = await openGraph(config, { boltPort: config.BOLT_PORT, log, say });
  try {
    const context: ApiContext = {
      config,
      release: readRelease(),
      store: graph.store,
      log,
      running: new RunningQueries(),
      catalogues: new Catalogues(graph.store, config.PATHS_IN_MEMORY),
    };
    describeCatalogue(await context.catalogues.current(), say);
    const app = createApp({
      context,
      boltUrl: graph.boltUrl,
      webFolder: join(packageRoot, 'dist', 'web'),
    });
    const { server, moved } = await listen(app, config.HOST, config.PORT);
    if (moved) say(`port ${config.PORT} is taken; took ${portOf(server)}`);
    sayBoltPort(graph, config, say);
    return describeRunning(server, graph, config);
  } catch (error) {
    await graph.close();
    throw error;
  }
}

const BYTES_A_TIE = 60;

/** What is served, and, where it is too much for memory, how much memory it would need. */
function describeCatalogue({ dataset, entities, holdsTies, version }: Catalogue, say: Effects['say']): void {
  const ties = dataset.counts.ties ?? 0;
  say(`${entities.length} entities, ${ties} ties, version ${version}`);
  if (holdsTies) return;
  const mebibytes = Math.ceil(((ties + entities.length) * BYTES_A_TIE) / 2 ** 20);
  say(
    `more ties than PATHS_IN_MEMORY: the walk index would need ${mebibytes} MiB; paths are asked of the database`,
  );
}

/** The embedded server takes the next free port by itself; whoever wants to connect must know. */
function sayBoltPort({ boltUrl }: OpenGraph, config: Config, say: Effects['say']): void {
  const taken =
    config.NEO4J_URI === undefined && config.BOLT_PORT !== 0 && !boltUrl.endsWith(`:${config.BOLT_PORT}`);
  if (taken) say(`port ${config.BOLT_PORT} is taken; Bolt took ${boltUrl.split(':').at(-1)}`);
}

function describeRunning(server: Server, graph: OpenGraph, config: Config): Running {
  return {
    url: `http://${authority(config.HOST, portOf(server))}`,
    boltUrl: graph.boltUrl,
    async close() {
      await closeServer(server, config.QUERY_TIMEOUT_MS);
      await graph.close();
    },
  };
}

/** Waits for what is running, but not for a client that never ends its request. */
async function closeServer(server: Server, patienceMs: number): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), patienceMs);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(impatience);
}

function readRelease(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
