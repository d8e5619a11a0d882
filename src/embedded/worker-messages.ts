import type { BoltServerOptions } from '../bolt/server.ts';

/** What a worker is started with. */
export interface WorkerData {
  readonly bolt: Omit<BoltServerOptions, 'source'>;
  readonly file: string;
  /** One Int32 that the worker counts up while it is well. */
  readonly heartbeat: SharedArrayBuffer;
}

/** From the program to the worker. */
export type Order =
  | { readonly kind: 'switch'; readonly order: number; readonly file: string }
  | { readonly kind: 'close' };

/** From the worker to the program. A fault carries a code where it has one: of a snapshot, or `EADDRINUSE`. */
export type Report =
  | { readonly kind: 'ready'; readonly port: number; readonly version: string }
  | { readonly kind: 'switched'; readonly order: number; readonly version: string }
  | { readonly kind: 'failed'; readonly order?: number; readonly code?: string; readonly message: string };

/** How often a worker that is well says so. */
export const HEARTBEAT_MS = 200;
