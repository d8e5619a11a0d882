import { expect, test } from 'vitest';
import type { Value } from '../../../src/engine/values/value.ts';
import { call, fault, float } from './call.ts';

/** Function, arguments and what Neo4j 5.26.31 answers. */
const ANSWERS: readonly (readonly [name: string, args: readonly Value[], answer: Value])[] = [
  ['abs', [-1], 1],
  ['abs', [float(-1.5)], float(1.5)],
  ['abs', [-9223372036854775808n], -9223372036854775808n],
  ['sign', [float(-0.5)], -1],
  ['sign', [float(-0)], 0],
  ['sign', [float(Number.NaN)], 0],
  ['isNaN', [float(Number.NaN)], true],
  ['isNaN', [1], false],
  ['ceil', [float(-0.5)], float(-0)],
  ['floor', [float(-1.2)], float(-2)],
  ['sqrt', [-1], float(Number.NaN)],
  ['log', [0], float(Number.NEGATIVE_INFINITY)],
  ['cot', [0], float(Number.POSITIVE_INFINITY)],
  ['degrees', [float(Math.PI)], float(180)],
  ['radians', [180], float(Math.PI)],
  ['haversin', [float(0.5)], float(0.06120871905481362)],
  ['round', [float(2.5)], float(3)],
  ['round', [float(-2.5)], float(-2)],
  ['round', [float(-0.5)], float(0)],
  ['round', [float(0.49999999999999994)], float(0)],
  ['round', [float(1e19)], float(9223372036854776000)],
  ['round', [float(-1.25), 1], float(-1.3)],
  ['round', [float(-0.04), 1], float(0)],
  ['round', [float(1.005), 2], float(1.01)],
  ['round', [float(2.675), 2], float(2.68)],
  ['round', [float(1e300), 2], float(1e300)],
  ['round', [float(1e-10), 5], float(0)],
  ['round', [float(0.30000000000000004), 16], float(0.3)],
  ['round', [float(-2.5), 0], float(-2)],
  ['round', [float(2.5), 0, 'HALF_EVEN'], float(2)],
  ['round', [float(2.5), 0, 'HALF_DOWN'], float(2)],
  ['round', [float(-1.55), 1, 'CEILING'], float(-1.5)],
  ['round', [float(-1.55), 1, 'FLOOR'], float(-1.6)],
  ['round', [float(1.65), 1, 'HALF_EVEN'], float(1.6)],
  ['round', [float(123.456), 1, 'UP'], float(123.5)],
  ['round', [float(1.2), 1, 'UNNECESSARY'], float(1.2)],
  ['round', [float(Number.NaN), 2], float(Number.NaN)],
  ['round', [1, null], null],
];

test.each(ANSWERS.map((row, at) => [row[0], at, row] as const))(
  '%s, row %i',
  (_name, _at, [name, args, answer]) => {
    expect(call(name, ...args)).toStrictEqual(answer);
  },
);

test('rounding refuses unknown modes, negative precision and digits that must not be lost', () => {
  expect(() => call('round', float(1.2), 1, 'half_up')).toThrow(fault('ArgumentError'));
  expect(() => call('round', float(1.2), -1)).toThrow(fault('ArgumentError'));
  expect(() => call('round', float(1.23), 1, 'UNNECESSARY')).toThrow(fault('ArgumentError'));
});

test('text is no number', () => {
  expect(() => call('sqrt', 'a')).toThrow(fault('TypeError'));
});

test('chance lies from 0 to below 1', () => {
  const value = call('rand') as { value: number };
  expect(value.value).toBeGreaterThanOrEqual(0);
  expect(value.value).toBeLessThan(1);
});
