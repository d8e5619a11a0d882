import { describe, expect, test } from 'vitest';
import type { Limits } from '../../src/engine/budget.ts';
import { Engine } from '../../src/engine/engine.ts';
import { MemoryPool } from '../../src/engine/memory-pool.ts';
import { GraphWriter } from './tck/graph-writer.ts';

const LIMITS: Limits = { timeoutMs: 10_000, rows: 1000, bytes: 5_000_000, valueBytes: 1_000_000, depth: 50 };

const engine = new Engine(graphOf('UNWIND range(1, 300) AS i CREATE (:N {i: i})'));

function graphOf(setup: string) {
  const writer = new GraphWriter();
  writer.run(setup);
  return writer.finish();
}

function runToEnd(statement: string, limits: Partial<Limits> = {}): number {
  const execution = engine.open(statement, new Map(), { ...LIMITS, ...limits });
  for (let rows = 0; ; ) {
    const part = execution.advance(100, 1000);
    rows += part.rows.length;
    if (part.state === 'done') return rows;
  }
}

const MEMORY = 'Neo.TransientError.General.MemoryPoolOutOfMemoryError';
const TOO_MUCH = 'Neo.ClientError.General.LimitReached';
const TIMED_OUT = 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration';

describe('a query that wants too much ends with an error that says so', () => {
  test.each([
    ['rows', 'MATCH (a), (b) RETURN a.i', TOO_MUCH],
    ['sorted rows', 'MATCH (a), (b), (c) RETURN a.i AS i ORDER BY i', MEMORY],
    ['distinct rows', 'MATCH (a), (b) WITH DISTINCT a.i * 1000 + b.i AS i RETURN count(i)', MEMORY],
    ['groups', 'MATCH (a), (b) WITH a.i * 1000 + b.i AS i, count(*) AS c RETURN count(i)', MEMORY],
    [
      'a collected list',
      'UNWIND range(1, 100000) AS x WITH x, toString(x) AS s RETURN size(collect(s))',
      TOO_MUCH,
    ],
    ['a range', 'RETURN size(range(1, 100000000))', TOO_MUCH],
    ['a text that doubles', "RETURN size(reduce(s = 'x', i IN range(1, 60) | s + s))", TOO_MUCH],
    ['lists in a list', 'RETURN size([x IN range(1, 1000) | [y IN range(1, 1000) | x + y]])', TOO_MUCH],
    ['a list in a list in a list …', 'RETURN size(reduce(l = [], i IN range(1, 1000) | [l]))', TOO_MUCH],
    ['a collected subquery', 'RETURN size(COLLECT { MATCH (a), (b), (c) RETURN a.i })', TOO_MUCH],
  ])('%s', (_, statement, code) => {
    expect(() => runToEnd(statement)).toThrow(expect.objectContaining({ code }));
  });

  test.each([
    ['rows without end', 'MATCH (a), (b), (c), (d) RETURN count(*)'],
    ['a loop in a loop', 'RETURN any(x IN range(1, 50000) WHERE any(y IN range(1, 50000) WHERE x + y < 0))'],
    ['a subquery', 'RETURN COUNT { MATCH (a), (b), (c), (d) }'],
  ])('time: %s', (_, statement) => {
    expect(() => runToEnd(statement, { timeoutMs: 50 })).toThrow(
      expect.objectContaining({ code: TIMED_OUT }),
    );
  });
});

describe('a query in progress', () => {
  test.each([
    'MATCH (a), (b), (c), (d) RETURN count(*)',
    'MATCH (a), (b), (c) WITH a.i AS i ORDER BY i RETURN collect(i)',
    'RETURN COUNT { MATCH (a), (b), (c), (d) }',
    'RETURN [x IN range(1, 100) | COUNT { MATCH (a), (b), (c), (d) }]',
    'RETURN any(x IN range(1, 50000) WHERE any(y IN range(1, 50000) WHERE x + y < 0))',
    'MATCH (a) WHERE a.i > 0 OR EXISTS { MATCH (b), (c), (d), (e) WHERE b.i < 0 } RETURN count(*)',
  ])('stops when its slice is over and goes on when called again: %s', (statement) => {
    const limits = { ...LIMITS, bytes: 1e9, valueBytes: 1e9 };
    const execution = engine.open(statement, new Map(), limits);
    for (let slice = 0; slice < 3; slice++)
      expect(execution.advance(10, 1)).toEqual({ rows: [], state: 'more' });
    execution.close();
    expect(execution.advance(10, 1)).toEqual({ rows: [], state: 'done' });
  });

  test('gives the same rows in many slices as in one', () => {
    const statement =
      'MATCH (a), (b) WHERE a.i < 20 AND b.i < 20 WITH a.i * b.i AS p, count(*) AS c ORDER BY c, p RETURN p, c';
    const inOne = engine.open(statement, new Map(), LIMITS).advance(1000, 10_000).rows;
    const inMany: unknown[] = [];
    const execution = engine.open(statement, new Map(), LIMITS);
    for (let state = 'more'; state === 'more'; ) {
      const part = execution.advance(3, 0);
      inMany.push(...part.rows);
      state = part.state;
    }
    expect(inMany).toEqual(inOne);
    expect(inOne.length).toBeGreaterThan(50);
  });
});

