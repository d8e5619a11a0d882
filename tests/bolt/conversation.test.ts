import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BoltServer } from '../../src/bolt/server.ts';
import { encodeMessage, HANDSHAKE, mapOf, RawClient } from './raw-client.ts';
import { SECRET, startSampleServer } from './sample-server.ts';
import { ENDLESS } from './sample-source.ts';

const NOTHING = mapOf({});
const ALL = mapOf({ n: -1 });

describe('a conversation in Bolt', () => {
  let server: BoltServer;
  const clients: RawClient[] = [];

  beforeAll(async () => {
    server = await startSampleServer({ maxOpenStatements: 3 });
  });

  afterEach(() => {
    for (const client of clients.splice(0)) client.destroy();
  });

  afterAll(() => server.close());

  async function open(token?: Parameters<typeof RawClient.open>[1]): Promise<RawClient> {
    const client = await RawClient.open(server.port, token);
    clients.push(client);
    return client;
  }

  function connect(): RawClient {
    const client = new RawClient(server.port);
    clients.push(client);
    return client;
  }

  it('answers rows between two successes', async () => {
    const client = await open();
    client.send('RUN', 'UNWIND [1, 2] AS n RETURN n', NOTHING, NOTHING);
    client.send('PULL', ALL);
    const answers = await client.receive(4);
    expect(answers.map(([name]) => name)).toEqual(['SUCCESS', 'RECORD', 'RECORD', 'SUCCESS']);
    expect((answers[0]![1][0] as Map<string, unknown>).get('fields')).toEqual(['n']);
    expect(answers[2]![1]).toEqual([[2]]);
    expect(Object.fromEntries(answers[3]![1][0] as Map<string, unknown>)).toMatchObject({
      type: 'r',
      db: 'neo4j',
    });
  });

  it('understands messages that arrive byte by byte, in the smallest chunks', async () => {
    const client = await open();
    const bytes = encodeMessage('RUN', ['RETURN 1 AS n', NOTHING, NOTHING], 1);
    for (const byte of bytes) client.socket.write(Buffer.from([byte]));
    client.send('DISCARD', ALL);
    expect(await client.names(2)).toEqual(['SUCCESS', 'SUCCESS']);
  });

  it('hands out as many rows as are pulled, and says that there are more', async () => {
    const client = await open();
    client.send('RUN', 'UNWIND range(1, 5) AS n RETURN n', NOTHING, NOTHING);
    client.send('PULL', mapOf({ n: 2 }));
    const answers = await client.receive(4);
    expect(answers[3]).toEqual(['SUCCESS', [mapOf({ has_more: true })]]);
    client.send('DISCARD', ALL);
    const [[, [summary]]] = (await client.receive(1)) as [[string, [Map<string, unknown>]]];
    expect(summary.has('has_more')).toBe(false);
  });

  it('ignores what follows a failure, until RESET', async () => {
    const client = await open();
    client.send('RUN', 'RETURN nonsense', NOTHING, NOTHING);
    client.send('PULL', ALL);
    client.send('RESET');
    client.send('RUN', 'RETURN 1 AS n', NOTHING, NOTHING);
    expect(await client.names(4)).toEqual(['FAILURE', 'IGNORED', 'SUCCESS', 'SUCCESS']);
  });

  it('lets RESET overtake a statement that would run for ever, and those that wait behind it', async () => {
    const client = await open();
    client.send('RUN', ENDLESS, NOTHING, NOTHING);
    client.send('PULL', ALL);
    expect(await client.names(1)).toEqual(['SUCCESS']);
    client.send('RUN', 'RETURN 1 AS n', NOTHING, NOTHING);
    client.send('RESET');
    expect(await client.names(3)).toEqual(['IGNORED', 'IGNORED', 'SUCCESS']);
    client.send('RUN', 'RETURN 1 AS n', NOTHING, NOTHING);
    expect(await client.names(1)).toEqual(['SUCCESS']);
  });

  it.each([
    ['RUN before anybody logged on', 'RUN', ['RETURN 1', NOTHING, NOTHING]],
    ['LOGON before HELLO', 'LOGON', [mapOf({ scheme: 'none' })]],
    ['RESET before HELLO, to get around LOGON,', 'BEGIN', [NOTHING]],
  ] as const)('refuses %s and hangs up', async (_, name, fields) => {
    const client = connect();
    client.socket.write(HANDSHAKE);
    if (name === 'BEGIN') client.send('RESET');
    client.send(name, ...fields);
    const names = await client.names(2);
    expect(names.at(-1)).toBe('FAILURE');
    await client.closed();
  });

  it('refuses PULL where nothing was run, and hangs up', async () => {
    const client = await open();
    client.send('PULL', ALL);
    expect(await client.names(1)).toEqual(['FAILURE']);
    await client.closed();
  });

  it('forgets who was logged on at LOGOFF', async () => {
    const client = await open({ scheme: 'basic', principal: 'entente', credentials: SECRET });
    const tooMany = ['UNWIND range(1, 10001) AS n RETURN n', NOTHING, NOTHING] as const;
    for (const ending of ['SUCCESS', 'FAILURE']) {
      client.send('RUN', ...tooMany);
      client.send('PULL', ALL);
      expect([await client.summary(), await client.summary()]).toEqual(['SUCCESS', ending]);
      if (ending === 'FAILURE') break;
      client.send('LOGOFF');
      client.send('LOGON', mapOf({ scheme: 'none' }));
      expect(await client.names(2)).toEqual(['SUCCESS', 'SUCCESS']);
    }
  });

  it('lets one address have only so many statements open, and takes more when they are closed', async () => {
    const client = await open();
    const run = () => client.send('RUN', 'UNWIND [1, 2] AS n RETURN n', NOTHING, NOTHING);
    client.send('BEGIN', NOTHING);
    for (let i = 0; i < 4; i++) run();
    const answers = await client.receive(5);
    expect(answers.map(([name]) => name)).toEqual(['SUCCESS', 'SUCCESS', 'SUCCESS', 'SUCCESS', 'FAILURE']);
    expect((answers[4]![1][0] as Map<string, unknown>).get('code')).toBe(
      'Neo.TransientError.Transaction.MaximumTransactionLimitReached',
    );
    client.send('RESET');
    run();
    expect(await client.names(2)).toEqual(['SUCCESS', 'SUCCESS']);
  });

  it('tells a client that comes late that its statement was ended at the limit', async () => {
    const client = await open();
    client.send('BEGIN', mapOf({ tx_timeout: 300 }));
    client.send('RUN', 'UNWIND range(1, 100) AS n RETURN n', NOTHING, NOTHING);
    client.send('PULL', mapOf({ n: 1 }));
    expect(await client.names(4)).toEqual(['SUCCESS', 'SUCCESS', 'RECORD', 'SUCCESS']);
    const other = await open();
    other.send('RUN', ENDLESS, NOTHING, mapOf({ tx_timeout: 400 }));
    other.send('PULL', ALL);
    expect(await other.names(2)).toEqual(['SUCCESS', 'FAILURE']);
    client.send('PULL', mapOf({ n: -1 }));
    expect(await client.summary()).toBe('FAILURE');
  });

  it('refuses a message beyond the limit, and hangs up', async () => {
    const client = await open();
    client.send('RUN', `RETURN '${'x'.repeat(1_100_000)}'`, NOTHING, NOTHING);
    expect(await client.names(1)).toEqual(['FAILURE']);
    await client.closed();
  });

  it('stays well whatever bytes it is sent', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        async (shakes, garbage) => {
          const client = shakes ? await RawClient.open(server.port) : new RawClient(server.port);
          client.socket.end(Buffer.from(garbage));
          await client.closed();
        },
      ),
      { numRuns: 200 },
    );
    const client = await open();
    client.send('RUN', 'RETURN 1 AS n', NOTHING, NOTHING);
    expect(await client.names(1)).toEqual(['SUCCESS']);
  });
});
