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

  it('sends whole numbers as integers and lets the driver keep the rest', async () => {
    const { values } = await store.visitors.run(
      ask('RETURN valueType($i) AS i, valueType($f) AS f, $m.list[1] AS inner', {
        parameters: { i: 3, f: 3.5, m: { list: [1, 'x'] } },
      }),
    );
    expect(values).toEqual([['INTEGER NOT NULL', 'FLOAT NOT NULL', 'x']]);
  });

  it.each([
    "CREATE (:Note {text: 'x'})",
    "MATCH (n:Entity {id: 'rok'}) SET n.name = 'x'",
    'MATCH (n) DETACH DELETE n',
    'MERGE (n:Note) RETURN n',
    'CREATE INDEX x FOR (n:Entity) ON (n.name)',
    "CREATE USER x SET PASSWORD 'xxxxxxxx'",
    "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
    "LOAD CSV FROM 'http://127.0.0.1:1/x' AS row RETURN row",
    'SHOW TRANSACTIONS',
    'SHOW SETTINGS',
    'SHOW USERS',
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    'CALL dbms.listConnections()',
    'CALL dbms.listConfig()',
    "CALL dbms.killConnection('bolt-1')",
    "CALL dbms.queryJmx('*:*')",
    'CALL db.clearQueryCaches()',
    'CALL tx.setMetaData({a: 1})',
    'MATCH (n) CALL (n) { RETURN 1 AS one } IN TRANSACTIONS OF 1 ROWS RETURN n',
    'MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS',
    'FOREACH (i IN [1] | CREATE (:Note))',
    'PROFILE CREATE (:Note)',
    'MATCH (n) WITH count(*) AS `x\\u0060 CALL dbms.listConfig() YIELD \\u0060name` RETURN name',
    'RETURN 1; CREATE (:Note)',
  ])('refuses %s and leaves the graph as it was', async (statement) => {
    const refusal = store.visitors.run(ask(statement));
    await expect(refusal).rejects.toMatchObject({
      code: expect.stringMatching(/^(refused|syntax-error|invalid-input)$/),
    });
    const { values } = await store.visitors.run(ask('MATCH (n) RETURN count(n)'));
    expect(values).toEqual([[SMALL_GRAPH.nodes.length]]);
  });

  it.each([
    ['CALL db.labels() YIELD label RETURN count(label) > 5 AS many', [[true]]],
    ["SHOW CONSTRAINTS YIELD name WHERE name = 'entity_id' RETURN name", [['entity_id']]],
    ["MATCH p = shortestPath((:State {id: 'poland'})-[*..4]-(:Agreement)) RETURN length(p)", [[2]]],
    [
      "MATCH p = SHORTEST 1 (:State {id: 'poland'})-[:MEMBER_OF|PARTY_TO]-+(:Agreement) RETURN length(p)",
      [[2]],
    ],
    [
      'MATCH (a:Entity) WHERE NOT EXISTS { (a)--(:Claim) } RETURN COUNT { (a)--() } AS c, a.id',
      [[2, 'poland']],
    ],
    ['UNWIND [3, 1, 2] AS i WITH i ORDER BY i LIMIT 2 RETURN collect(i)', [[[1, 2]]]],
    ['CYPHER 5 RETURN 1', [[1]]],
  ])('answers %s', async (statement, expected) => {
    expect((await store.visitors.run(ask(statement))).values).toEqual(expected);
  });

  it('says where a query is wrong', async () => {
    await expect(store.visitors.run(ask('MATCH (n)\nRETRUN n'))).rejects.toMatchObject({
      code: 'syntax-error',
      details: {
        neo4jCode: 'Neo.ClientError.Statement.SyntaxError',
        position: { line: 2, column: 1, offset: 10 },
      },
    });
  });

  it('names a parameter that is missing', async () => {
    await expect(store.visitors.run(ask('RETURN $who'))).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('who'),
    });
  });

  it('cuts an answer after its rows, and after its bytes, and says so', async () => {
    const limits = { rows: 3, bytes: 1_000, timeoutMs: 5_000 };
    const rows = await store.visitors.run(ask('UNWIND range(1, 1000000000) AS i RETURN i', { limits }));
    expect(rows).toMatchObject({ values: [[1], [2], [3]], truncated: true });
    const whole = await store.visitors.run(ask('UNWIND range(1, 3) AS i RETURN i', { limits }));
    expect(whole.truncated).toBe(false);
    const wide = ask('UNWIND range(1, 3) AS i RETURN reduce(s = "", x IN range(1, 400) | s + "x") AS s', {
      limits,
    });
    expect(await store.visitors.run(wide)).toMatchObject({
      truncated: true,
      values: [expect.anything(), expect.anything()],
    });
  });

  it('refuses an answer whose first row is too large', async () => {
    const limits = { rows: 3, bytes: 100, timeoutMs: 5_000 };
    await expect(store.visitors.run(ask('RETURN range(1, 100)', { limits }))).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  it('ends a query at its deadline', async () => {
    const endless = 'UNWIND range(1, 2000000000) AS i WITH i WHERE i < 0 RETURN i';
    const limits = { rows: 10, bytes: 1000, timeoutMs: 200 };
    await expect(store.visitors.run(ask(endless, { limits }))).rejects.toMatchObject({ code: 'timed-out' });
    expect((await store.visitors.run(ask('RETURN 1'))).values).toEqual([[1]]);
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

  it('hands rows on while they come, and ends the query when they are left', async () => {
    const seen = await store.visitors.stream(
      ask('UNWIND range(1, 1000000000) AS i RETURN i', {
        limits: { rows: 1e9, bytes: 1e9, timeoutMs: 20_000 },
      }),
      async ({ fields, rows }) => {
        for await (const [first] of rows) return [fields, first];
      },
    );
    expect(seen).toEqual([['i'], 1]);
  });

  it('explains without running, with the notifications a reader should see', async () => {
    const { type, plan, notifications } = await store.visitors.explain(
      ask('MATCH (a:State), (b:Firm) RETURN a, b'),
    );
    expect(type).toBe('r');
    expect(plan.operator).toBe('ProduceResults');
    expect(notifications.map(({ code }) => code)).toContain(
      'Neo.ClientNotification.Statement.CartesianProduct',
    );
  });
});
