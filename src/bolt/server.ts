import { randomUUID } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Limits } from '../engine/engine.ts';
import type { Credentials, Role } from './authentication.ts';
import { Dechunker } from './chunking.ts';
import { acceptVersion, BOLT_MAGIC, HANDSHAKE_BYTES, NO_VERSION, negotiateVersion } from './handshake.ts';
import { OpenStatements } from './open-statements.ts';
import { PackStreamError } from './packstream-error.ts';
import { type Message, readMessage } from './packstream-reader.ts';
import { Scheduler } from './scheduler.ts';
import { BoltSession, type SessionContext } from './session.ts';
import type { StatementSource } from './statement-source.ts';
import { openWebSocketDoor, type WebSocketDoor } from './websocket-door.ts';

export interface BoltServerOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  readonly credentials: Credentials;
  readonly limits: Readonly<Record<Role, Limits>>;
  readonly databases: readonly string[];
  /** Pages of other origins than loopback that may connect by WebSocket: `https://browser.neo4j.io`. */
  readonly allowedOrigins: readonly string[];
  /** Host names, other than loopback's, under which this server may be asked for by HTTP. */
  readonly allowedHosts: readonly string[];
  readonly maxMessageBytes: number;
  readonly maxConnections: number;
  /** Statements that one visitor's address may have open at a time. */
  readonly maxOpenStatements: number;
  /** The graph as it is now; a transaction keeps the one it began with. */
  source(): StatementSource;
}

export interface BoltServer {
  readonly port: number;
  close(): Promise<void>;
}

/** How long a client may take from connecting to having logged on. */
const LOGON_MS = 30_000;
const KEEP_ALIVE_MS = 60_000;
/** Bytes that wait in a socket before a statement's rows are held back. */
const WRITE_AHEAD = 262_144;

/** Serves Bolt 5.1 to 5.4 over TCP and WebSocket on one port. Rejects where it cannot listen (`EADDRINUSE`). */
export async function startBoltServer(options: BoltServerOptions): Promise<BoltServer> {
  const connections = new Set<Duplex>();
  const shared = { scheduler: new Scheduler(), quota: new OpenStatements(options.maxOpenStatements) };
  const serve = (stream: Duplex, client: string) => {
    connections.add(stream);
    stream.once('close', () => connections.delete(stream));
    serveBolt(stream, options, {
      ...options,
      ...shared,
      client,
      connectionId: `bolt-${randomUUID()}`,
      address: `${options.host}:${portOf(server)}`,
    });
  };
  const door = openWebSocketDoor(options, serve);
  const server = createServer({ highWaterMark: WRITE_AHEAD }, (socket) => receiveSocket(socket, door, serve));
  server.maxConnections = options.maxConnections;
  await listen(server, options);
  return {
    port: portOf(server),
    close: () => closeServer(server, door, connections),
  };
}

function listen(server: Server, { port, host }: BoltServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the Bolt server has no port');
  return address.port;
}

function closeServer(server: Server, door: WebSocketDoor, connections: ReadonlySet<Duplex>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    door.close();
    for (const stream of connections) stream.destroy();
  });
}

/** Bolt and HTTP share the port: the first byte tells which it is. */
function receiveSocket(
  socket: Socket,
  door: WebSocketDoor,
  serve: (stream: Duplex, client: string) => void,
): void {
  // Without it a small answer waits for the acknowledgement of the one before.
  socket.setNoDelay(true);
  socket.setKeepAlive(true, KEEP_ALIVE_MS);
  socket.setTimeout(LOGON_MS, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.once('data', (first) => {
    socket.pause();
    socket.unshift(first);
    if (first[0] === BOLT_MAGIC[0]) {
      socket.setTimeout(0);
      serve(socket, socket.remoteAddress ?? '');
    } else {
      door.receive(socket);
    }
    process.nextTick(() => socket.resume());
  });
}

function serveBolt(stream: Duplex, { maxMessageBytes }: BoltServerOptions, context: SessionContext): void {
  const session = new BoltSession(stream, context);
  const dechunker = new Dechunker(maxMessageBytes);
  const lateness = setTimeout(() => session.isAuthenticated || stream.destroy(), LOGON_MS);
  let handshake: Buffer | undefined = Buffer.alloc(0);
  stream.on('data', (bytes: Buffer) => {
    if (!handshake) return readMessages(session, dechunker, bytes);
    handshake = Buffer.concat([handshake, bytes]);
    if (handshake.length < HANDSHAKE_BYTES) return;
    const rest = handshake.subarray(HANDSHAKE_BYTES);
    if (!shakeHands(stream, handshake)) return;
    handshake = undefined;
    readMessages(session, dechunker, rest);
  });
  stream.on('error', () => stream.destroy());
  stream.once('close', () => {
    clearTimeout(lateness);
    session.close();
  });
}

function shakeHands(stream: Duplex, handshake: Buffer): boolean {
  const isBolt = handshake.subarray(0, BOLT_MAGIC.length).equals(BOLT_MAGIC);
  const version = isBolt ? negotiateVersion(handshake) : undefined;
  if (version) stream.write(acceptVersion(version));
  else stream.end(isBolt ? NO_VERSION : undefined);
  return version !== undefined;
}

function readMessages(session: BoltSession, dechunker: Dechunker, bytes: Buffer): void {
  try {
    for (const message of dechunker.push(bytes)) {
      session.receive(readMessageOrFault(message), message.length);
    }
  } catch (error) {
    session.refuse(error);
  }
}

/** A message that cannot be read spoils nothing but itself: its end is known. */
function readMessageOrFault(bytes: Buffer): Message | PackStreamError {
  try {
    return readMessage(bytes);
  } catch (error) {
    if (error instanceof PackStreamError) return error;
    throw error;
  }
}
