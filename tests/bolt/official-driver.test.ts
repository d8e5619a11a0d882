import { inspect } from 'node:util';
import neo4j, { type Driver, type Integer, isInt, Neo4jError, type Session } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoltServer } from '../../src/bolt/server.ts';
import { connectProgram, connectVisitor, startSampleServer } from './sample-server.ts';
import { BREAKING, ENDLESS } from './sample-source.ts';

const { int } = neo4j;
/** Before 1970, and west of Greenwich by half an hour more than nine. */
const ONE_EVENING = new neo4j.types.DateTime(
  int(1969),
  int(12),
  int(31),
  int(23),
  int(59),
  int(59),
  int(250_000_000),
  int(-34_200),
);

describe('a server of Bolt, asked by the official driver', () => {
  let server: BoltServer;
  let driver: Driver;

  beforeAll(async () => {
    server = await startSampleServer();
    driver = connectVisitor(server);
  });

  afterAll(async () => {
    await driver.close();
    await server.close();
  });

  async function useSession<T>(work: (session: Session) => Promise<T>, fetchSize = 1000): Promise<T> {
    const session = driver.session({ fetchSize });
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  }

  async function echo(value: unknown): Promise<unknown> {
    const { records } = await driver.executeQuery('RETURN $value AS value', { value });
    return records[0]!.get(0);
  }

  it('introduces itself with Bolt 5.4 as a server that drivers accept', async () => {
    const info = await driver.getServerInfo();
    expect(info.protocolVersion).toMatchObject({ major: 5, minor: 4 });
    expect(info.agent).toMatch(/^Neo4j\/5\.26/);
  });

  it('answers a routing driver with itself', async () => {
    const routing = connectVisitor(server, 'neo4j');
    const { records } = await routing.executeQuery('RETURN 1 AS n');
    await routing.close();
    expect(records[0]!.get(0)).toEqual(neo4j.int(1));
  });

  it('gives nodes, relationships and paths with their element ids', async () => {
    const { records } = await driver.executeQuery(
      'MATCH path = (node {id: "rok"})-[tie:PARTNER_OF]->(other) RETURN node, tie, path',
    );
    const [node, tie, path] = [records[0]!.get(0), records[0]!.get(1), records[0]!.get(2)];
    expect(node.labels).toEqual(['Entity', 'State']);
    expect(node.properties).toEqual({ id: 'rok', name: 'Republic of Korea' });
    expect(node.elementId).toMatch(/^4:[0-9a-f-]{36}:0$/);
    expect(tie).toMatchObject({ type: 'PARTNER_OF', startNodeElementId: node.elementId });
    expect(tie.properties.confidence).toEqual(neo4j.int(90));
    expect(path.start.properties).toEqual(node.properties);
    expect(path.end.properties).toEqual({ id: 'nato', x: neo4j.int(3), value: 1 });
    expect(path.segments[0].relationship.elementId).toBe(tie.elementId);
  });

  it('gives a path that comes back over itself as it was walked', async () => {
    const { records } = await driver.executeQuery(
      'MATCH p = (:State)-[:PARTNER_OF]->(b) MATCH q = (b)<-[:PARTNER_OF]-() RETURN p, q',
    );
    const [there, back] = [records[0]!.get('p'), records[0]!.get('q')];
    expect(back.start.elementId).toBe(there.end.elementId);
    expect(back.segments[0].relationship.endNodeElementId).toBe(back.start.elementId);
  });

  it.each([
    null,
    true,
    'Ελλάδα 대한민국 🛡',
    1.5,
    neo4j.int('9223372036854775807'),
    neo4j.int('-9223372036854775808'),
    [neo4j.int(1), ['a', [null]], {}],
    { a: { b: [neo4j.int(-129), 2.5] } },
    new neo4j.types.Date(neo4j.int(2023), neo4j.int(7), neo4j.int(11)),
    ONE_EVENING,
    new neo4j.types.Duration(neo4j.int(1), neo4j.int(-2), neo4j.int(3), neo4j.int(4)),
    new neo4j.types.Point(neo4j.int(4326), 127.5, 37.25),
  ])('returns %s as it was sent', async (value) => {
    expect(inspect(await echo(value), { depth: 9 })).toBe(inspect(value, { depth: 9 }));
  });

  it('returns a text longer than one chunk as it was sent', async () => {
    const text = Array.from({ length: 40_000 }, (_, i) => i).join();
    expect(await echo(text)).toBe(text);
  });

  it('refuses a parameter that no value can be, and goes on', async () => {
    await useSession(async (session) => {
      const asked = session.run('RETURN $value AS value', { value: new Int8Array(3) });
      await expect(asked).rejects.toMatchObject({ message: expect.stringContaining('byte arrays') });
      expect((await session.run('RETURN 1 AS n')).records).toHaveLength(1);
    });
  });

  it('streams more rows than one fetch holds', async () => {
    const count = 9_999;
    const rows = await useSession(async (session) => {
      const { records } = await session.run('UNWIND range(1, $count) AS n RETURN n', {
        count: neo4j.int(count),
      });
      return records;
    }, 100);
    expect(rows).toHaveLength(count);
    expect((rows.at(-1)!.get(0) as Integer).toNumber()).toBe(count);
  });

  it('says in a syntax error where the fault is, as Neo4j does', async () => {
    const fault = await driver.executeQuery('RETURN nonsense').catch((error: Neo4jError) => error);
    expect(fault).toMatchObject({
      code: 'Neo.ClientError.Statement.SyntaxError',
      message: expect.stringMatching(
        /nonsense.* \(line 1, column 8 \(offset: 7\)\)\n"RETURN nonsense"\n {8}\^$/,
      ),
    });
  });

  it('ends a stream in failure when a later row fails, after rows before it', async () => {
    const seen: number[] = [];
    const fault = await useSession(
      (session) =>
        new Promise((resolve) => {
          session.run('UNWIND range(1, 1001) AS n RETURN 10 / (n - 1000)').subscribe({
            onNext: (record) => seen.push(record.get(0).toNumber()),
            onError: resolve,
            onCompleted: () => resolve(undefined),
          });
        }),
      100,
    );
    expect(seen.length).toBeGreaterThanOrEqual(900);
    expect(fault).toMatchObject({ code: 'Neo.ClientError.Statement.ArithmeticError' });
  });

  it("never ends a visitor's stream well when it was cut at a limit, and does not cut the program's", async () => {
    const tooMany = 'UNWIND range(1, 10001) AS n RETURN n';
    await expect(driver.executeQuery(tooMany)).rejects.toThrow(/10,?000 rows/);
    const program = connectProgram(server);
    const { records } = await program.executeQuery(tooMany);
    await program.close();
    expect(records).toHaveLength(10_001);
  });

  it('keeps the details of its own faults to itself, and stays well', async () => {
    const fault = await driver.executeQuery(BREAKING).catch((error: Neo4jError) => error);
    expect(fault).toMatchObject({ code: 'Neo.DatabaseError.General.UnknownError' });
    expect(String(fault)).not.toContain('secret');
    expect(await echo('well')).toBe('well');
  });

  it('reads several statements of one transaction side by side', async () => {
    const numbers = await useSession(async (session) => {
      const transaction = await session.beginTransaction();
      const text = 'UNWIND range(1, $count) AS n RETURN n';
      const results = [3, 5].map((count) => transaction.run(text, { count: neo4j.int(count) }));
      const lengths = await Promise.all(results.map(async (result) => (await result).records.length));
      await transaction.commit();
      return lengths;
    }, 2);
    expect(numbers).toEqual([3, 5]);
  });

  it('goes on after a transaction that failed', async () => {
    await useSession(async (session) => {
      await expect(session.executeRead((transaction) => transaction.run('RETURN nonsense'))).rejects.toThrow(
        Neo4jError,
      );
      const { records } = await session.executeRead((transaction) => transaction.run('RETURN 1 AS n'));
      expect(isInt(records[0]!.get(0))).toBe(true);
    });
  });

  it('lets nobody in as the program who does not know its secret', async () => {
    const wrong = neo4j.driver(`bolt://127.0.0.1:${server.port}`, neo4j.auth.basic('entente', 'guessed'));
    const asked = wrong.executeQuery('RETURN 1 AS n');
    await expect(asked).rejects.toMatchObject({ code: 'Neo.ClientError.Security.Unauthorized' });
    await wrong.close();
  });

  it('reads no statement of a visitor that would take long to read', async () => {
    const long = `RETURN [${'1, '.repeat(30_000)}1] AS list`;
    await expect(driver.executeQuery(long)).rejects.toThrow(
      `The query has ${long.length} characters, and 65536 are the most`,
    );
  });

  it('knows no other database', async () => {
    const asked = driver.executeQuery('RETURN 1 AS n', {}, { database: 'movies' });
    await expect(asked).rejects.toMatchObject({ code: 'Neo.ClientError.Database.DatabaseNotFound' });
  });

  it('ends an endless statement at the deadline that its client set', async () => {
    const asked = useSession((session) => session.run(ENDLESS, {}, { timeout: 200 }));
    await expect(asked).rejects.toMatchObject({
      code: 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
    });
  });

  it('answers others while a statement runs for ever, and stops that one when its reader leaves', async () => {
    const session = driver.session();
    const endless = session.run(ENDLESS).catch((error: Neo4jError) => error);
    expect(await echo('meanwhile')).toBe('meanwhile');
    await session.close();
    expect(await endless).toBeInstanceOf(Error);
  });
});
