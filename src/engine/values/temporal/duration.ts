import { argumentError } from '../value-errors.ts';
import { Duration } from './temporal-values.ts';

const NANOS_PER_SECOND = 1_000_000_000n;
const SECONDS_PER_DAY = 86_400n;
const NANOS_PER_DAY = 86_400e9;

/** Seconds of a month on average: a 400-year cycle of the calendar divided by its months. */
const SECONDS_PER_MONTH = 2_629_746n;

/**
 * A duration of four amounts of any sign; nanoseconds carry over into seconds.
 * @throws ArgumentError where an amount, or the average length in seconds, does not fit 64 bits.
 */
export function makeDuration(months: bigint, days: bigint, seconds: bigint, nanoseconds: bigint): Duration {
  let carried = nanoseconds / NANOS_PER_SECOND;
  let rest = nanoseconds % NANOS_PER_SECOND;
  if (rest < 0n) {
    rest += NANOS_PER_SECOND;
    carried -= 1n;
  }
  const whole = seconds + carried;
  const length = months * SECONDS_PER_MONTH + days * SECONDS_PER_DAY + whole;
  if ([months, days, whole, nanoseconds, length].some((amount) => BigInt.asIntN(64, amount) !== amount)) {
    throw argumentError(
      `Invalid value for duration, will cause overflow: months=${months}, days=${days}, seconds=${seconds}, nanoseconds=${nanoseconds}.`,
    );
  }
  return new Duration(months, days, whole, Number(rest));
}

/**
 * A duration of fractional amounts: what is left of each whole amount counts in the next smaller unit, a month as
 * 30.436875 days. The order of the steps is Neo4j's, so that rounding agrees to the nanosecond.
 */
export function approximateDuration(
  months: number,
  days: number,
  seconds: number,
  nanoseconds: number,
): Duration {
  const wholeMonths = truncateToInteger(months);
  const allDays = days + (2.629746e15 * (months - Number(wholeMonths))) / NANOS_PER_DAY;
  const wholeDays = truncateToInteger(allDays);
  const allSeconds = seconds + (NANOS_PER_DAY * (allDays - Number(wholeDays))) / 1e9;
  const wholeSeconds = truncateToInteger(allSeconds);
  const allNanoseconds = nanoseconds + 1e9 * (allSeconds - Number(wholeSeconds));
  return makeDuration(wholeMonths, wholeDays, wholeSeconds, truncateToInteger(allNanoseconds));
}

/** The nearest 64-bit integer towards zero; 0 for NaN. */
function truncateToInteger(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (Math.abs(value) > 2 ** 63) throw argumentError('The amounts of a duration must fit 64 bits each.');
  const whole = BigInt(Math.trunc(value));
  return whole === 2n ** 63n ? whole - 1n : whole;
}
