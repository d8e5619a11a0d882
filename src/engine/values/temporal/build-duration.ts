import type { MapValue, Value } from '../value.ts';
import { isInteger, isNumber, toDouble } from '../value.ts';
import { argumentError } from '../value-errors.ts';
import { describe } from '../value-text.ts';
import { approximateDuration, makeDuration } from './duration.ts';
import type { Duration } from './temporal-values.ts';

/** Each field of a map, the part of a duration it counts in, and how much of it. */
const FIELDS: ReadonlyMap<string, readonly [part: 0 | 1 | 2 | 3, times: number]> = new Map([
  ['years', [0, 12]],
  ['months', [0, 1]],
  ['weeks', [1, 7]],
  ['days', [1, 1]],
  ['hours', [2, 3600]],
  ['minutes', [2, 60]],
  ['seconds', [2, 1]],
  ['milliseconds', [3, 1e6]],
  ['microseconds', [3, 1e3]],
  ['nanoseconds', [3, 1]],
]);

/** A duration from `{years, months, weeks, days, hours, minutes, seconds, …}`. @throws ArgumentError for others. */
export function buildDuration(map: MapValue): Duration {
  if (map.size === 0) throw argumentError('At least one temporal unit must be specified.');
  const amounts = [...map].map(([key, value]) => readField(key, value));
  return amounts.every(({ value }) => isInteger(value)) ? sumExactly(amounts) : sumRoughly(amounts);
}

interface Amount {
  readonly part: number;
  readonly times: number;
  readonly value: Value;
}

function readField(key: string, value: Value): Amount {
  const field = FIELDS.get(key.toLowerCase());
  if (!field) throw argumentError(`Unknown field: ${key}. Expected one of ${[...FIELDS.keys()].join(', ')}.`);
  if (!isNumber(value)) throw argumentError(`${key} must be a number, got ${describe(value)}.`);
  return { part: field[0], times: field[1], value };
}

function sumExactly(amounts: readonly Amount[]): Duration {
  const parts = [0n, 0n, 0n, 0n];
  for (const { part, times, value } of amounts) parts[part]! += BigInt(value as number) * BigInt(times);
  return makeDuration(parts[0]!, parts[1]!, parts[2]!, parts[3]!);
}

function sumRoughly(amounts: readonly Amount[]): Duration {
  const parts = [0, 0, 0, 0];
  for (const { part, times, value } of amounts) {
    if (isNumber(value)) parts[part]! += toDouble(value) * times;
  }
  return approximateDuration(parts[0]!, parts[1]!, parts[2]!, parts[3]!);
}
