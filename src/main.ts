/** Opens the graph and serves it. The only file that knows everyone. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import { Catalogue } from './api/catalogue.ts';
import type { ApiContext } from './api/context.ts';
import { RunningQueries } from './api/running-queries.ts';
import { createApp, listen, portOf } from './api/server.ts';
import type { Effects } from './commands/command.ts';
import type { Config } from './config.ts';
import { AppError } from './domain/errors.ts';
import { type OpenGraph, openGraph } from './opening/open-graph.ts';
import { packageRoot } from './package-root.ts';
import type { Store } from './store/store.ts';

export interface Running {
  /** `http://127.0.0.1:4680` */
  readonly url: string;
  readonly boltUrl: string;
  /** Finishes what is running, then ends. */
  close(): Promise<void>;
}

/** Starts everything, and says on the way what it is doing. */
export async function serve({ config, say }: Effects): Promise<Running> {
  const log = pino({ level: config.LOG_LEVEL, base: null }, process.stderr);
  const graph = await openGraph(config, { boltPort: config.BOLT_PORT, log, say });
  try {
    const context: ApiContext = {
      config,
      store: graph.store,
      log,
      running: new RunningQueries(),
      catalogue: catalogues(graph.store),
    };
    const { entities, ties, version } = await context.catalogue();
    say(`${entities.length} entities, ${ties.length} ties, version ${version}`);
    const app = createApp({ context, webFolder: join(packageRoot, 'dist', 'web'), release: readRelease() });
    const { server, moved } = await listen(app, config.HOST, config.PORT);
    if (moved) say(`port ${config.PORT} is taken; took ${portOf(server)}`);
    sayBoltPort(graph, config, say);
    return describeRunning(server, graph, config.HOST);
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** The catalogue of the version that is there now: built when a request first meets a new version. */
function catalogues(store: Store): () => Promise<Catalogue> {
  let current: { version: string; catalogue: Promise<Catalogue> } | undefined;
  const build = async (): Promise<Catalogue> => {
    const graph = await store.read.readGraph();
    if (!graph)
      throw new AppError('unavailable', 'The database holds no dataset yet; `npm run seed` loads it.');
    return new Catalogue(graph, store.read);
  };
  return async () => {
    const version = (await store.read.readDataset())?.version ?? '';
    if (current?.version !== version) current = { version, catalogue: build() };
    const { catalogue } = current;
    return catalogue.catch((error: unknown) => {
      if (current?.catalogue === catalogue) current = undefined; // the next request tries again
      throw error;
    });
  };
}

/** The embedded server takes the next free port by itself; whoever wants to connect must know. */
function sayBoltPort({ boltUrl }: OpenGraph, config: Config, say: Effects['say']): void {
  const taken =
    config.NEO4J_URI === undefined && config.BOLT_PORT !== 0 && !boltUrl.endsWith(`:${config.BOLT_PORT}`);
  if (taken) say(`port ${config.BOLT_PORT} is taken; Bolt took ${boltUrl.split(':').at(-1)}`);
}

function describeRunning(server: Server, graph: OpenGraph, host: string): Running {
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${portOf(server)}`,
    boltUrl: graph.boltUrl,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      await graph.close();
    },
  };
}

function readRelease(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
