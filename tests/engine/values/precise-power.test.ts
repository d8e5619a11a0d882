import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preciseLog10, precisePower } from '../../../src/engine/values/precise-power.ts';

/** As Neo4j 5.26.31 answers; JavaScript's own power gives another last digit. */
const ANSWERS: readonly (readonly [base: number, exponent: number, answer: number])[] = [
  [0.1, 13, 1.0000000000000007e-13],
  [58, 5.55, 6123861561.13952],
  [46, 8.6, 199396418080348.22],
  [31.225, 0.1, 1.4107506034259425],
  [0.1, 75.472, 3.3728730865887477e-76],
  [97, 8.75, 242243802409310370],
  [2, 0.5, Math.SQRT2],
  [-8, 3, -512],
];

test.each(ANSWERS)('%d ^ %d', (base, exponent, answer) => {
  expect(precisePower(base, exponent)).toBe(answer);
});

test('powers of whole numbers are the nearest floats to the exact ones', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 60 }), (base, exponent) => {
      expect(precisePower(base, exponent) + 0).toBe(Number(BigInt(base) ** BigInt(exponent)));
    }),
  );
});

test('the extremes are those of JavaScript', () => {
  for (const [base, exponent] of [
    [0, -1],
    [-8, 0.5],
    [Number.NaN, 0],
    [10, 400],
    [10, -400],
    [1, Number.NaN],
  ] as const) {
    expect(precisePower(base, exponent)).toBe(base ** exponent);
  }
});

test('the logarithm to base 10 is exact at powers of ten and right in the last digit elsewhere', () => {
  for (let power = -20; power <= 22; power++) expect(preciseLog10(Number(`1e${power}`))).toBe(power);
  expect(preciseLog10(53)).toBe(1.724275869600789);
  expect(preciseLog10(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(preciseLog10(-1)).toBe(Number.NaN);
});
