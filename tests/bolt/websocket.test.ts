import { once } from 'node:events';
import { get } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWebSocketStream, WebSocket } from 'ws';
import { Dechunker } from '../../src/bolt/chunking.ts';
import { readMessage } from '../../src/bolt/packstream-reader.ts';
import type { BoltServer } from '../../src/bolt/server.ts';
import { encodeMessage, HANDSHAKE, mapOf, TAGS } from './raw-client.ts';
import { startSampleServer } from './sample-server.ts';

describe('the port of Bolt, asked by HTTP', () => {
  let server: BoltServer;

  beforeAll(async () => {
    server = await startSampleServer({
      allowedOrigins: ['https://browser.example'],
      allowedHosts: ['graph.example'],
    });
  });

  afterAll(() => server.close());

  async function visit(host: string): Promise<[number | undefined, string]> {
    const request = get({ port: server.port, host: '127.0.0.1', headers: { host } });
    const [response] = await once(request, 'response');
    return [response.statusCode, await text(response)];
  }

  /** The status with which the upgrade is answered: 101 where it is granted. */
  async function upgradeStatus(headers: Readonly<Record<string, string>>): Promise<number> {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}`, { headers });
    socket.on('error', () => {});
    const opened = once(socket, 'open').then(() => 101);
    const refused = once(socket, 'unexpected-response').then(([, response]) => response.statusCode as number);
    const status = await Promise.race([opened, refused]);
    socket.terminate();
    return status;
  }

  it('says where Bolt is', async () => {
    const [status, body] = await visit(`localhost:${server.port}`);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ bolt_direct: `bolt://localhost:${server.port}` });
  });

  it('is not known by a name that is not its own', async () => {
    expect(await visit('attacker.example')).toEqual([421, expect.not.stringContaining('bolt://')]);
  });

  it.each([
    [{}, 101],
    [{ origin: 'http://localhost:3000' }, 101],
    [{ origin: 'http://127.0.0.1:4680' }, 101],
    [{ origin: 'https://browser.example' }, 101],
    [{ host: 'graph.example:7687' }, 101],
    [{ origin: 'https://attacker.example' }, 401],
    [{ origin: 'http://localhost.attacker.example' }, 401],
    [{ origin: 'null' }, 401],
    [{ host: 'attacker.example' }, 401],
  ])('answers an upgrade with the headers %o by %i', async (headers, status) => {
    expect(await upgradeStatus(headers)).toBe(status);
  });

  it('speaks Bolt through a WebSocket', async () => {
    const stream = createWebSocketStream(new WebSocket(`ws://127.0.0.1:${server.port}`));
    stream.write(
      Buffer.concat([
        HANDSHAKE,
        encodeMessage('HELLO', [mapOf({})]),
        encodeMessage('LOGON', [mapOf({ scheme: 'none' })]),
        encodeMessage('RUN', ['RETURN 1 AS n', mapOf({}), mapOf({})]),
        encodeMessage('PULL', [mapOf({ n: -1 })]),
      ]),
    );
    const dechunker = new Dechunker(1e6);
    const tags: number[] = [];
    let isFirst = true;
    for await (const bytes of stream as AsyncIterable<Buffer>) {
      const rest = isFirst ? bytes.subarray(4) : bytes;
      isFirst = false;
      for (const message of dechunker.push(rest)) tags.push(readMessage(message).tag);
      if (tags.length === 5) break;
    }
    expect(tags).toEqual([TAGS.SUCCESS, TAGS.SUCCESS, TAGS.SUCCESS, TAGS.RECORD, TAGS.SUCCESS]);
  });

  it('hangs up on whoever speaks neither', async () => {
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(Buffer.from('16030100c8010000c4030300000000000000000000', 'hex'));
    socket.resume();
    await once(socket, 'close');
  });
});
