import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLoader } from '../../src/store/load/loader.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import type { VisitorRequest } from '../../src/store/visitor/visitors.ts';
import { settingsFor } from '../support/neo4j-store.ts';
import { takeNeo4j } from '../support/shared-neo4j.ts';
import { SMALL_GRAPH } from '../support/small-graph.ts';

const server = await takeNeo4j();
const why = 'reason' in server ? ` (${server.reason})` : '';

const ask = (statement: string, more: Partial<VisitorRequest> = {}): VisitorRequest => ({
  statement,
  limits: { rows: 1000, bytes: 5_000_000, timeoutMs: 5_000 },
  ...more,
});

describe.skipIf('reason' in server)(`visitors’ queries on a real Neo4j${why}`, () => {
  const address = 'reason' in server ? { uri: 'bolt://127.0.0.1:1', database: 'neo4j' } : server.address;
  let store: Store;

  beforeAll(async () => {
    const loader = await openLoader(settingsFor(address));
    await loader.load(SMALL_GRAPH);
    await loader.close();
    store = await openStore(settingsFor(address));
  });
  afterAll(() => store.close());

  it.each([
    'RETURN 1 AS int, 1.5 AS float, 2.0 AS whole, -0.0 AS zero, true AS yes, null AS nothing, "text" AS text',
    'RETURN [1, [2, null]] AS list, {a: 1, b: {c: []}} AS map',
    'RETURN 9007199254740991 AS largest, -9007199254740991 AS smallest',
    'RETURN date("2024-02-29") AS d, localtime("12:30:45.5") AS lt, time("12:30:45+02:00") AS t',
    'RETURN localdatetime("2024-01-01T00:00:00.000000001") AS ldt, datetime("2024-06-01T12:00:00+01:00") AS dt',
    'RETURN datetime("2024-06-01T12:00:00[Europe/Berlin]") AS zoned, datetime("2024-06-01T12:00Z") AS utc',
    'RETURN duration("P1Y2M3DT4H5M6.789S") AS d, duration("PT0S") AS none',
    'RETURN duration({seconds: -1}) AS a, duration({milliseconds: -1}) AS b, duration({seconds: -61, nanoseconds: 5}) AS c',
    'RETURN duration({months: -13, days: 2, hours: -25}) AS d, duration("P2W") AS e, duration("PT0.000000001S") AS f',
    'RETURN localtime("12:30") AS minute, localtime("00:00:00.120") AS third, datetime("2024-01-01T10:20:30.100Z") AS z',
    'RETURN point({x: 1, y: 2.5}) AS flat, point({latitude: 1.5, longitude: 2}) AS geo, point({x: 1, y: 2, z: 3}) AS deep',
    "MATCH p = (a {id: 'rok'})-[t {id: 't-1'}]->(b) RETURN a, t, b, p, nodes(p) AS ns, {inner: t} AS map",
    "MATCH p = (a {id: 'rok'}) RETURN p",
  ])('answers as Neo4j’s own Query API does: %s', async (statement) => {
    if (!('address' in server) || !server.address.httpUri) return expect(server).toHaveProperty('address');
    const response = await fetch(`${server.address.httpUri}/db/neo4j/query/v2`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ statement, accessMode: 'Read' }),
    });
    const theirs = (await response.json()) as { data: unknown };
    const { fields, values } = await store.visitors.run(ask(statement));
    expect({ fields, values }).toEqual(theirs.data);
  });

  it('writes as text what JSON in JavaScript cannot hold', async () => {
    const { values } = await store.visitors.run(
      ask('RETURN 9007199254740993 AS i, 0.0/0.0 AS nan, 1.0/0.0 AS inf, -1.0/0.0 AS minus'),
    );
    expect(values).toEqual([['9007199254740993', 'NaN', 'Infinity', '-Infinity']]);
  });

  it('shows the constraints that the loader made', async () => {
    const statement = "SHOW CONSTRAINTS YIELD name WHERE name = 'entity_id' RETURN name";
    expect((await store.visitors.run(ask(statement))).values).toEqual([['entity_id']]);
  });

  it('ends a query at the server when its visitor goes away', async () => {
    const gone = new AbortController();
    const statement =
      'UNWIND range(1, 2000000000) AS leftAlone WITH leftAlone WHERE leftAlone < 0 RETURN leftAlone';
    const running = store.visitors.run(ask(statement, { signal: gone.signal }));
    const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user ?? '', address.password ?? ''));
    const count = async () => {
      const show =
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 2000000000)' RETURN 1";
      return (await driver.executeQuery(show)).records.length;
    };
    await expect.poll(count).toBe(1);
    gone.abort();
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    await expect.poll(count).toBe(0);
    await driver.close();
  });
});
