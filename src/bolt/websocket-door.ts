import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createWebSocketStream, WebSocketServer } from 'ws';

export interface WebSocketDoorOptions {
  readonly allowedOrigins: readonly string[];
  readonly allowedHosts: readonly string[];
  readonly maxMessageBytes: number;
}

export interface WebSocketDoor {
  /** Takes a connection that began to speak HTTP. */
  receive(socket: Socket): void;
  close(): void;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Bolt for browsers (Neo4j Browser, NeoDash): WebSockets from pages on loopback or of an allowed origin, asked for
 * under a name that is ours. A page of somebody else's, or a foreign name that resolves to this machine, is refused.
 */
export function openWebSocketDoor(
  options: WebSocketDoorOptions,
  serve: (stream: Duplex, client: string) => void,
): WebSocketDoor {
  const http = createServer((request, response) => answerPlainRequest(request, response, options));
  const sockets = new WebSocketServer({
    server: http,
    maxPayload: options.maxMessageBytes,
    perMessageDeflate: false,
    verifyClient: ({ req }: { req: IncomingMessage }) =>
      isOurHost(req, options) && isWelcomeOrigin(req, options),
  });
  sockets.on('connection', (socket, request) => {
    serve(createWebSocketStream(socket), request.socket.remoteAddress ?? '');
  });
  return {
    receive: (socket) => http.emit('connection', socket),
    close: () => {
      sockets.close();
      http.closeAllConnections();
      http.close();
    },
  };
}

/** Says where Bolt is to whoever opens this port in a browser. */
function answerPlainRequest(
  request: IncomingMessage,
  response: ServerResponse,
  options: WebSocketDoorOptions,
): void {
  const isOurs = isOurHost(request, options);
  const text = isOurs
    ? { bolt_direct: `bolt://${request.headers.host}`, bolt_routing: `neo4j://${request.headers.host}` }
    : { message: 'this server is not known by that name' };
  response.writeHead(isOurs ? 200 : 421, { 'content-type': 'application/json', connection: 'close' });
  response.end(`${JSON.stringify(text)}\n`);
}

function isOurHost({ headers }: IncomingMessage, { allowedHosts }: WebSocketDoorOptions): boolean {
  const name = hostnameOf(`http://${headers.host ?? ''}`);
  return name !== undefined && (LOOPBACK.has(name) || allowedHosts.includes(name));
}

/** Programs that are no browsers send no origin. */
function isWelcomeOrigin({ headers }: IncomingMessage, { allowedOrigins }: WebSocketDoorOptions): boolean {
  if (headers.origin === undefined || allowedOrigins.includes(headers.origin)) return true;
  return LOOPBACK.has(hostnameOf(headers.origin) ?? '');
}

function hostnameOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}
