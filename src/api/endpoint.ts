/** An endpoint is a record: route, checking and OpenAPI all come from it. */
import type { z } from 'zod';
import type { Catalogue } from './catalogue.ts';
import type { ApiContext } from './context.ts';

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
  /** Asked from this machine: who is elsewhere is shown no passage of a source, unless set. */
  readonly isLocal: boolean;
}

export interface Form {
  /** Media type. */
  readonly type: string;
  readonly text: string;
}

export interface Endpoint<Q extends z.ZodType = z.ZodType, A extends z.ZodType = z.ZodType> {
  readonly method: 'get' | 'post' | 'delete';
  /** As express writes it, below `/api/v1`: `/entities/:id`. */
  readonly path: string;
  readonly summary: string;
  /** Path parameters, query string and JSON body, merged; unknown names are faults. */
  readonly query: Q;
  readonly answer: A;
  /** Other forms of the answer, by suffix. */
  readonly forms?: Readonly<Record<string, (data: z.output<A>, call: Call) => Promise<Form>>>;
  /** False where the answer does not follow from the dataset's version and the URL. */
  readonly cached?: boolean;
  run(query: z.output<Q>, call: Call): Promise<Result<z.input<A>>> | Result<z.input<A>>;
}

/** Keeps the types of query and answer together while forgetting them in lists. */
export function endpoint<Q extends z.ZodType, A extends z.ZodType>(record: Endpoint<Q, A>): Endpoint {
  return record as unknown as Endpoint;
}
