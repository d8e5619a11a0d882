import { describe, expect, it } from 'vitest';
import { judgeStatement } from '../../src/language/policy.ts';

const judge = (text: string, server: 'embedded' | 'neo4j' = 'neo4j') => judgeStatement(text, server);

describe('what visitors may run', () => {
  it.each([
    'MATCH (n) RETURN n',
    'EXPLAIN CYPHER 5 planner=cost runtime=slotted MATCH (n) RETURN n;',
    'MATCH (n) CALL { WITH n RETURN n.x AS x } RETURN x',
    'CALL db.labels() YIELD label RETURN label',
    'CALL db.schema.visualization()',
    'SHOW INDEXES',
    'SHOW FUNCTIONS YIELD name RETURN count(name)',
    'RETURN point.distance($a, $b), duration.between(date(), date()), unheard($x)',
    "RETURN 'CREATE (n)' AS `DELETE` // SET n.x = 1",
    'MATCH (create)-[:SET]->(n:DELETE {merge: 1}) RETURN create.remove',
  ])('includes %s', (text) => {
    expect(judge(text)).toMatchObject({ ok: true, statement: { kind: 'Statement' } });
  });
});

describe('what visitors may not run', () => {
  it.each([
    ['CREATE (n)', 0, 'CREATE would change the graph'],
    ['MATCH (n) SET n.x = 1', 10, 'SET would change'],
    ['MATCH (n) REMOVE n.x', 10, 'REMOVE'],
    ['MATCH (n) DETACH DELETE n', 10, 'DELETE'],
    ['MERGE (n:A)', 0, 'MERGE'],
    ['FOREACH (x IN [1] | CREATE (n))', 0, 'FOREACH'],
    ['INSERT (n:A)', 0, 'CREATE'],
    ['\\u0043REATE (n)', 0, 'CREATE'],
    ['MATCH (n) /* RETURN */ CREATE (m) RETURN 1', 23, 'CREATE'],
    ['RETURN 1 AS x UNION MATCH (n) DELETE n RETURN 1 AS x', 30, 'DELETE'],
    ['MATCH (n) CALL (n) { CREATE (m) RETURN m } RETURN m', 21, 'CREATE'],
    ['RETURN EXISTS { MATCH (n) WHERE COUNT { CREATE (m) } > 0 }', 40, 'CREATE'],
    ["LOAD CSV FROM 'http://x' AS row RETURN row", 0, 'LOAD CSV'],
    ['USE system SHOW DATABASES', 11, 'Invalid input'],
    ['USE neo4j MATCH (n) RETURN n', 0, 'USE is refused'],
    ['MATCH (n) CALL (n) { RETURN 1 AS x } IN TRANSACTIONS RETURN x', 10, 'IN TRANSACTIONS'],
    ['CREATE INDEX i FOR (n:A) ON (n.x)', 0, 'CREATE INDEX'],
    ['DROP DATABASE neo4j', 0, 'DROP DATABASE'],
    ['GRANT ROLE admin TO me', 0, 'GRANT ROLE'],
    ['SHOW USERS', 0, 'SHOW USERS is refused'],
    ['SHOW DATABASES', 0, 'SHOW DATABASES is refused'],
    ['TERMINATE TRANSACTIONS "x"', 0, 'TERMINATE TRANSACTIONS'],
    ['CALL apoc.load.json("http://x") YIELD value RETURN value', 0, 'apoc.load.json may not be called'],
    ['CALL dbms.killConnections(["x"])', 0, 'dbms.killConnections'],
    ['RETURN apoc.cypher.runFirstColumn("x", {})', 7, 'apoc.cypher.runFirstColumn'],
    ['RETURN [x IN [1] | my.own(x)]', 19, 'my.own'],
    ['CYPHER debug=dumpCosts RETURN 1', 7, 'debug'],
    ['RETURN 1; RETURN 2', 10, 'exactly one statement'],
  ])('includes %s, and says where and why', (text, offset, message) => {
    expect(judge(text)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(message), position: { offset } },
    });
  });

  it('is a matter of the tree: a fault of the text is told apart from a refusal', () => {
    expect(judge('MATCH (n')).toMatchObject({ ok: false, reason: 'syntax-error' });
    expect(judge('CREATE (n)')).toMatchObject({ ok: false, reason: 'refused' });
  });

  it('depends on the server for SHOW DATABASES alone', () => {
    expect(judge('SHOW DATABASES', 'embedded').ok).toBe(true);
    expect(judge('SHOW USERS', 'embedded').ok).toBe(false);
  });
});
