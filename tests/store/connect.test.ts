import { createServer, type Server } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.ts';

const open = (uri: string) => openStore({ uri, database: 'neo4j', engine: 'neo4j' });
const servers: Server[] = [];

/** A server that is no graph database. */
async function listen(answer: string | undefined): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    if (answer !== undefined) socket.on('data', () => socket.end(answer));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

afterAll(() => {
  for (const server of servers) server.close();
});

describe('opening a store', () => {
  it.each(['', 'nonsense', 'http://127.0.0.1:7474', 'bolt://127.0.0.1:99999'])(
    'says that "%s" is no address',
    async (uri) => {
      await expect(open(uri)).rejects.toMatchObject({
        code: 'invalid-config',
        message: expect.stringContaining('expected bolt://host:port'),
      });
    },
  );

  it.each(['bolt://127.0.0.1:1', 'neo4j://127.0.0.1:1', 'bolt://someone:secret@127.0.0.1:1'])(
    'says that nobody answers at %s, without a password',
    async (uri) => {
      const refusal = open(uri).catch((error: Error) => error);
      expect(await refusal).toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining('127.0.0.1:1'),
      });
      expect(String(await refusal)).not.toContain('secret');
    },
  );

  it('gives up on a server that is silent', async () => {
    await expect(open(`bolt://127.0.0.1:${await listen(undefined)}`)).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  it('tells a web server from a graph database', async () => {
    const port = await listen('HTTP/1.1 400 Bad Request\r\n\r\n');
    await expect(open(`bolt://127.0.0.1:${port}`)).rejects.toMatchObject({
      code: 'invalid-config',
      message: expect.stringContaining('HTTP'),
    });
  });
});
