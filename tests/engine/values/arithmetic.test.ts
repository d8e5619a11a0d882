import { expect, test } from 'vitest';
import {
  add,
  concatenate,
  divide,
  modulo,
  multiply,
  negate,
  power,
  subtract,
} from '../../../src/engine/values/arithmetic.ts';
import { CypherDate } from '../../../src/engine/values/temporal/temporal-values.ts';
import type { Value } from '../../../src/engine/values/value.ts';
import { Float } from '../../../src/engine/values/value.ts';

const MAX = 9223372036854775807n;
const MIN = -9223372036854775808n;
const float = (value: number) => new Float(value);

const RESULTS: readonly (readonly [string, () => Value, Value])[] = [
  ['integers stay exact beyond 2^53', () => add(9007199254740991, 2), 9007199254740993n],
  ['and come back to small form', () => subtract(9007199254740993n, 2), 9007199254740991],
  ['a product beyond 2^53', () => multiply(3037000499, 3037000499), 9223372030926249001n],
  ['zero has no sign', () => multiply(0, -1), 0],
  ['a quotient truncates', () => divide(-7, 2), -3],
  ['a small quotient is zero without a sign', () => divide(-1, 2), 0],
  ['the one quotient beyond 64 bits wraps', () => divide(MIN, -1), MIN],
  ['a remainder has the sign of the dividend', () => modulo(-7, 3), -1],
  ['a remainder of zero has no sign', () => modulo(-4, 2), 0],
  ['a power is a float', () => power(2, 3), float(8)],
  ['an integer meets a float', () => add(1, float(0.5)), float(1.5)],
  ['zero minus a float zero', () => negate(float(0)), float(0)],
  ['text takes a number', () => add('a', float(1e10)), 'a1.0E10'],
  ['text takes a truth value', () => add('a', true), 'atrue'],
  ['text takes a date', () => add('a', new CypherDate(0)), 'a1970-01-01'],
  ['a list takes an item at its end', () => add([1], 'a'), [1, 'a']],
  ['a list takes an item at its start', () => add('a', [1]), ['a', 1]],
  ['lists join', () => add([1], [2]), [1, 2]],
  ['null swallows a list', () => add([1], null), null],
  ['bars join text', () => concatenate('a', 'b'), 'ab'],
  ['bars beside null are null', () => concatenate([1], null), null],
  ['bars join lists', () => concatenate([1], [2]), [1, 2]],
];

test.each(RESULTS)('%s', (_title, run, expected) => {
  expect(run()).toStrictEqual(expected);
});

test('a float divided by zero is infinite, zero by zero is not a number', () => {
  expect(divide(1, float(0))).toStrictEqual(float(Number.POSITIVE_INFINITY));
  expect(divide(float(0), float(0))).toStrictEqual(float(Number.NaN));
});

const FAULTS: readonly (readonly [string, () => Value, string])[] = [
  ['a sum beyond 64 bits', () => add(MAX, 1), 'ArithmeticError'],
  ['a difference beyond 64 bits', () => subtract(MIN, 1), 'ArithmeticError'],
  ['a product beyond 64 bits', () => multiply(4611686018427387904n, 2), 'ArithmeticError'],
  ['the negative of the least integer', () => negate(MIN), 'ArithmeticError'],
  ['division by zero', () => divide(1, 0), 'ArithmeticError'],
  ['division of a float by an integer zero', () => divide(float(1), 0), 'ArithmeticError'],
  ['null by an integer zero', () => divide(null, 0), 'ArithmeticError'],
  ['modulo zero', () => modulo(1, 0), 'ArithmeticError'],
  ['a number and a truth value', () => add(1, true), 'TypeError'],
  ['text and a map', () => add('a', new Map()), 'TypeError'],
  ['text minus a number', () => subtract('a', 1), 'TypeError'],
  ['bars between null and a number', () => concatenate(null, 1), 'TypeError'],
  ['bars between numbers', () => concatenate(1, 2), 'TypeError'],
];

test.each(FAULTS)('%s is refused', (_title, run, code) => {
  expect(run).toThrow(expect.objectContaining({ code: `Neo.ClientError.Statement.${code}` }));
});
