import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equals } from '../../../src/engine/values/equality.ts';
import { groupingKey, groupingKeyOfRow } from '../../../src/engine/values/grouping.ts';
import type { Value } from '../../../src/engine/values/value.ts';
import { Float } from '../../../src/engine/values/value.ts';
import { arbitraryValue } from './arbitrary-value.ts';

const SAME: readonly (readonly [Value, Value])[] = [
  [null, null],
  [1, new Float(1)],
  [new Float(0), new Float(-0)],
  [
    [1, null],
    [new Float(1), null],
  ],
  [
    new Map<string, Value>([
      ['a', 1],
      ['b', 2],
    ]),
    new Map<string, Value>([
      ['b', 2],
      ['a', 1],
    ]),
  ],
  [9223372036854775807n, new Float(2 ** 63)],
];

const DIFFERENT: readonly (readonly [Value, Value])[] = [
  [1, '1'],
  [null, 'null'],
  [true, 'true'],
  [
    [1, 2],
    ['1', '2'],
  ],
  [['a', 'b'], ['ab']],
  [[[1], 2], [[1, 2]]],
  [9007199254740993n, new Float(9007199254740992)],
  [new Float(Number.NaN), new Float(Number.NaN)],
  [new Map([['a', null]]), new Map()],
  ['\u0000n1', '\u0000'],
];

/** Titles by number, because a test title cannot print a bigint. */
function numbered(pairs: readonly (readonly [Value, Value])[]) {
  return pairs.map(([left, right], at) => [at, left, right] as const);
}

test.each(numbered(SAME))('pair %i is one group', (_at, left, right) => {
  expect(groupingKey(left)).toBe(groupingKey(right));
  expect(groupingKeyOfRow([left, 1])).toBe(groupingKeyOfRow([right, 1]));
});

test.each(numbered(DIFFERENT))('pair %i is two groups', (_at, left, right) => {
  expect(groupingKey(left)).not.toBe(groupingKey(right));
  expect(groupingKeyOfRow([left, 1])).not.toBe(groupingKeyOfRow([right, 1]));
});

test('values that share a group never differ', () => {
  fc.assert(
    fc.property(arbitraryValue, arbitraryValue, (left, right) => {
      const sameKey = groupingKey(left) === groupingKey(right);
      if (sameKey) expect(equals(left, right)).not.toBe(false);
    }),
  );
});
