import { describe, expect, it } from 'vitest';
import { parseStatement } from '../../src/language/parse.ts';
import { printStatement } from '../../src/language/print.ts';
import type { Query, SingleQuery } from '../../src/language/syntax.ts';

/** The tree without offsets: what it says. */
function shape(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      key === 'start' || key === 'end' || key.endsWith('Span') ? undefined : inner,
    ),
  );
}

function firstPart(text: string): SingleQuery {
  return (parseStatement(text).body as Query).parts[0]!;
}

function returned(text: string): unknown {
  const clause = firstPart(`RETURN ${text}`).clauses[0]!;
  return shape(clause.kind === 'Return' && clause.items[0]!.expression);
}

const variable = (name: string) => ({ kind: 'Variable', name });
const integer = (value: number) => ({ kind: 'IntegerLiteral', value });

describe('an expression', () => {
  it.each([
    ['1 + 2 * 3', '1 + 2 * 3'],
    ['(1 + 2) * 3', '(1 + 2) * 3'],
    ['((1))', '1'],
    ['2 ^ 3 ^ 2', '2 ^ 3 ^ 2'],
    ['2 ^ (3 ^ 2)', '2 ^ (3 ^ 2)'],
    ['NOT a = b AND c OR d XOR e', 'NOT a = b AND c OR d XOR e'],
    ['NOT (a AND b)', 'NOT (a AND b)'],
    ['1 < x <= 3', '1 < x <= 3'],
    ['(1 < x) <= 3', '(1 < x) <= 3'],
    ['a IS NOT NULL = b', 'a IS NOT NULL = b'],
    ['a IN b + c', 'a IN b + c'],
    ['a STARTS  WITH b', 'a STARTS WITH b'],
    ['x :: STRING', 'x IS :: STRING'],
    ['x IS TYPED LIST<INT NOT NULL> ARRAY!', 'x IS :: LIST<LIST<INTEGER NOT NULL>> NOT NULL'],
    ['[x in xs where x > 1 | x.y]', '[x IN xs WHERE x > 1 | x.y]'],
    ['[x IN xs WHERE x:A|B | x]', '[x IN xs WHERE (x:A|B) | x]'],
    ['[x IN xs, y]', '[(x IN xs), y]'],
    ['[(a)-->(b) | b]', '[(a)-->(b) | b]'],
    ['trim(LEADING FROM s)', 'ltrim(s)'],
    ['`weird name`.`a.b`', '`weird name`.`a.b`'],
    ['CASE x WHEN 1, > 2, IS NULL THEN 1 END', 'CASE x WHEN 1, > 2, IS NULL THEN 1 END'],
    ['n {.*, .a, b: 1, c}', 'n {.*, .a, b: 1, c}'],
    ['xs[1..], xs[..2], xs[0]', 'xs[1 .. ], xs[ .. 2], xs[0]'],
    ['COUNT { (a)-->(b) WHERE a.x }', 'COUNT { MATCH (a)-->(b) WHERE a.x }'],
  ])('%s is read as %s', (text, printed) => {
    expect(printStatement(parseStatement(`RETURN ${text}`))).toBe(`RETURN ${printed}`);
  });

  it('is a pattern where an arrow leads to another node, and arithmetic where none does', () => {
    expect(returned('(a)-[b]-(c)')).toMatchObject({ kind: 'PatternExpression' });
    expect(returned('(a)--(b)')).toMatchObject({ kind: 'PatternExpression' });
    expect(returned('(a)-(b)')).toMatchObject({ kind: 'Binary', operator: '-' });
    expect(returned('(1)-[2]-(3)')).toMatchObject({ kind: 'Binary', operator: '-' });
    expect(returned('(a)<-(b)')).toMatchObject({ kind: 'Comparison', operators: ['<'] });
  });

  it('takes a minus sign before digits into the number', () => {
    expect(returned('-5')).toEqual(integer(-5));
    expect(parseStatement('RETURN -9223372036854775808').body).toMatchObject({
      parts: [{ clauses: [{ items: [{ expression: { value: -(2n ** 63n) } }] }] }],
    });
    expect(returned('--1')).toEqual({ kind: 'Unary', operator: '-', operand: integer(-1) });
    expect(returned('-2 ^ 2')).toMatchObject({ kind: 'Binary', operator: '^', left: integer(-2) });
  });

  it('may use any word as a name', () => {
    expect(returned('match + return.where')).toMatchObject({
      left: variable('match'),
      right: { subject: variable('return'), key: 'where' },
    });
    expect(returned('not')).toEqual(variable('not'));
    expect(firstPart('MATCH (where) RETURN distinct').clauses).toHaveLength(2);
  });

  it.each([
    ['0x1F', 31],
    ['0o17', 15],
    ['1_000', 1000],
    ['1e3', 1000],
    ['.5', 0.5],
    ['Infinity', null],
  ])('reads the number %s', (text, value) => {
    expect(returned(text)).toMatchObject({ value });
  });
});

