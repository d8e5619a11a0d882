import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgePlan } from '../../src/store/visitor/plan-gate.ts';
import { loadGraph } from '../support/neo4j-store.ts';
import { takeNeo4j } from '../support/shared-neo4j.ts';
import { SMALL_GRAPH } from '../support/small-graph.ts';

const server = await takeNeo4j();
const why = 'reason' in server ? ` (${server.reason})` : '';

/** The gate stands alone: it must hold where a text slips through every look at its words. */
describe.skipIf('reason' in server)(`the plans of a real Neo4j${why}`, () => {
  const address = 'reason' in server ? { uri: 'bolt://127.0.0.1:1', database: 'neo4j' } : server.address;
  let driver: Driver;

  beforeAll(async () => {
    driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user ?? '', address.password ?? ''));
    await loadGraph(address, SMALL_GRAPH);
  });
  afterAll(() => driver.close());

  const judge = async (statement: string) => {
    const session = driver.session({ database: address.database, defaultAccessMode: neo4j.session.READ });
    try {
      const { queryType, plan } = await session.run(`EXPLAIN ${statement}`).summary();
      return judgePlan(queryType, plan);
    } finally {
      await session.close();
    }
  };

  it.each([
    "CREATE (:Note {text: 'x'})",
    "MATCH (n:Entity {id: 'rok'}) SET n.name = 'x'",
    'MATCH (n) DETACH DELETE n',
    'MERGE (n:Note) RETURN n',
    'CREATE INDEX x FOR (n:Entity) ON (n.name)',
    "CREATE USER x SET PASSWORD 'xxxxxxxx'",
    "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
    'SHOW TRANSACTIONS',
    'SHOW SETTINGS',
    'SHOW USERS',
    'SHOW DATABASES',
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    'CALL dbms.listConnections()',
    'CALL dbms.listConfig()',
    "CALL dbms.killConnection('bolt-1')",
    "CALL dbms.queryJmx('*:*')",
    'CALL db.clearQueryCaches()',
    'CALL tx.setMetaData({a: 1})',
    'FOREACH (i IN [1] | CREATE (:Note))',
    'MATCH (n) WITH count(*) AS `x\\u0060 CALL dbms.listConfig() YIELD \\u0060name` RETURN name',
    'CALL () { CALL dbms.listConfig() YIELD name RETURN name } RETURN name',
    'MATCH (n) WHERE EXISTS { CALL dbms.listConfig() YIELD name RETURN name } RETURN n',
  ])('betray %s', async (statement) => {
    await expect(judge(statement)).rejects.toMatchObject({ code: 'refused' });
  });

  it.each([
    'RETURN 1',
    'MATCH (n) RETURN count(n)',
    "MATCH (a:Entity {id: 'rok'})-[t]-(b) WHERE b.name STARTS WITH 'N' RETURN DISTINCT b ORDER BY b.name SKIP 1 LIMIT 5",
    'MATCH (a:State)-[:MEMBER_OF*1..3]->(b) OPTIONAL MATCH (b)--(c) RETURN a, collect(c)',
    'MATCH p = ALL SHORTEST (a:State)--+(b:Agreement) RETURN p',
    'MATCH p = shortestPath((a:State)-[*]-(b:Agreement)) RETURN p',
    'MATCH (a)-[:PARTY_TO]->(x)<-[:PARTY_TO]-(b) WHERE NOT (a)--(b) RETURN a, b',
    'MATCH (a:Entity) WHERE a:State|Firm RETURN a UNION MATCH (b:Claim&!Entity) RETURN b AS a',
    'MATCH (n) WHERE elementId(n) = "x" RETURN n',
    'UNWIND range(1, 10) AS i CALL (i) { RETURN i * 2 AS j } RETURN sum(j)',
    'MATCH (e:Entity) RETURN e {.id, ties: [(e)-[t]-() | type(t)], n: COUNT { (e)--() }}',
    'CALL db.labels()',
    'CALL db.schema.visualization()',
    'SHOW INDEXES',
    'SHOW FUNCTIONS YIELD name',
    "MATCH (n:$('Entity')) RETURN n",
  ])('let %s pass', async (statement) => {
    expect(await judge(statement)).toHaveProperty('large');
  });

  it('tell a large question from a small one', async () => {
    expect(await judge('MATCH (n:Entity {id: "rok"}) RETURN n')).toEqual({ large: false });
    expect(
      await judge('MATCH (a), (b), (c), (d), (e) RETURN count(a.id + b.id + c.id + d.id + e.id)'),
    ).toEqual({ large: true });
  });
});