describe('a fault after some rows', () => {
  test('lets the rows before it out first', () => {
    const execution = engine.open('UNWIND [1, 2, 0, 4] AS x RETURN 4 / x', new Map(), LIMITS);
    expect(execution.advance(10, 1000)).toEqual({ rows: [[4], [2]], state: 'more' });
    expect(() => execution.advance(10, 1000)).toThrow('zero');
    expect(() => execution.advance(10, 1000)).toThrow('zero');
  });
});

describe('an order', () => {
  const everyPair = 'MATCH (a), (b) WHERE a.i < 100 AND b.i < 100 RETURN a.i * b.i AS p, a.i AS i';
  const limits = { ...LIMITS, rows: 10_000 };
  const rowsOf = (statement: string) =>
    engine.open(statement, new Map(), limits).advance(10_000, 10_000).rows;

  test('of more rows than one run holds is that of all rows', () => {
    const sorted = rowsOf(`${everyPair} ORDER BY p DESC, i`) as [number, number][];
    expect(sorted).toEqual(
      (rowsOf(everyPair) as [number, number][]).toSorted((x, y) => y[0] - x[0] || x[1] - y[1]),
    );
    expect(sorted).toHaveLength(99 * 99);
  });

  test.each([0, 1, 999, 1000, 1001, 9000, 20_000])('with LIMIT %i begins as the one without', (limit) => {
    const all = rowsOf(`${everyPair} ORDER BY p DESC, i`);
    expect(rowsOf(`${everyPair} ORDER BY p DESC, i LIMIT ${limit}`)).toEqual(all.slice(0, limit));
  });
});

describe('the memory that statements share', () => {
  const shared = new Engine(engine.graph, undefined, new MemoryPool(800_000));
  const open = () =>
    shared.open('MATCH (a), (b) WHERE a.i < 40 RETURN a.i AS i ORDER BY i', new Map(), {
      ...LIMITS,
      rows: 1e6,
    });

  test('is refused to the one that asks for too much, and comes back when another ends', () => {
    const first = open();
    expect(first.advance(1, 10_000).rows).toHaveLength(1);
    const second = open();
    expect(() => second.advance(1, 10_000)).toThrow(expect.objectContaining({ code: MEMORY }));
    second.close();
    first.close();
    for (let round = 0; round < 3; round++) {
      const next = open();
      expect(next.advance(1, 10_000).rows).toHaveLength(1);
      next.close();
    }
  });
});

describe('UNWIND of a range', () => {
  test('gives its numbers one by one and makes no list of them', () => {
    expect(runToEnd('UNWIND range(1, 1000000000) AS x RETURN x LIMIT 3')).toBe(3);
    const statement = 'UNWIND range(9007199254740990, 9007199254740994, 2) AS x RETURN x';
    expect(engine.open(statement, new Map(), LIMITS).advance(9, 1000).rows).toEqual([
      [9007199254740990],
      [9007199254740992n],
      [9007199254740994n],
    ]);
    expect(runToEnd('UNWIND range(5, 1) AS x RETURN x')).toBe(0);
    expect(() => runToEnd('UNWIND range(1, 3, 0) AS x RETURN x')).toThrow('cannot be zero');
  });

  test('stops for a while when its slice is over', () => {
    const execution = engine.open('UNWIND range(1, 1000000000) AS x RETURN count(x)', new Map(), LIMITS);
    expect(execution.advance(1, 1)).toEqual({ rows: [], state: 'more' });
  });
});

describe('memory that is given back', () => {
  test.each([
    'UNWIND range(1, 2000) AS x CALL (x) { MATCH (a) RETURN collect(a.i + x) AS l } RETURN count(l)',
    'UNWIND range(1, 2000) AS x CALL (x) { MATCH (a) RETURN a.i AS i ORDER BY i LIMIT 100 } RETURN count(i)',
    'UNWIND range(1, 2000) AS x CALL (x) { MATCH (a) RETURN DISTINCT a.i + x AS i } RETURN count(i)',
  ])('a subquery that runs often holds no more than one run: %s', (statement) => {
    expect(runToEnd(statement, { bytes: 200_000 })).toBe(1);
  });
});