describe('a pattern', () => {
  it.each([
    ['(a)-[r:R*1..3 {x: 1}]->(b)', '(a)-[r:R*1..3 {x: 1}]->(b)'],
    ['(a)<-[:A|:B]-(b)', '(a)<-[:A|:B]-(b)'],
    ['(a)<-->(b)', '(a)--(b)'],
    ['(a:A&(B|!C) WHERE a.x > 1)', '(a:A&(B|!C) WHERE a.x > 1)'],
    ['(a IS A:B)', '(a:A:B)'],
    ['p = ((a)-[r]->(b) WHERE a.x < b.x)+ (c)', 'p = ((a)-[r]->(b) WHERE a.x < b.x){1,}(c)'],
    ['(a)-->*(b)', '(a)-->{0,}(b)'],
    ['(a)--{,3}(b)', '(a)--{0,3}(b)'],
    ['SHORTEST 2 PATH GROUPS (a)-->+(b)', 'SHORTEST 2 GROUPS (a)-->{1,}(b)'],
    ['ANY SHORTEST (a)-->+(b)', 'SHORTEST 1 (a)-->{1,}(b)'],
    ['ANY PATHS (a)-->+(b)', 'ANY 1 (a)-->{1,}(b)'],
    ['p = allShortestPaths((a)-[*]-(b))', 'p = allShortestPaths((a)-[*]-(b))'],
    ['(n:$(x)), ()-[:$any($y)]-()', '(n:$all(x)), ()-[:$any($y)]-()'],
    ['(WHERE true)', '(WHERE true)'],
  ])('%s is read as %s', (text, printed) => {
    expect(printStatement(parseStatement(`MATCH ${text} RETURN 1`))).toBe(`MATCH ${printed} RETURN 1`);
  });
});

describe('a statement', () => {
  it.each([
    'EXPLAIN CYPHER 5 planner=cost MATCH (n) RETURN n',
    'PROFILE RETURN 1',
    'OPTIONAL MATCH (n) USING TEXT INDEX SEEK n:A(x, y) USING SCAN n:B USING JOIN ON n WHERE n.x RETURN *, n AS m',
    'UNWIND [1] AS x WITH DISTINCT x ORDER BY x DESC SKIP 1 LIMIT 2 WHERE x > 1 RETURN x UNION ALL RETURN 1 AS x',
    'MATCH (n) CALL (n) { RETURN n.x AS x } OPTIONAL CALL { RETURN 1 AS y } RETURN x ORDER BY y',
    'CALL (*) { CREATE (a) } IN 3 CONCURRENT TRANSACTIONS OF 10 ROWS ON ERROR CONTINUE REPORT STATUS AS s RETURN s',
    'CALL db.labels() YIELD label AS l WHERE l = 1 RETURN l',
    'CALL db.labels',
    'SHOW RANGE INDEXES YIELD name, type AS t ORDER BY t SKIP 1 LIMIT 2 WHERE t = 1 RETURN t',
    'SHOW FUNCTIONS EXECUTABLE BY CURRENT USER WHERE name = 1',
    'MERGE (a)-[r:R]->(b) ON CREATE SET a.x = 1, b = {}, r += $p ON MATCH SET a:A:B REMOVE a.x, b:C DETACH DELETE a, r',
    'FOREACH (x IN [1] | CREATE (n {x: x}) SET n[x] = 1)',
    "LOAD CSV WITH HEADERS FROM 'a' AS row FIELDTERMINATOR ';' RETURN row",
    'USE graph.byName(1) MATCH (n) FINISH',
    'MATCH (a) ORDER BY a.x LIMIT 3 INSERT (b) RETURN b',
    'CREATE INDEX i FOR (n:A) ON (n.x)',
    'DROP CONSTRAINT c IF EXISTS',
  ])('is printed as it reads: %s', (text) => {
    expect(printStatement(parseStatement(text))).toBe(text);
  });

  it('gives a column without alias the text of the query, and a name its own', () => {
    const clause = firstPart('RETURN n.x  +  1, count( * ), `a b`, n {.x}, 1 AS one').clauses[0]!;
    const names = clause.kind === 'Return' && clause.items.map(({ name }) => name);
    expect(names).toEqual(['n.x  +  1', 'count( * )', 'a b', 'n', 'one']);
  });

  it('may end in a semicolon, and stand among comments', () => {
    expect(parseStatement('// a\nRETURN /* b */ 1 ; ').body.kind).toBe('Query');
  });
});
