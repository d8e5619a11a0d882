/** From an endpoint's record to the handler of its route. */
import type { Request, RequestHandler, Response } from 'express';
import { isLoopback } from '../config.ts';
import type { AnswerMeta, QueryAnswer } from '../domain/answers.ts';
import { AppError } from '../domain/errors.ts';
import type { ApiContext } from './context.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { formOf, renderForm } from './form.ts';

/** Turns the record into a handler. */
export function handlerOf(record: Endpoint, context: ApiContext): RequestHandler {
  return async (request, response) => {
    const began = performance.now();
    const catalogue = await context.catalogues.current();
    const query = parseQuery(record, request);
    if (record.cached !== false && isFresh(request, response, catalogue.version)) return;
    const call: Call = { context, catalogue, signal: abortSignal(response), isLocal: isLocal(request) };
    const result = await record.run(query, call);
    response.vary('Accept');
    const form = formOf(request, response);
    if (form !== 'json') {
      const { type, text } = await renderForm(form, record, result.data, call);
      if ((result.data as Partial<QueryAnswer>).truncated) response.set('Entente-Truncated', 'true');
      response.type(type).send(text);
      return;
    }
    const meta: AnswerMeta = {
      version: catalogue.version,
      engine: context.store.engine,
      tookMs: Math.round((performance.now() - began) * 10) / 10,
      licence: 'CC-BY-4.0',
    };
    if (result.page?.next) response.set('Link', `<${nextLink(request, result.page.next)}>; rel="next"`);
    response.json({ ...result, meta });
  };
}

/** By the connection itself: no header can claim it. */
function isLocal(request: Request): boolean {
  return isLoopback(request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '');
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
