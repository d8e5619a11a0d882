import { expect, test } from 'vitest';
import { Duration } from '../../../src/engine/values/temporal/temporal-values.ts';
import type { Value } from '../../../src/engine/values/value.ts';
import { aggregate, fault, float } from './call.ts';

const MAX = 9223372036854775807n;
const NaNs = float(Number.NaN);
const day = new Duration(0n, 1n, 0n, 0);
const hour = new Duration(0n, 0n, 3600n, 0);

/** Function, the values of a group and what Neo4j 5.26.31 answers. */
const ANSWERS: readonly (readonly [name: string, values: readonly Value[], answer: Value])[] = [
  ['count', [1, null, 2], 2],
  ['count', [], 0],
  ['collect', [1, null, 'a'], [1, 'a']],
  ['collect', [], []],
  ['sum', [], 0],
  ['sum', [null], 0],
  ['sum', [1, null, 3], 4],
  ['sum', [1, float(2.5)], float(3.5)],
  ['sum', [MAX, 1], float(2 ** 63)],
  ['sum', [MAX, -1], 9223372036854775806n],
  ['sum', [float(0.1), float(0.2), float(0.3)], float(0.6000000000000001)],
  ['sum', [day, hour], new Duration(0n, 1n, 3600n, 0)],
  ['avg', [], null],
  ['avg', [1, 2], float(1.5)],
  ['avg', [MAX, MAX], float(2 ** 63)],
  ['avg', [float(1e308), float(1e308)], float(1e308)],
  ['avg', [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7].map(float), float(0.39999999999999997)],
  ['avg', [day, hour], new Duration(0n, 0n, 45_000n, 0)],
  ['min', [1, 'a', null, [1], true, NaNs], [1]],
  ['max', [1, 'a', null, [1], true, NaNs], NaNs],
  ['min', [1, float(1)], 1],
  ['max', [float(1), 1], float(1)],
  ['min', [null], null],
  ['stDev', [], null],
  ['stDev', [1], float(0)],
  ['stDev', [1, 2, 3, 4, float(5.5)], float(1.746424919657298)],
  ['stDevP', [1, 2, 3, 4, float(5.5)], float(1.5620499351813308)],
];

test.each(ANSWERS.map((row, at) => [row[0], at, row] as const))(
  '%s, row %i',
  (_name, _at, [name, values, answer]) => {
    expect(
      aggregate(
        name,
        values.map((value) => [value]),
      ),
    ).toStrictEqual(answer);
  },
);

/** Function, values, percentile and answer. */
const PERCENTILES: readonly (readonly [
  name: string,
  values: readonly Value[],
  share: number,
  answer: Value,
])[] = [
  ['percentileDisc', [1, 2, 3, 4], 0, 1],
  ['percentileDisc', [1, 2, 3, 4], 0.25, 1],
  ['percentileDisc', [1, 2, 3, 4], 0.26, 2],
  ['percentileDisc', [1, 2, 3, 4], 1, 4],
  ['percentileCont', [4, 3, 2, 1], 0.25, float(1.75)],
  ['percentileCont', [1, 2, 3], 0.5, 2],
  ['percentileCont', [float(1.5), 2, 3, 4], 0.4, float(2.2)],
  ['percentileCont', [5, null, float(1.5)], 0.5, float(3.25)],
  ['percentileCont', [], 0.5, null],
];

test.each(PERCENTILES.map((row, at) => [row[0], at, row] as const))(
  '%s, row %i',
  (_name, _at, [name, values, share, answer]) => {
    expect(
      aggregate(
        name,
        values.map((value) => [value, float(share)]),
      ),
    ).toStrictEqual(answer);
  },
);

test('the percentile of the first row holds for the group', () => {
  expect(
    aggregate('percentileCont', [
      [1, float(0)],
      [2, float(1)],
    ]),
  ).toBe(1);
});

test('what has no sum, and numbers among durations, are refused', () => {
  expect(() => aggregate('sum', [[1], ['a']])).toThrow(fault('TypeError'));
  expect(() => aggregate('sum', [[1], [hour]])).toThrow(fault('TypeError'));
  expect(() => aggregate('avg', [[hour], [1]])).toThrow(fault('TypeError'));
  expect(() => aggregate('stDev', [['a']])).toThrow(fault('TypeError'));
});

test('a percentile is a number from 0 to 1', () => {
  expect(() => aggregate('percentileCont', [[1, float(1.5)]])).toThrow(fault('ArgumentError'));
  expect(() => aggregate('percentileDisc', [[1, 'a']])).toThrow(fault('TypeError'));
});
