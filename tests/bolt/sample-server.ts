import neo4j, { type Driver } from 'neo4j-driver';
import { type BoltServer, type BoltServerOptions, startBoltServer } from '../../src/bolt/server.ts';
import type { Limits } from '../../src/engine/engine.ts';
import { sampleSource } from './sample-source.ts';

export const SECRET = 'for-the-program-only';

const limits: Limits = { timeoutMs: 5_000, rows: 10_000, bytes: 1e8, valueBytes: 1e7, depth: 64 };

/** A Bolt server on a free port. */
export function startSampleServer(changes: Partial<BoltServerOptions> = {}): Promise<BoltServer> {
  return startBoltServer({
    port: 0,
    host: '127.0.0.1',
    credentials: { secret: SECRET },
    limits: {
      program: { ...limits, rows: Number.MAX_SAFE_INTEGER, timeoutMs: 60_000 },
      visitor: limits,
    },
    databases: ['neo4j', 'system'],
    allowedOrigins: [],
    allowedHosts: [],
    maxMessageBytes: 1_000_000,
    maxConnections: 100,
    maxOpenStatements: 32,
    source: () => sampleSource,
    ...changes,
  });
}

export function connectVisitor({ port }: BoltServer, scheme: 'bolt' | 'neo4j' = 'bolt'): Driver {
  return neo4j.driver(`${scheme}://127.0.0.1:${port}`);
}

export function connectProgram({ port }: BoltServer): Driver {
  return neo4j.driver(`bolt://127.0.0.1:${port}`, neo4j.auth.basic('entente', SECRET));
}
