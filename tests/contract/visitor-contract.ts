/** What a visitor may do, and what becomes of everything else, whichever server answers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import type { VisitorRequest } from '../../src/store/visitor/visitors.ts';
import { SMALL_GRAPH } from '../support/small-graph.ts';

export interface VisitorContract {
  readonly title: string;
  /** Why it cannot be tried here. */
  readonly skip?: string;
  /** A store on a server that holds the small graph. */
  readonly open: () => Promise<Store>;
}

const ask = (statement: string, more: Partial<VisitorRequest> = {}): VisitorRequest => ({
  statement,
  limits: { rows: 1000, bytes: 5_000_000, timeoutMs: 5_000 },
  ...more,
});

/** Far more rows than anyone can wait for. */
const MANY =
  'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH (a - 1) * 100000 + b AS i RETURN i';

export function describeVisitors({ title, skip, open }: VisitorContract): void {
  describe.skipIf(skip !== undefined)(`visitors of ${title}${skip === undefined ? '' : ` (${skip})`}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store?.close());

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
        code: expect.stringMatching(/^(refused|syntax-error)$/),
        details: { position: { line: expect.any(Number), column: expect.any(Number) } },
      });
      const { values } = await store.visitors.run(ask('MATCH (n) RETURN count(n)'));
      expect(values).toEqual([[SMALL_GRAPH.nodes.length]]);
    });

    it.each([
      ['CALL db.labels() YIELD label RETURN count(label) > 5 AS many', [[true]]],
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

    it('tells the place of a fault that only the server sees in the visitor’s own text', async () => {
      await expect(store.visitors.run(ask('MATCH (n)\nRETURN m'))).rejects.toMatchObject({
        code: 'syntax-error',
        details: { position: { line: 2, column: 8, offset: 17 } },
      });
    });

    it.each([
      'EXPLAIN RETURN 1 AS one',
      'CYPHER 5 EXPLAIN RETURN 1 AS one',
      'EXPLAIN CYPHER 5 RETURN 1 AS one',
    ])('plans and runs nothing for a visitor’s own %s', async (statement) => {
      expect(await store.visitors.run(ask(statement))).toMatchObject({ fields: ['one'], values: [] });
    });

    it('names a parameter that is missing', async () => {
      await expect(store.visitors.run(ask('RETURN $who'))).rejects.toMatchObject({
        code: 'invalid-input',
        message: expect.stringContaining('who'),
      });
    });

    it('cuts an answer after its rows, and after its bytes, and says so', async () => {
      const limits = { rows: 3, bytes: 1_000, timeoutMs: 5_000 };
      const rows = await store.visitors.run(ask(MANY, { limits }));
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
      const endless = MANY.replace('RETURN', 'WHERE i < 0 RETURN');
      const limits = { rows: 10, bytes: 1000, timeoutMs: 200 };
      await expect(store.visitors.run(ask(endless, { limits }))).rejects.toMatchObject({ code: 'timed-out' });
      expect((await store.visitors.run(ask('RETURN 1'))).values).toEqual([[1]]);
    });

    it('hands rows on while they come, and ends the query when they are left', async () => {
      const seen = await store.visitors.stream(
        ask(MANY, {
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
}
