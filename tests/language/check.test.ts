import { describe, expect, it } from 'vitest';
import { checkStatement, inspectStatement } from '../../src/language/check.ts';
import { parseStatement } from '../../src/language/parse.ts';
import type { Query } from '../../src/language/syntax.ts';

const inspect = (text: string) => inspectStatement(parseStatement(text));
const firstFault = (text: string) => {
  const [fault] = inspect(text).faults;
  return fault && [fault.message, fault.position?.offset];
};

/** Texts, where the fault is, and what Neo4j 5.26 says of it. */
const NAMES: readonly (readonly [string, number, string])[] = [
  ['MATCH () RETURN foo', 16, 'Variable `foo` not defined'],
  ['MATCH (n) WITH n.x AS x RETURN n', 31, 'Variable `n` not defined'],
  ['MATCH (n) RETURN n.x AS x, x', 27, 'Variable `x` not defined'],
  ['RETURN [x IN [1] WHERE y > 1 | x]', 23, 'Variable `y` not defined'],
  ['MATCH (p)-[]->() MATCH p = ()-[]-() RETURN p', 23, 'Variable `p` already declared'],
  ['MATCH p = (p)-[]-() RETURN p', 6, 'Variable `p` already declared'],
  ['UNWIND [1] AS x UNWIND [2] AS x RETURN x', 30, 'Variable `x` already declared'],
  ['MATCH (a) CREATE (a {name: 1})', 18, 'Variable `a` already declared'],
  [
    'MATCH ()-[r]-() MATCH (r) RETURN r',
    23,
    'Type mismatch: r defined with conflicting type Relationship (expected Node)',
  ],
  [
    'WITH true AS n MATCH (n) RETURN n',
    22,
    'Type mismatch: n defined with conflicting type Boolean (expected Node)',
  ],
  [
    'MATCH ()-[r]-() MATCH ()-[r*]-() RETURN r',
    26,
    'Type mismatch: r defined with conflicting type Relationship (expected List<Relationship>)',
  ],
  [
    'MATCH (n) WHERE (n)-[r]->(a) RETURN n',
    21,
    "PatternExpressions are not allowed to introduce new variables: 'r'.",
  ],
  ['MATCH () RETURN *', 9, 'RETURN * is not allowed when there are no variables in scope'],
  ['RETURN 1 AS a, 2 AS a', 7, 'Multiple result columns with the same name are not supported'],
  ['MATCH (n) WITH n.x RETURN 1', 15, 'Expression in WITH must be aliased (use AS)'],
  [
    'RETURN 1 AS a UNION RETURN 2 AS b',
    14,
    'All sub queries in an UNION must have the same return column names',
  ],
];

const SUBQUERIES: readonly (readonly [string, number, string])[] = [
  ['WITH 1 AS x CALL { WITH x RETURN x } RETURN x', 33, 'Variable `x` already declared in outer scope'],
  ['WITH 1 AS x CALL { RETURN 1 AS x } RETURN x', 31, 'Variable `x` already declared in outer scope'],
  ['WITH 1 AS x CALL (y) { RETURN 1 AS z } RETURN z', 18, 'Variable `y` not defined'],
  [
    'WITH 1 AS x CALL (x) { WITH 2 AS x RETURN 1 AS z } RETURN z',
    33,
    'The variable `x` is shadowing an imported variable with the same name and needs to be renamed',
  ],
  [
    'MATCH (n) WHERE EXISTS { MATCH (x) WITH x AS n RETURN n } RETURN n',
    45,
    'The variable `n` is shadowing a variable with the same name from the outer scope and needs to be renamed',
  ],
  [
    'WITH 1 AS x CALL { WITH x + 1 AS y RETURN y } RETURN y',
    19,
    'Importing WITH should consist only of simple references to outside variables. Aliasing or expressions are not supported.',
  ],
  ['CALL { RETURN 1 } RETURN 1', 14, 'Expression in CALL { RETURN ... } must be aliased (use AS)'],
  [
    'MATCH (n) RETURN COLLECT { MATCH (m) RETURN m, 1 } AS c',
    17,
    'A Collect Expression must end with a single return column.',
  ],
  [
    'MATCH (n) WHERE EXISTS { MATCH (m) SET m.x = 1 } RETURN n',
    16,
    'An Exists Expression cannot contain any updates',
  ],
];

