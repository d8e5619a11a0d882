import { expect, test } from 'vitest';
import type { Value } from '../../../src/engine/values/value.ts';
import { call, fault, float, map } from './call.ts';

/** Function, arguments and what Neo4j 5.26.31 answers. */
const ANSWERS: readonly (readonly [name: string, args: readonly Value[], answer: Value])[] = [
  ['range', [0, 10, 3], [0, 3, 6, 9]],
  ['range', [5, 0, -2], [5, 3, 1]],
  ['range', [5, 0], []],
  ['range', [2, 8, -1], []],
  ['range', [0, -1, 2], [0]],
  ['range', [0, 1, -3], [0]],
  ['range', [9223372036854775806n, 9223372036854775807n], [9223372036854775806n, 9223372036854775807n]],
  ['range', [9007199254740990, 9007199254740992n], [9007199254740990, 9007199254740991, 9007199254740992n]],
  ['head', [[]], null],
  ['last', [[1, 2]], 2],
  ['tail', [[1]], []],
  ['tail', [1], []],
  ['size', [[null, 1]], 2],
  ['size', [null], null],
  ['isEmpty', [''], true],
  ['isEmpty', [map({})], true],
  ['isEmpty', [[null]], false],
  ['coalesce', [null, 1, 2], 1],
  ['coalesce', [null], null],
  ['nullIf', [1, float(1)], null],
  ['nullIf', [1, null], 1],
  ['keys', [map({ a: 1, b: null })], ['a', 'b']],
];

test.each(ANSWERS.map((row, at) => [row[0], at, row] as const))(
  '%s, row %i',
  (_name, _at, [name, args, answer]) => {
    expect(call(name, ...args)).toStrictEqual(answer);
  },
);

test('a range of floats is cut to whole numbers', () => {
  expect(call('range', float(1.5), 3)).toEqual([1, 2, 3]);
});

test('a range without a step, without an end, or too long is refused before it is made', () => {
  expect(() => call('range', 0, 5, 0)).toThrow(fault('ArgumentError'));
  expect(() => call('range', 0, null)).toThrow(fault('TypeError'));
  expect(() => call('range', 0, 9223372036854775807n)).toThrow(fault('ArithmeticError'));
  expect(() => call('range', 0, 10_000_000)).toThrow(RangeError);
});

test('a number has neither size nor first item', () => {
  expect(() => call('size', 1)).toThrow(fault('TypeError'));
  expect(() => call('head', 1)).toThrow(fault('TypeError'));
});
