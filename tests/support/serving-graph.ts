/** The whole program, in this process, over any graph: for graphs that no seed holds. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { Catalogues } from '../../src/api/catalogues.ts';
import { RunningQueries } from '../../src/api/running-queries.ts';
import { createApp, listen, portOf } from '../../src/api/server.ts';
import { readConfig } from '../../src/config.ts';
import type { GraphData } from '../../src/domain/graph.ts';
import { openEmbeddedGraph } from '../../src/opening/embedded-graph.ts';

/**
 * Serves a graph with API and the bundled viewer (or one bundled elsewhere) on a free port until `stop`. What `make`
 * makes is not kept: a server holds the graph in its own form only.
 */
export async function serveGraph(
  make: () => GraphData,
  webFolder = resolve(import.meta.dirname, '../../dist/web'),
  settings: Readonly<Record<string, string>> = {},
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), 'entente-graph-'));
  const config = readConfig({
    PORT: '0',
    BOLT_PORT: '0',
    ENTENTE_DATA: data,
    ENTENTE_TEXTS: data,
    ...settings,
  });
  const log = pino({ level: 'silent' });
  const recipe = { fingerprint: randomBytes(12).toString('hex'), project: make };
  const open = await openEmbeddedGraph(config, recipe, 0, log);
  const context = {
    ...{ config, log, release: '0.0.0', store: open.store, running: new RunningQueries() },
    catalogues: new Catalogues(open.store, config.PATHS_IN_MEMORY),
  };
  await context.catalogues.current();
  const app = createApp({ context, boltUrl: open.boltUrl, webFolder });
  const { server } = await listen(app, config.HOST, config.PORT);
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await open.close();
      await rm(data, { recursive: true });
    },
  };
}