const TYPES: readonly (readonly [string, number, string])[] = [
  ['RETURN 123 AND true', 7, 'Type mismatch: expected Boolean but was Integer'],
  ['RETURN NOT 1', 11, 'Type mismatch: expected Boolean but was Integer'],
  [
    'RETURN [true] AND false',
    7,
    'Coercion of list to boolean is not allowed. Please use `NOT isEmpty(...)` instead.',
  ],
  ['MATCH (r) RETURN type(r)', 22, 'Type mismatch: expected Relationship but was Node'],
  [
    'WITH true AS x RETURN x.num',
    22,
    'Type mismatch: expected Map, Node, Relationship, Point, Duration, Date, Time, LocalTime, LocalDateTime or DateTime but was Boolean',
  ],
  ['WITH 4.7 AS list RETURN list[0]', 24, 'Type mismatch: expected List<T> but was Float'],
  ["RETURN [1]['a']", 11, 'Type mismatch: list index must be given as Integer, but was String'],
  ['RETURN {a: 1}[1]', 14, 'Type mismatch: map key must be given as String, but was Integer'],
  [
    'RETURN any(x IN [false] WHERE x % 2 = 0)',
    30,
    'Type mismatch: expected Float or Integer but was Boolean',
  ],
  ["RETURN 'a' + true", 13, 'Type mismatch: expected Float, Integer, String or List<T> but was Boolean'],
  ['RETURN date() + 1', 16, 'Type mismatch: expected Duration or List<T> but was Integer'],
  ["RETURN abs(1 + 'a')", 13, 'Type mismatch: expected Float or Integer but was String'],
  ['RETURN abs(1 IS NULL)', 13, 'Type mismatch: expected Float or Integer but was Boolean'],
  ["RETURN 'a' * 2", 7, 'Type mismatch: expected Float, Integer or Duration but was String'],
  ["RETURN 2 ^ 'a'", 11, 'Type mismatch: expected Float but was String'],
  ['UNWIND [1] AS x RETURN abs(x), size(x)', 36, 'Type mismatch: expected String or List<T> but was Integer'],
  [
    "RETURN reduce(a = ['a'], x IN [1] | [x])",
    36,
    'Type mismatch: accumulator is List<String> but expression has type List<Integer>',
  ],
  ['RETURN abs()', 7, "Insufficient parameters for function 'abs'"],
  ['RETURN abs(1, 2)', 7, "Too many parameters for function 'abs'"],
  ['RETURN tolwer(1)', 7, "Unknown function 'tolwer'. Did you mean 'toLower'?"],
  ['RETURN 1 AS a LIMIT -1', 20, "Invalid input. '-1' is not a valid value. Must be a non-negative integer."],
  [
    'MATCH (n) RETURN n LIMIT n.c',
    25,
    'It is not allowed to refer to variables in LIMIT, so that the value for LIMIT can be statically calculated.',
  ],
];

const AGGREGATES: readonly (readonly [string, number, string])[] = [
  [
    'MATCH (a) WHERE count(a) > 10 RETURN a',
    16,
    'Invalid use of aggregating function count(...) in this context',
  ],
  ['RETURN count(count(*))', 13, "Can't use aggregate functions inside of aggregate functions."],
  [
    'RETURN [x IN [1] | count(*)]',
    19,
    "Can't use aggregating expressions inside of expressions executing over lists",
  ],
  [
    'MATCH (n) RETURN n.x ORDER BY max(n.y)',
    10,
    'Cannot use aggregation in ORDER BY if there are no aggregate expressions in the preceding RETURN',
  ],
  [
    'MATCH (n) RETURN DISTINCT n.x ORDER BY n.y',
    39,
    'In a WITH/RETURN with DISTINCT or an aggregation, it is not possible to access variables declared before the WITH/RETURN: n',
  ],
];

