/** Errors on their way out: the only place that knows HTTP statuses. One shape, RFC 9457. */
import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { Problem } from '../domain/answers.ts';
import { AppError, type ErrorCode } from '../domain/errors.ts';

const STATUS: Readonly<Record<ErrorCode, readonly [number, string]>> = {
  'invalid-input': [400, 'The request is not right'],
  'not-found': [404, 'There is no such thing'],
  moved: [308, 'It has another id now'],
  'syntax-error': [400, 'The query is not Cypher as this graph understands it'],
  refused: [403, 'This is not allowed here'],
  'timed-out': [504, 'The query took too long'],
  'too-large': [413, 'That is too much'],
  cancelled: [409, 'The query was cancelled'],
  busy: [503, 'Too much is going on'],
  unavailable: [503, 'The graph cannot be reached'],
  'invalid-seed': [500, 'The facts are not right'],
  'invalid-config': [500, 'The configuration is not right'],
  conflict: [412, 'The data has another version'],
  internal: [500, 'Something went wrong here'],
};

/** The error as a problem; what is unknown is logged under an id and told without detail. */
export function toProblem(error: unknown, log: Logger): Problem {
  const known = error instanceof AppError ? error : fromFramework(error);
  if (!known || known.code === 'internal') return unexpected(error, log);
  const [status, title] = STATUS[known.code];
  const { errors, position, near, neo4jCode } = known.details;
  return {
    type: `urn:entente:problem:${known.code}`,
    title,
    status,
    detail: known.message,
    code: known.code,
    ...(errors ? { errors } : {}),
    ...(position ? { position } : {}),
    ...(near && near.length > 0 ? { near } : {}),
    ...(neo4jCode ? { neo4jCode } : {}),
  };
}

function unexpected(error: unknown, log: Logger): Problem {
  const incident = randomUUID();
  log.error({ err: error, incident }, 'unexpected error');
  const [status, title] = STATUS.internal;
  const detail = 'This is a fault of the program. It was logged under the id given as "incident".';
  return { type: 'urn:entente:problem:internal', title, status, detail, code: 'internal', incident };
}

/** What express, its router and its body parser throw: `expose` says that the client is to blame. */
function fromFramework(error: unknown): AppError | undefined {
  const { expose, status, type } = error as { expose?: boolean; status?: number; type?: string };
  if (error instanceof URIError) return new AppError('invalid-input', 'The address is not rightly encoded.');
  if (!expose) return undefined;
  if (status === 413) return new AppError('too-large', 'The body is larger than 256 kB.');
  if (type === 'entity.parse.failed') return new AppError('invalid-input', 'The body is not JSON.');
  return new AppError('invalid-input', 'The request could not be read.');
}

export function sendProblem(response: Response, problem: Problem): void {
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** An id stands in the path before a suffix or the end, or in the query string as a value or in a list of values. */
function renameIn(url: string, from: string, to: string): string {
  const [path = '', query] = url.split(/\?(.*)/s);
  const moved = path.replace(new RegExp(`/${from}(?=\\.|$)`), `/${to}`);
  if (query === undefined) return moved;
  const values = new RegExp(`(?<==|,|%2C)${from}(?=&|,|%2C|$)`, 'gi');
  return `${moved}?${query.replace(values, to)}`;
}

/** The last handler of the application. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const moved = error instanceof AppError ? error.details.moved : undefined;
    const address = moved && renameIn(request.originalUrl, moved.from, moved.to);
    // An id that is written in another way would lead back to where it came from.
    if (address && address !== request.originalUrl) return response.redirect(308, address);
    const problem = toProblem(error, log);
    if (problem.status === 503) response.set('Retry-After', '1');
    sendProblem(response, problem);
  };
}
