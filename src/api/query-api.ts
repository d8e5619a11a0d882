/**
 * What clients of Neo4j's Query API v2 expect (https://neo4j.com/docs/query-api/current/): discovery at `/`, and one
 * query at `/db/{name}/query/v2`, answered 202 with plain JSON, or with `errors` that carry Neo4j's codes.
 */
import type { Express, Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { AppError, wrongFields } from '../domain/errors.ts';
import type { ApiContext } from './context.ts';
import { goneSignal } from './gone-signal.ts';
import { toProblem } from './problem.ts';
import { presetLimits, Statement } from './query-limits.ts';

const Body = z.object({
  statement: Statement,
  parameters: z.record(z.string(), z.unknown()).default({}),
  accessMode: z.string().optional(),
  /** Seconds. */
  maxExecutionTime: z.number().positive().max(30).optional(),
});

export function addQueryApi(app: Express, context: ApiContext, boltUrl: string): void {
  app.get('/', discovery(boltUrl));
  app.post('/db/:db/query/v2', (request, response) => answer(request, response, context));
}

/** For machines; whoever accepts HTML gets the viewer. */
function discovery(boltUrl: string): RequestHandler {
  return (request, response, next) => {
    if (request.accepts(['json', 'html']) === 'html') return next();
    const base = `${request.protocol}://${request.headers.host ?? ''}`;
    response.vary('Accept').json({
      bolt_routing: boltUrl.replace(/^bolt/, 'neo4j'),
      bolt_direct: boltUrl,
      query: `${base}/db/{databaseName}/query/v2`,
      neo4j_version: '5.26.0',
      neo4j_edition: 'community',
    });
  };
}

async function answer(request: Request, response: Response, context: ApiContext): Promise<void> {
  try {
    const { statement, parameters, accessMode, maxExecutionTime } = readBody(request);
    if (accessMode?.toLowerCase() === 'write') throw writeRefused();
    const { rows, bytes, ...preset } = presetLimits(context.config);
    const timeoutMs = maxExecutionTime === undefined ? preset.timeoutMs : maxExecutionTime * 1000;
    const { fields, values, truncated, notifications } = await context.store.visitors.run({
      statement,
      parameters,
      limits: { timeoutMs, rows, bytes },
      signal: goneSignal(response),
    });
    const extra = truncated ? { truncated, limits: { rows, bytes } } : {};
    response.status(202).json({ data: { fields, values }, notifications, bookmarks: [], ...extra });
  } catch (error) {
    const { status, detail, neo4jCode } = toProblem(error, context.log);
    const code =
      neo4jCode ??
      (status < 500 ? 'Neo.ClientError.Request.Invalid' : 'Neo.DatabaseError.General.UnknownError');
    response.status(status < 500 ? 400 : status).json({ errors: [{ code, message: detail }] });
  }
}

function readBody(request: Request): z.output<typeof Body> {
  const body = Body.safeParse(request.body ?? {});
  if (body.success) return body.data;
  throw wrongFields(body.error.issues.map(({ path, message }) => ({ at: path.join('.'), message })));
}

function writeRefused(): AppError {
  return new AppError('refused', 'This graph can only be read: ask with accessMode "Read", or without it.', {
    neo4jCode: 'Neo.ClientError.Statement.AccessMode',
  });
}
