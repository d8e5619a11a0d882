import type { Float, Integer, Value } from '../value.ts';
import { isInteger, toDouble } from '../value.ts';
import { arithmeticError } from '../value-errors.ts';
import { daysInMonth, fromEpochDay, toEpochDay } from './calendar.ts';
import { approximateDuration, makeDuration } from './duration.ts';
import type { TemporalInstant } from './temporal-values.ts';
import {
  CypherDate,
  DateTime,
  Duration,
  isTemporalInstant,
  LocalDateTime,
  LocalTime,
  Time,
} from './temporal-values.ts';
import { localAt, resolveLocal } from './zones.ts';

const NANOS_PER_SECOND = 1e9;
const SECONDS_PER_DAY = 86_400;
const NANOS_PER_DAY = SECONDS_PER_DAY * NANOS_PER_SECOND;

/** The first and last day that a temporal value can name. */
export const FIRST_EPOCH_DAY = -365_243_219_162;
export const LAST_EPOCH_DAY = 365_241_780_471;

/** A sum in which a duration takes part; undefined for values that have none. */
export function plusTemporal(left: Value, right: Value): Value | undefined {
  if (left instanceof Duration && right instanceof Duration) return addDurations(left, right, 1n);
  if (left instanceof Duration) return isTemporalInstant(right) ? moveInstant(right, left, 1n) : undefined;
  return right instanceof Duration && isTemporalInstant(left) ? moveInstant(left, right, 1n) : undefined;
}

/** A difference with a duration on the right; undefined for values that have none. */
export function minusTemporal(left: Value, right: Value): Value | undefined {
  if (!(right instanceof Duration)) return undefined;
  if (left instanceof Duration) return addDurations(left, right, -1n);
  return isTemporalInstant(left) ? moveInstant(left, right, -1n) : undefined;
}

export function scaleDuration(duration: Duration, factor: Integer | Float): Duration {
  if (!isInteger(factor)) return mapParts(duration, (part) => part * factor.value);
  const times = BigInt(factor);
  const nanoseconds = BigInt(duration.nanoseconds) * times;
  return makeDuration(duration.months * times, duration.days * times, duration.seconds * times, nanoseconds);
}

export function divideDuration(duration: Duration, divisor: Integer | Float): Duration {
  const by = toDouble(divisor);
  return mapParts(duration, (part) => part / by);
}

function mapParts(duration: Duration, scale: (part: number) => number): Duration {
  const { months, days, seconds, nanoseconds } = duration;
  const parts = [Number(months), Number(days), Number(seconds), nanoseconds].map(scale);
  return approximateDuration(parts[0]!, parts[1]!, parts[2]!, parts[3]!);
}

function addDurations(left: Duration, right: Duration, sign: bigint): Duration {
  return makeDuration(
    left.months + sign * right.months,
    left.days + sign * right.days,
    left.seconds + sign * right.seconds,
    BigInt(left.nanoseconds) + sign * BigInt(right.nanoseconds),
  );
}

/**
 * A moment moved by a duration: months first, then days, then time. What the type does not hold is left out: a
 * date takes whole days of the time part, a time of day neither months nor days.
 */
export function moveInstant<Instant extends TemporalInstant>(
  instant: Instant,
  duration: Duration,
  sign: bigint,
): TemporalInstant {
  const nanoseconds = Number(sign) * duration.nanoseconds;
  const seconds = sign * duration.seconds;
  if (instant instanceof LocalTime) return new LocalTime(moveClock(instant.nanoOfDay, seconds, nanoseconds));
  if (instant instanceof Time) {
    return new Time(moveClock(instant.nanoOfDay, seconds, nanoseconds), instant.offset);
  }
  const months = sign * duration.months;
  const days = sign * duration.days;
  if (instant instanceof CypherDate) {
    const day = addMonths(instant.epochDay, months);
    return new CypherDate(checkDay(BigInt(day) + days + seconds / BigInt(SECONDS_PER_DAY)));
  }
  const day = checkDay(BigInt(addMonths(instant.epochDay, months)) + days);
  if (instant instanceof LocalDateTime) return moveLocal(day, instant.nanoOfDay, seconds, nanoseconds);
  return moveZoned(instant as DateTime, day, seconds, nanoseconds);
}

function moveClock(nanoOfDay: number, seconds: bigint, nanoseconds: number): number {
  const moved = nanoOfDay + Number(seconds % BigInt(SECONDS_PER_DAY)) * NANOS_PER_SECOND + nanoseconds;
  return ((moved % NANOS_PER_DAY) + NANOS_PER_DAY) % NANOS_PER_DAY;
}

function moveLocal(epochDay: number, nanoOfDay: number, seconds: bigint, nanoseconds: number): LocalDateTime {
  const rest = Number(seconds % BigInt(SECONDS_PER_DAY)) * NANOS_PER_SECOND;
  const moved = nanoOfDay + rest + nanoseconds;
  const days = Math.floor(moved / NANOS_PER_DAY);
  const day = BigInt(epochDay) + seconds / BigInt(SECONDS_PER_DAY) + BigInt(days);
  return new LocalDateTime(checkDay(day), moved - days * NANOS_PER_DAY);
}

/** Months and days move the calendar at the place, seconds move the moment. */
function moveZoned(start: DateTime, day: number, seconds: bigint, nanoseconds: number): DateTime {
  if (start.zone === null) {
    const { epochDay, nanoOfDay } = moveLocal(day, start.nanoOfDay, seconds, nanoseconds);
    return new DateTime(epochDay, nanoOfDay, start.offset, null);
  }
  const settled =
    day === start.epochDay ? start : resolveLocal(start.zone, day, start.nanoOfDay, start.offset);
  const moved = moveLocal(settled.epochDay, settled.nanoOfDay, seconds - BigInt(settled.offset), nanoseconds);
  const epochSecond = moved.epochDay * SECONDS_PER_DAY + Math.floor(moved.nanoOfDay / NANOS_PER_SECOND);
  const local = localAt(start.zone, epochSecond, moved.nanoOfDay % NANOS_PER_SECOND);
  return new DateTime(local.epochDay, local.nanoOfDay, local.offset, start.zone);
}

/** The same day of another month, or its last day where it is shorter. */
export function addMonths(epochDay: number, months: bigint): number {
  if (months === 0n) return epochDay;
  const { year, month, day } = fromEpochDay(epochDay);
  const total = BigInt(year) * 12n + BigInt(month - 1) + months;
  const targetYear = requireYear(total / 12n - (total % 12n < 0n ? 1n : 0n));
  const targetMonth = Number(((total % 12n) + 12n) % 12n) + 1;
  return toEpochDay(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

function requireYear(year: bigint): number {
  if (year >= -999_999_999n && year <= 999_999_999n) return Number(year);
  throw arithmeticError(`Invalid value for Year (valid values -999999999 - 999999999): ${year}`);
}

function checkDay(epochDay: bigint): number {
  if (epochDay >= FIRST_EPOCH_DAY && epochDay <= LAST_EPOCH_DAY) return Number(epochDay);
  throw arithmeticError(
    `Invalid value for EpochDay (valid values ${FIRST_EPOCH_DAY} - ${LAST_EPOCH_DAY}): ${epochDay}`,
  );
}