const PATTERNS: readonly (readonly [string, number, string])[] = [
  [
    'MATCH p = shortestPath((a)-->()-->(b)) RETURN p',
    10,
    'shortestPath(...) requires a pattern containing a single relationship',
  ],
  [
    'MATCH p = shortestPath((a)-[*2..3]->(b)) RETURN p',
    29,
    'shortestPath(...) does not support a minimal length different from 0 or 1',
  ],
  [
    'MATCH ((a)-[r]->(b)){1,3}(a) RETURN a',
    6,
    'The variable `a` occurs both inside and outside a quantified path pattern and needs to be renamed.',
  ],
  [
    'MATCH ((a)-[r*]->(b)){1,3} RETURN a',
    10,
    'Variable length relationships cannot be part of a quantified path pattern.',
  ],
  ['MATCH (a)(b) RETURN a', 9, 'Juxtaposition is currently only supported for quantified path patterns.'],
  ['MATCH SHORTEST 0 (a)-->+(b) RETURN a', 15, 'The path count needs to be greater than 0.'],
  [
    'MATCH SHORTEST 1 (a)-->+(b), (c) RETURN a',
    17,
    'Multiple path patterns cannot be used in the same clause in combination with a selective path selector.',
  ],
  [
    'MATCH ()-[:A:B]->() RETURN 1',
    12,
    "Relationship types in a relationship type expressions may not be combined using ':'",
  ],
  ['CREATE (a)-[:FOO]-(b)', 10, 'Only directed relationships are supported in CREATE'],
  ['CREATE ()-[:A|B]->()', 9, 'A single relationship type must be specified for CREATE'],
];

const ORDER: readonly (readonly [string, number, string])[] = [
  ['RETURN 1 MATCH (n) RETURN n', 0, 'RETURN can only be used at the end of the query.'],
  ['MATCH (n) SET n.x = 1 MATCH (m) RETURN m', 22, 'WITH is required between SET and MATCH'],
  [
    'CALL db.labels() RETURN 1',
    0,
    'Procedure call inside a query does not support naming results implicitly (name explicitly using `YIELD` instead)',
  ],
  ['CALL db.labels() YIELD foo RETURN foo', 23, 'Unknown procedure output: `foo`'],
  ['SHOW INDEXES YIELD foo', 19, 'Trying to YIELD non-existing column: `foo`'],
];

describe('a fault is told in the words of Neo4j and at its place', () => {
  it.each(NAMES)('names: %s', (text, offset, message) => {
    expect(firstFault(text)).toEqual([message, offset]);
  });
  it.each(SUBQUERIES)('subqueries: %s', (text, offset, message) => {
    expect(firstFault(text)).toEqual([message, offset]);
  });
  it.each(TYPES)('types: %s', (text, offset, message) => {
    expect(firstFault(text)).toEqual([message, offset]);
  });
  it.each(AGGREGATES)('aggregates: %s', (text, offset, message) => {
    expect(firstFault(text)).toEqual([message, offset]);
  });
  it.each(PATTERNS)('patterns: %s', (text, offset, message) => {
    expect(firstFault(text)).toEqual([message, offset]);
  });
  it.each(ORDER)('order of clauses: %s', (text, offset, message) => {
    expect(firstFault(text)).toEqual([message, offset]);
  });

  it.each([
    'MATCH (me)--(you) RETURN me.age + count(you.age)',
    'MATCH (me)--(you) RETURN me.age + you.age, me.age + you.age + count(*)',
    'MATCH (n) RETURN labels(n), size(labels(n)) + count(*)',
    'MATCH (n) RETURN count(*) + COUNT { (n)-->() }',
  ])('implicit grouping: %s', (text) => {
    expect(firstFault(text)?.[0]).toContain('Aggregation column contains implicit grouping expressions');
  });

  it('gathers all faults of a statement, and throws the first', () => {
    const statement = parseStatement('RETURN a, foo(1), 1 + true');
    expect(inspectStatement(statement).faults.map(({ position }) => position?.offset)).toEqual([7, 10, 22]);
    expect(() => checkStatement(statement)).toThrow('Variable `a` not defined');
  });

  it('says which procedures there are only to those who know them all', () => {
    const statement = parseStatement('CALL my.own()');
    expect(inspectStatement(statement).faults).toEqual([]);
    const [fault] = inspectStatement(statement, () => undefined).faults;
    expect(fault?.code).toBe('Neo.ClientError.Procedure.ProcedureNotFound');
  });
});

