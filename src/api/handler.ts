/** From an endpoint's record to the handler of its route. */
import type { Request, RequestHandler, Response } from 'express';
import { isLoopback } from '../config.ts';
import type { AnswerMeta, QueryAnswer } from '../domain/answers.ts';
import { AppError, wrongFields } from '../domain/errors.ts';
import type { ApiContext } from './context.ts';
import type { Call, Endpoint, Result } from './endpoint.ts';
import { formOf, renderForm } from './form.ts';
import { goneSignal } from './gone-signal.ts';
import { pickFields } from './page.ts';

/** Turns the record into a handler. */
export function handlerOf(record: Endpoint, context: ApiContext): RequestHandler {
  return async (request, response) => {
    const began = performance.now();
    const catalogue = await context.catalogues.current();
    const query = parseQuery(record, request);
    checkVersion(request, catalogue.version);
    const form = formOf(request, response);
    response.vary('Accept').set('Cache-Control', 'no-cache');
    const tag = `W/"${catalogue.version}-${context.release}-${form}"`;
    if (record.cached !== false && isFresh(request, response, tag)) return;
    const call: Call = { context, catalogue, signal: goneSignal(response), isLocal: isLocal(request) };
    const result = narrow(await record.run(query, call), query);
    // Only what was answered is worth keeping: a problem of the moment has no version.
    if (record.cached !== false) response.set('ETag', tag);
    if (result.page?.next) response.set('Link', `<${nextLink(request, result.page.next)}>; rel="next"`);
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
    response.json({ ...result, meta });
  };
}

/** A list with only the fields that the query names. */
function narrow<T>(result: Result<T>, query: unknown): Result<T | readonly object[]> {
  const { fields } = query as { readonly fields?: readonly string[] };
  if (!fields || !Array.isArray(result.data)) return result;
  return { ...result, data: pickFields(result.data as readonly object[], fields) };
}

/** By the connection itself: no header can claim it, but a proxy's header says that somebody else is asking. */
function isLocal(request: Request): boolean {
  const forwarded = request.get('Forwarded') ?? request.get('X-Forwarded-For');
  return forwarded === undefined && isLoopback(request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '');
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
  throw wrongFields(errors);
}

/** A permalink asks by `If-Match` for a version, or for the tag that an answer of it had. */
function checkVersion(request: Request, version: string): void {
  const wanted = request.get('If-Match')?.replace(/W\/|[" ]/g, '');
  if (!wanted || wanted === '*') return;
  if (wanted.split(',').some((tag) => tag === version || tag.startsWith(`${version}-`))) return;
  throw new AppError('conflict', `The data is at version ${version}; the request asks for ${wanted}.`);
}

/** Answers 304 to whoever has this form of this version. */
function isFresh(request: Request, response: Response, tag: string): boolean {
  response.set('ETag', tag);
  if (request.fresh) {
    response.status(304).end();
    return true;
  }
  response.removeHeader('ETag');
  return false;
}

function nextLink(request: Request, next: string): string {
  const url = new URL(request.originalUrl, 'http://localhost');
  url.searchParams.set('next', next);
  return `${url.pathname}${url.search}`;
}
