import { type Integer, normalizeInteger } from '../value.ts';
import { typeError } from '../value-errors.ts';
import type { Duration } from './temporal-values.ts';

/** Parts in their whole, and what is left of them within the next larger one; all truncate as Neo4j does. */
const COMPONENTS: ReadonlyMap<string, (duration: Duration) => bigint> = new Map([
  ['years', ({ months }: Duration) => months / 12n],
  ['quarters', ({ months }: Duration) => months / 3n],
  ['months', ({ months }: Duration) => months],
  ['weeks', ({ days }: Duration) => days / 7n],
  ['days', ({ days }: Duration) => days],
  ['hours', ({ seconds }: Duration) => seconds / 3600n],
  ['minutes', ({ seconds }: Duration) => seconds / 60n],
  ['seconds', ({ seconds }: Duration) => seconds],
  ['milliseconds', (duration: Duration) => duration.seconds * 1000n + fraction(duration, 1_000_000n)],
  ['microseconds', (duration: Duration) => duration.seconds * 1_000_000n + fraction(duration, 1000n)],
  ['nanoseconds', (duration: Duration) => duration.seconds * 1_000_000_000n + fraction(duration, 1n)],
  ['quartersOfYear', ({ months }: Duration) => (months / 3n) % 4n],
  ['monthsOfYear', ({ months }: Duration) => months % 12n],
  ['monthsOfQuarter', ({ months }: Duration) => months % 3n],
  ['daysOfWeek', ({ days }: Duration) => days % 7n],
  ['minutesOfHour', ({ seconds }: Duration) => (seconds / 60n) % 60n],
  ['secondsOfMinute', ({ seconds }: Duration) => seconds % 60n],
  ['millisecondsOfSecond', (duration: Duration) => fraction(duration, 1_000_000n)],
  ['microsecondsOfSecond', (duration: Duration) => fraction(duration, 1000n)],
  ['nanosecondsOfSecond', (duration: Duration) => fraction(duration, 1n)],
]);

const BY_NAME = new Map([...COMPONENTS].map(([name, read]) => [name.toLowerCase(), read]));

/** A part of a duration by its name in any case. @throws TypeError for unknown names. */
export function durationComponent(duration: Duration, name: string): Integer {
  const read = BY_NAME.get(name.toLowerCase());
  if (read) return normalizeInteger(BigInt.asIntN(64, read(duration)));
  throw typeError(`No such field: ${name}. A DURATION has ${[...COMPONENTS.keys()].join(', ')}.`);
}

function fraction({ nanoseconds }: Duration, size: bigint): bigint {
  return BigInt(nanoseconds) / size;
}
