import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGreater, isGreaterOrEqual, isLess, isLessOrEqual } from '../../../src/engine/values/comparison.ts';
import { compareForOrder } from '../../../src/engine/values/ordering.ts';
import {
  CypherDate,
  DateTime,
  Duration,
  LocalDateTime,
  LocalTime,
  Time,
} from '../../../src/engine/values/temporal/temporal-values.ts';
import type { Value } from '../../../src/engine/values/value.ts';
import { Float, Point } from '../../../src/engine/values/value.ts';
import { arbitraryValue } from './arbitrary-value.ts';

const NaNs = new Float(Number.NaN);
const day = new Duration(0n, 1n, 0n, 0);
const map = (entries: Record<string, Value>) => new Map(Object.entries(entries));

/** As `ORDER BY` of Neo4j 5.26.31 put them. */
const ASCENDING: readonly Value[] = [
  map({}),
  map({ a: 'x' }),
  map({ a: 1 }),
  map({ a: null }),
  map({ aa: 1 }),
  map({ b: 0 }),
  map({ a: 1, b: 1 }),
  [],
  [[1]],
  ['a'],
  [1],
  [1, 2],
  [null],
  new Point(4326, [2, 1]),
  new Point(7203, [1, 2]),
  new Point(9157, [1, 2, 3]),
  new DateTime(18_262, 0, 0, null),
  new DateTime(18_262, 3600e9, 3600, null),
  new LocalDateTime(18_262, 36_000e9),
  new CypherDate(18_262),
  new Time(36_000e9, 0),
  new Time(39_600e9, 3600),
  new LocalTime(36_000e9),
  day,
  'B',
  'a',
  '\uffff',
  '\u{1f600}',
  false,
  true,
  new Float(Number.NEGATIVE_INFINITY),
  new Float(-0),
  0,
  1,
  new Float(1.5),
  new Float(9007199254740992),
  9007199254740993n,
  new Float(Number.POSITIVE_INFINITY),
  NaNs,
  null,
];

test('ORDER BY puts types and values into the order of Neo4j', () => {
  const pairs = ASCENDING.slice(1).map((value, at) => Math.sign(compareForOrder(ASCENDING[at]!, value)));
  expect(pairs).toEqual(pairs.map(() => -1));
});

test('the order is total: antisymmetric and transitive', () => {
  fc.assert(
    fc.property(arbitraryValue, arbitraryValue, arbitraryValue, (a, b, c) => {
      expect(Math.sign(compareForOrder(a, b))).toBe(-Math.sign(compareForOrder(b, a)) + 0);
      if (compareForOrder(a, b) <= 0 && compareForOrder(b, c) <= 0) {
        expect(compareForOrder(a, c)).toBeLessThanOrEqual(0);
      }
    }),
  );
});

const LESS: readonly (readonly [Value, Value, boolean | null])[] = [
  [1, new Float(1.5), true],
  [1, 'a', null],
  [false, true, true],
  [NaNs, 1, false],
  [NaNs, 'a', null],
  [9007199254740993n, new Float(9007199254740992), false],
  [[1, 2], [1, 3], true],
  [[1, 2], [1], false],
  [[1, null], [1, 2], null],
  [[1, null], [2, null], true],
  [[], [null], true],
  [[1, 'a'], [1, 2], null],
  [[NaNs], [1], null],
  [map({ a: 1 }), map({ a: 2 }), true],
  [map({ a: 2, b: 1 }), map({ a: 1, c: 0 }), true],
  [day, new Duration(0n, 2n, 0n, 0), null],
  [new Point(7203, [1, 2]), new Point(7203, [2, 3]), null],
  [new CypherDate(0), new LocalDateTime(1, 0), null],
  [new Time(36_000e9, 0), new Time(39_600e9, 3600), true],
  ['\uffff', '\u{1f600}', true],
];

test.each(LESS.map((row, at) => [at, ...row] as const))(
  'row %i of the comparisons with < holds',
  (_at, ...row) => {
    const [left, right, expected] = row;
    expect(isLess(left, right)).toBe(expected);
    expect(isGreater(right, left)).toBe(expected);
  },
);

test('what has no order is still not less than itself and at most itself', () => {
  expect(isLessOrEqual(day, day)).toBe(true);
  expect(isGreaterOrEqual(day, day)).toBe(true);
  expect(isLess(day, day)).toBe(null);
  expect(isLessOrEqual(NaNs, NaNs)).toBe(false);
  expect(isLessOrEqual([null], [null])).toBe(null);
});
