import { typeError } from '../value-errors.ts';
import { fromEpochDay } from './calendar.ts';
import { makeDuration } from './duration.ts';
import { addMonths } from './temporal-arithmetic.ts';
import { dayOf, inZone, type Zone, zonedDateTime, zoneOf } from './temporal-parts.ts';
import type { TemporalInstant } from './temporal-values.ts';
import { CypherDate, DateTime, Duration, LocalDateTime, LocalTime, Time } from './temporal-values.ts';

const NANOS_PER_DAY = 86_400_000_000_000n;
const NANOS_PER_SECOND = 1_000_000_000n;

/** Two values of one kind: both with a day or both without, both with a zone or both without. */
type Pair =
  | { readonly from: LocalTime; readonly to: LocalTime }
  | { readonly from: Time; readonly to: Time }
  | { readonly from: LocalDateTime; readonly to: LocalDateTime }
  | { readonly from: DateTime; readonly to: DateTime };

/** Months, then days, then time from one moment to another; times of day without a date have only the last. */
export function durationBetween(from: TemporalInstant, to: TemporalInstant): Duration {
  const pair = align(from, to);
  if (!hasDay(from) || !hasDay(to) || !isDated(pair)) return ofNanos(0n, 0n, nanosBetween(pair));
  const months = monthsBetween(pair.from, pair.to);
  const afterMonths = moveToDay(pair.from, addMonths(pair.from.epochDay, BigInt(months)));
  const days = daysBetween(afterMonths, pair.to);
  const afterDays = moveToDay(afterMonths, afterMonths.epochDay + days);
  return ofNanos(BigInt(months), BigInt(days), nanosBetween({ from: afterDays, to: pair.to } as Pair));
}

/** Whole months. @throws TypeError where neither has a date, as below. */
export function durationInMonths(from: TemporalInstant, to: TemporalInstant): Duration {
  const pair = requireDated(align(from, to), 'Months');
  return new Duration(BigInt(monthsBetween(pair.from, pair.to)), 0n, 0n, 0);
}

export function durationInDays(from: TemporalInstant, to: TemporalInstant): Duration {
  const pair = requireDated(align(from, to), 'Days');
  return new Duration(0n, BigInt(daysBetween(pair.from, pair.to)), 0n, 0);
}

/** All of the distance as time. */
export function durationInSeconds(from: TemporalInstant, to: TemporalInstant): Duration {
  return ofNanos(0n, 0n, nanosBetween(align(from, to)));
}

function ofNanos(months: bigint, days: bigint, nanos: bigint): Duration {
  return makeDuration(months, days, nanos / NANOS_PER_SECOND, nanos % NANOS_PER_SECOND);
}

/** What one value lacks it takes from the other: its date, its zone; a date alone is its midnight. */
function align(from: TemporalInstant, to: TemporalInstant): Pair {
  const first = complete(from, to);
  const second = complete(to, from);
  if (first instanceof DateTime && second instanceof DateTime) {
    return { from: first, to: inZone(second, first.zone ?? first.offset) };
  }
  return { from: first, to: second } as Pair;
}

function complete(value: TemporalInstant, other: TemporalInstant): TemporalInstant {
  const clock = value instanceof CypherDate ? 0 : value.nanoOfDay;
  const day = hasDay(value) ? dayOf(value) : hasDay(other) ? dayOf(other) : null;
  const zone = zoneOf(value) ?? zoneOf(other);
  if (day !== null) return zone === null ? new LocalDateTime(day, clock) : inPlace(value, day, clock, zone);
  return zone === null ? new LocalTime(clock) : new Time(clock, offsetFor(value, other));
}

function inPlace(value: TemporalInstant, day: number, clock: number, zone: Zone): DateTime {
  return value instanceof DateTime ? value : zonedDateTime(day, clock, zone);
}

function offsetFor(value: TemporalInstant, other: TemporalInstant): number {
  const holder = value instanceof Time ? value : other;
  return (holder as Time).offset;
}

function hasDay(value: TemporalInstant): boolean {
  return !(value instanceof LocalTime || value instanceof Time);
}

type DatedPair = Extract<Pair, { from: LocalDateTime } | { from: DateTime }>;

function isDated(pair: Pair): pair is DatedPair {
  return pair.from instanceof LocalDateTime || pair.from instanceof DateTime;
}

function requireDated(pair: Pair, unit: string): DatedPair {
  if (isDated(pair)) return pair;
  throw typeError(`Unsupported unit: ${unit}. Times of day without a date only differ in seconds.`);
}

/** Whole months on the calendar; a last month that the time of day leaves incomplete does not count. */
function monthsBetween(from: LocalDateTime | DateTime, to: LocalDateTime | DateTime): number {
  const start = fromEpochDay(from.epochDay);
  const end = fromEpochDay(from.epochDay + daysBetween(from, to));
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return Math.trunc((months * 32 + end.day - start.day) / 32) + 0;
}

/** Whole days on the calendar; a last day that the time of day leaves incomplete does not count. */
function daysBetween(from: LocalDateTime | DateTime, to: LocalDateTime | DateTime): number {
  const days = to.epochDay - from.epochDay;
  if (days > 0 && to.nanoOfDay < from.nanoOfDay) return days - 1;
  return days < 0 && to.nanoOfDay > from.nanoOfDay ? days + 1 : days;
}

function moveToDay<Dated extends LocalDateTime | DateTime>(
  value: Dated,
  day: number,
): LocalDateTime | DateTime {
  if (value instanceof LocalDateTime) return new LocalDateTime(day, value.nanoOfDay);
  if (day === value.epochDay) return value;
  return zonedDateTime(day, value.nanoOfDay, value.zone ?? value.offset, value.offset);
}

function nanosBetween({ from, to }: Pair): bigint {
  return absoluteNanos(to) - absoluteNanos(from);
}

/** From a common origin; beside an offset that is midnight in UTC, so that a time may lie before or after the day. */
function absoluteNanos(value: LocalTime | Time | LocalDateTime | DateTime): bigint {
  const day = value instanceof LocalTime || value instanceof Time ? 0 : value.epochDay;
  const offset = value instanceof Time || value instanceof DateTime ? value.offset : 0;
  return BigInt(day) * NANOS_PER_DAY + BigInt(value.nanoOfDay) - BigInt(offset) * NANOS_PER_SECOND;
}
