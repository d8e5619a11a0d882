/**
 * Holds one real Neo4j for a whole run of the tests, started when the first test file asks for it. Files ask over
 * HTTP on loopback, one is served at a time, and its turn lasts as long as its request stays open: a test process
 * that dies gives the server back by dying.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { TestProject } from 'vitest/node';
import { type NoNeo4j, type RunningNeo4j, startNeo4j } from './neo4j-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test files ask for the shared Neo4j. */
    neo4jDoor: string;
  }
}

/** Called by Vitest before the first test; what it returns is called after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<RunningNeo4j | NoNeo4j> | undefined;
  let turn: Promise<void> = Promise.resolve();
  const serve = async (response: ServerResponse) => {
    started ??= startOrSayWhyNot();
    const server = await started;
    const answer = 'reason' in server ? { reason: server.reason } : { address: server.address };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(`${JSON.stringify(answer)}\n`);
  };
  const door = createServer((_request: IncomingMessage, response: ServerResponse) => {
    const left = new Promise<void>((resolve) => response.once('close', resolve));
    turn = turn.then(async () => {
      if (response.destroyed) return;
      await serve(response);
      await left;
    });
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('the door for Neo4j has no port');
  project.provide('neo4jDoor', `http://127.0.0.1:${address.port}`);
  return async () => {
    door.closeAllConnections();
    door.close();
    const server = await started;
    if (server && 'stop' in server) await server.stop();
  };
}

async function startOrSayWhyNot(): Promise<RunningNeo4j | NoNeo4j> {
  const server = await startNeo4j().catch((error: Error): NoNeo4j => ({ reason: error.message }));
  if ('reason' in server) process.stderr.write(`The tests on a real Neo4j are skipped: ${server.reason}\n`);
  return server;
}
