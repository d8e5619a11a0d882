import { expect, test } from 'vitest';
import { equals, listContains } from '../../../src/engine/values/equality.ts';
import { DateTime, Duration, Time } from '../../../src/engine/values/temporal/temporal-values.ts';
import type { Value } from '../../../src/engine/values/value.ts';
import { Float } from '../../../src/engine/values/value.ts';

const NaNs = new Float(Number.NaN);
const map = (entries: Record<string, Value>) => new Map(Object.entries(entries));

const CASES: readonly (readonly [string, Value, Value, boolean | null])[] = [
  ['an integer and a float of one value', 1, new Float(1), true],
  ['a number and its text', 1, '1', false],
  ['an integer beyond 2^53 and the float it rounds to', 9007199254740993n, new Float(9007199254740992), true],
  ['NaN and NaN', NaNs, NaNs, false],
  ['null and null', null, null, null],
  ['null and a value', null, 1, null],
  ['lists that agree up to a null', [1, null], [1, null], null],
  ['lists that differ beside a null', [1, null], [2, null], false],
  ['lists of different lengths with a null', [1, null], [1], false],
  ['lists of NaN', [NaNs], [NaNs], false],
  ['maps with a null each', map({ a: null }), map({ a: null }), null],
  ['maps that differ beside a null', map({ a: 1, b: null }), map({ a: 2, b: null }), false],
  ['maps with different keys', map({ a: 1 }), map({ b: 1 }), false],
  ['a null entry and none', map({ a: 1, b: null }), map({ a: 1 }), false],
  ['one moment in two offsets', new Time(36_000e9, 0), new Time(39_600e9, 3600), false],
  ['one offset, with and without a zone', new DateTime(0, 0, 0, null), new DateTime(0, 0, 0, 'UTC'), false],
  ['a day and 24 hours', new Duration(0n, 1n, 0n, 0), new Duration(0n, 0n, 86_400n, 0), false],
  ['plus and minus zero', new Float(0), new Float(-0), true],
];

test.each(CASES)('%s', (_title, left, right, expected) => {
  expect(equals(left, right)).toBe(expected);
  expect(equals(right, left)).toBe(expected);
});

test('a list contains a value for sure, not at all, or perhaps behind a null', () => {
  expect(listContains([new Float(1)], 1)).toBe(true);
  expect(listContains([null, 1], 1)).toBe(true);
  expect(listContains([null], 1)).toBe(null);
  expect(listContains([], null)).toBe(false);
  expect(listContains([[1, null]], [1, null])).toBe(null);
  expect(listContains([[1, null]], [1])).toBe(false);
});
