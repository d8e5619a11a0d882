/** An endpoint is a record: route, checking and OpenAPI all come from it. */
import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import { isLoopback } from '../config.ts';
import type { AnswerMeta, QueryAnswer } from '../domain/answers.ts';
import { AppError } from '../domain/errors.ts';
import type { Catalogue } from './catalogue.ts';
import type { ApiContext } from './context.ts';
import { toCsv } from './csv.ts';
import { wantsCsv } from './suffix.ts';

export interface Result<T> {
  readonly data: T;
  readonly total?: number;
  readonly page?: { readonly next?: string; readonly size: number };
}

/** What `run` may use, of one request. */
export interface Call {
  readonly context: ApiContext;
  /** The dataset the request began with. */
  readonly catalogue: Catalogue;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
  /** Asked from this machine. */
  readonly isLocal: boolean;
}

export interface Endpoint<Q extends z.ZodType = z.ZodType, A extends z.ZodType = z.ZodType> {
  readonly method: 'get' | 'post' | 'delete';
  /** As express writes it, below `/api/v1`: `/entities/:id`. */
  readonly path: string;
  readonly summary: string;
  /** Path parameters, query string and JSON body, merged; unknown names are faults. */
  readonly query: Q;
  readonly answer: A;
  /** False where the answer does not follow from the dataset's version and the URL. */
  readonly cached?: boolean;
  run(query: z.output<Q>, call: Call): Promise<Result<z.input<A>>> | Result<z.input<A>>;
}

/** Keeps the types of query and answer together while forgetting them in lists. */
export function endpoint<Q extends z.ZodType, A extends z.ZodType>(record: Endpoint<Q, A>): Endpoint {
  return record as unknown as Endpoint;
}

/** Turns the record into a handler. */
export function handlerOf(record: Endpoint, context: ApiContext): RequestHandler {
  return async (request, response) => {
    const began = performance.now();
    const catalogue = await context.catalogues.current();
    const query = parseQuery(record, request);
    if (record.cached !== false && isFresh(request, response, catalogue.version)) return;
    const result = await record.run(query, {
      context,
      catalogue,
      signal: abortSignal(response),
      isLocal: isLocal(request),
    });
    const meta: AnswerMeta = {
      version: catalogue.version,
      engine: context.store.engine,
      tookMs: Math.round((performance.now() - began) * 10) / 10,
      licence: 'CC-BY-4.0',
    };
    response.vary('Accept');
    if (wantsCsv(request, response)) return sendCsv(response, result.data);
    if (result.page?.next) response.set('Link', `<${nextLink(request, result.page.next)}>; rel="next"`);
    response.json({ ...result, meta });
  };
}

/** By the connection itself: no header can claim it. */
function isLocal(request: Request): boolean {
  return isLoopback(request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '');
}

function sendCsv(response: Response, data: unknown): void {
  const csv = toCsv(data);
  if (csv === undefined) throw new AppError('invalid-input', 'This answer is no table: ask for JSON.');
  if ((data as Partial<QueryAnswer>).truncated) response.set('Entente-Truncated', 'true');
  response.type('text/csv').send(csv);
}

function parseQuery(record: Endpoint, request: Request): unknown {
  const body: unknown = record.method === 'post' ? (request.body ?? {}) : {};
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new AppError('invalid-input', 'The body is to be a JSON object.');
  }
  const given = { ...request.query, ...body, ...request.params };
  const parsed = record.query.safeParse(given);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => ({
    at: [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.'),
    message:
      issue.code === 'unrecognized_keys'
        ? 'unknown parameter'
        : issue.message.replace(/^Invalid input: /, ''),
  }));
  const detail = errors.map(({ at, message }) => `${at}: ${message}`).join('; ');
  throw new AppError('invalid-input', detail, { errors });
}

/** Conditional requests, on the dataset's version: answers 304, or refuses with 412. */
function isFresh(request: Request, response: Response, version: string): boolean {
  const wanted = request.get('If-Match')?.replace(/^W\/|"/g, '');
  if (wanted && wanted !== '*' && wanted !== version) {
    throw new AppError('conflict', `The data is at version ${version}; the request asks for ${wanted}.`);
  }
  response.set({ ETag: `W/"${version}"`, 'Cache-Control': 'no-cache' });
  if (request.fresh) {
    response.status(304).end();
    return true;
  }
  return false;
}

function abortSignal(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

function nextLink(request: Request, next: string): string {
  const url = new URL(request.originalUrl, 'http://localhost');
  url.searchParams.set('next', next);
  return `${url.pathname}${url.search}`;
}
