/** The HTTP server: guards, endpoints, viewer, errors, in that order. */
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express, { type Express, type Request } from 'express';
import helmet from 'helmet';
import { hostNames } from '../config.ts';
import { AppError } from '../domain/errors.ts';
import { didYouMean } from '../domain/near.ts';
import type { ApiContext } from './context.ts';
import { addDocs } from './docs-page.ts';
import type { Endpoint } from './endpoint.ts';
import { aroundEndpoints } from './endpoints/around.ts';
import { claimEndpoints } from './endpoints/claims.ts';
import { entityEndpoints } from './endpoints/entities.ts';
import { graphEndpoints } from './endpoints/graph.ts';
import { libraryEndpoints } from './endpoints/library.ts';
import { pathEndpoints } from './endpoints/paths.ts';
import { queryEndpoints } from './endpoints/queries.ts';
import { sourceEndpoints } from './endpoints/sources.ts';
import { timelineEndpoints } from './endpoints/timeline.ts';
import { addExports } from './exports.ts';
import { readSuffix } from './form.ts';
import { handlerOf } from './handler.ts';
import { addHealth } from './health.ts';
import { hostGuard } from './host-guard.ts';
import { addMetrics } from './metrics.ts';
import { describeApi } from './openapi.ts';
import { problemHandler } from './problem.ts';
import { addQueryApi } from './query-api.ts';

/** Every endpoint, in the order of the documentation. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...pathEndpoints,
  ...aroundEndpoints,
  ...entityEndpoints,
  ...claimEndpoints,
  ...sourceEndpoints,
  ...timelineEndpoints,
  ...graphEndpoints,
  ...queryEndpoints,
  ...libraryEndpoints,
];

const BASE = '/api/v1';

export interface ServerOptions {
  readonly context: ApiContext;
  /** Where Neo4j's tools can connect. */
  readonly boltUrl: string;
  /** Folder of the bundled viewer. */
  readonly webFolder: string;
}

export function createApp({ context, boltUrl, webFolder }: ServerOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(security());
  app.use(hostGuard(hostNames(context.config)));
  addMetrics(app, context);
  addHealth(app, context);
  app.use(express.json({ limit: '256kb' }));
  const description = describeApi(ENDPOINTS, context.release);
  app.get(['/openapi.json', `${BASE}/openapi.json`], (_request, response) => response.json(description));
  addDocs(app, description);
  app.use(BASE, readSuffix);
  for (const record of ENDPOINTS) app[record.method](`${BASE}${record.path}`, handlerOf(record, context));
  addExports(app, BASE, context);
  addQueryApi(app, context, boltUrl);
  app.use('/api', (request, _response, next) => next(unknownAddress(request)));
  addViewer(app, webFolder);
  app.use((request, _response, next) => next(unknownAddress(request)));
  app.use(problemHandler(context.log));
  return app;
}

/** Nothing from elsewhere, no framing, no plugins. Images may be inline, for icons and exported pictures. */
function security() {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'", 'data:'],
        workerSrc: ["'self'"],
        // The graph and the editor set sizes and positions on elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
  });
}

/** The viewer is one page: whatever has no dot is a state of it. */
function addViewer(app: Express, folder: string): void {
  if (!existsSync(join(folder, 'index.html'))) return;
  app.use(express.static(folder, { index: false, maxAge: '1h', immutable: false }));
  app.get(/^\/[^.]*$/, (_request, response) => {
    response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: folder });
  });
}

function unknownAddress({ method, originalUrl }: Request): AppError {
  const path = originalUrl.split('?')[0] ?? originalUrl;
  const known = ENDPOINTS.map((record) => `${BASE}${record.path.replace(/:(\w+)/g, '{$1}')}`);
  const methods = ENDPOINTS.filter((_record, place) => known[place] === path).map((record) => record.method);
  if (methods.length > 0)
    return new AppError(
      'not-found',
      `${path} is asked by ${methods.join(' or ').toUpperCase()}, not ${method}.`,
    );
  return new AppError(
    'not-found',
    `There is nothing at ${path}${didYouMean(path, known) || '; /openapi.json lists what there is.'}`,
  );
}

/**
 * Listens on the port, or on a free one where it is taken.
 * @returns the server and whether the port had to be another
 */
export async function listen(
  app: Express,
  host: string,
  port: number,
): Promise<{ server: Server; moved: boolean }> {
  try {
    return { server: await listenOn(app, host, port), moved: false };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return { server: await listenOnNext(app, host, port + 1), moved: true };
  }
}

const TRIES = 20;

async function listenOnNext(app: Express, host: string, first: number): Promise<Server> {
  for (let port = first; port < first + TRIES; port++) {
    try {
      return await listenOn(app, host, port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  return listenOn(app, host, 0);
}

function listenOn(app: Express, host: string, port: number): Promise<Server> {
  const server = createServer(app);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server.off('error', reject)));
  });
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