describe('a query that Neo4j accepts is accepted', () => {
  it.each([
    'MATCH (n) RETURN n.x AS a, count(*) AS c ORDER BY a + c, count(*), n.x',
    'MATCH (n) WITH n.x AS a WHERE n.y > 1 RETURN a ORDER BY a',
    'MATCH (n) WITH n, count(*) AS c WHERE n.x > 1 RETURN c',
    'MATCH (n) RETURN n, n.x + count(*), n.x.y + count(*)',
    'MATCH (n) RETURN n.x AS x, (n.x + 1) * count(*) AS c, {a: count(*), b: n.x}',
    'MATCH (a {x: b.y}), (b) RETURN a',
    'MATCH (x), ((a)-->(b WHERE b.y = x.y))+ RETURN a, b',
    'MATCH (a)-[r WHERE r.x > 1]->+(b) RETURN [q IN r | q.x]',
    'MATCH (a)-[r]->()-[r]->(a) RETURN r',
    'MATCH (n) RETURN [(n)-[r]->(m) WHERE m.x > 1 | r.y], exists((n)-->())',
    'MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WITH m AS k RETURN k UNION MATCH (n) RETURN 1 AS k } RETURN n',
    'MATCH (n) CALL (n) { WITH n AS z RETURN z, n AS k } RETURN *',
    'MATCH (n) CALL { WITH n WITH n.x + 1 AS y RETURN y } RETURN y',
    'MATCH (n) CALL (n) { RETURN n.x AS y UNION RETURN 1 AS y } RETURN y',
    'RETURN 1 AS a, 2 AS b UNION RETURN 3 AS b, 4 AS a',
    'RETURN reduce(a = 0, x IN [1.5] | a + x), reduce(a = [], x IN [1] | a + x)',
    "RETURN 'a' + 1, 1 + 'a', [1] + 1, 1 + [1], null + 1, date() + duration('P1D'), duration('P1D') * 2",
    "RETURN 1 < 'a', 1 = [1], 'a' STARTS WITH 1, [1, 'a'][0].x",
    'WITH null AS n MATCH (n) RETURN n',
    'MATCH (n) RETURN *, n.x AS x ORDER BY n.y LIMIT toInteger(1 + $p)',
    'MATCH (n) WITH *, 1 AS n RETURN n',
    'MATCH (n) RETURN COUNT { MATCH (n)-->(m) WITH * }',
    'CALL db.labels() YIELD label AS l WHERE l STARTS WITH "A" RETURN l ORDER BY l',
    'SHOW INDEXES YIELD name AS x WHERE x = "a" RETURN x AS y ORDER BY y',
    'UNWIND $rows AS row MATCH (n:A {id: row.id}) RETURN n, row.x',
  ])('%s', (text) => {
    expect(inspect(text).faults).toEqual([]);
  });
});

describe('what is found out', () => {
  it('holds the columns in order, those of a star by name', () => {
    const { columns } = inspect('MATCH (b), (a) RETURN *, a.x AS first, count(*)');
    expect(columns.map(({ name }) => name)).toEqual(['a', 'b', 'first', 'count(*)']);
  });

  it('holds the columns of a procedure that stands alone', () => {
    expect(inspect('CALL db.labels').columns.map(({ name }) => name)).toEqual(['label']);
  });

  it('holds what is in scope before each clause', () => {
    const checked = inspect('MATCH (a)-[r]->(b) WITH a, r.x AS x MATCH (c) RETURN c');
    const { clauses } = (checked.statement.body as Query).parts[0]!;
    const names = clauses.map((clause) => [...checked.scopes.get(clause)!.keys()]);
    expect(names).toEqual([[], ['a', 'r', 'b'], ['a', 'x'], ['a', 'x', 'c']]);
  });
});
