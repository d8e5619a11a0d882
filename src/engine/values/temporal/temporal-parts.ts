import type { Value } from '../value.ts';
import { typeError } from '../value-errors.ts';
import { describe } from '../value-text.ts';
import type { TemporalInstant } from './temporal-values.ts';
import { CypherDate, DateTime, isTemporalInstant, LocalDateTime, Time } from './temporal-values.ts';
import { localAt, offsetAt, resolveLocal } from './zones.ts';

const NANOS_PER_SECOND = 1e9;
const SECONDS_PER_DAY = 86_400;

/** A distance from UTC in seconds, or the name of a zone with rules. */
export type Zone = number | string;

/** The day of a temporal value. @throws TypeError for values without one. */
export function dayOf(value: Value): number {
  if (value instanceof CypherDate || value instanceof LocalDateTime || value instanceof DateTime) {
    return value.epochDay;
  }
  throw typeError(`Cannot get the date of: ${describe(value)}.`);
}

/** The nanosecond of the day of a temporal value. @throws TypeError for values without one. */
export function clockOf(value: Value): number {
  if (isTemporalInstant(value) && !(value instanceof CypherDate)) return value.nanoOfDay;
  throw typeError(`Cannot get the time of: ${describe(value)}.`);
}

/** Where the clock of a temporal value stands, if it says so. */
export function zoneOf(value: TemporalInstant): Zone | null {
  if (value instanceof Time) return value.offset;
  return value instanceof DateTime ? (value.zone ?? value.offset) : null;
}

/** A local day and time made real in a zone; `preferred` decides where clocks show it twice. */
export function zonedDateTime(
  epochDay: number,
  nanoOfDay: number,
  zone: Zone,
  preferred: number | null = null,
): DateTime {
  if (typeof zone === 'number') return new DateTime(epochDay, nanoOfDay, zone, null);
  const local = resolveLocal(zone, epochDay, nanoOfDay, preferred);
  return new DateTime(local.epochDay, local.nanoOfDay, local.offset, zone);
}

/** The same moment as clocks of another zone show it. */
export function inZone(value: DateTime, zone: Zone): DateTime {
  return dateTimeAt(epochSecondOf(value), value.nanoOfDay % NANOS_PER_SECOND, zone);
}

/** A moment, in seconds since 1970 UTC and nanoseconds, as clocks of a zone show it. */
export function dateTimeAt(epochSecond: number, nanosecond: number, zone: Zone): DateTime {
  if (typeof zone === 'string') {
    const local = localAt(zone, epochSecond, nanosecond);
    return new DateTime(local.epochDay, local.nanoOfDay, local.offset, zone);
  }
  const local = epochSecond + zone;
  const epochDay = Math.floor(local / SECONDS_PER_DAY);
  const nanoOfDay = (local - epochDay * SECONDS_PER_DAY) * NANOS_PER_SECOND + nanosecond;
  return new DateTime(epochDay, nanoOfDay, zone, null);
}

/** Seconds since 1970-01-01 in UTC, fractions cut off downwards. */
export function epochSecondOf(value: DateTime): number {
  return value.epochDay * SECONDS_PER_DAY + Math.floor(value.nanoOfDay / NANOS_PER_SECOND) - value.offset;
}

/** The offset of a zone at a moment. */
export function offsetOf(zone: Zone, epochSecond: number): number {
  return typeof zone === 'number' ? zone : offsetAt(zone, epochSecond);
}

/** The same clock in another offset at the same moment; a time of day wraps around midnight. */
export function moveToOffset(value: Time, offset: number): Time {
  const day = SECONDS_PER_DAY * NANOS_PER_SECOND;
  const moved = value.nanoOfDay + (offset - value.offset) * NANOS_PER_SECOND;
  return new Time(((moved % day) + day) % day, offset);
}
