import type { MapValue } from '../value.ts';
import { argumentError, typeError } from '../value-errors.ts';
import { describe } from '../value-text.ts';
import { dayOfWeek, fromEpochDay, startOfWeekYear, toEpochDay, weekOf } from './calendar.ts';
import { resolveClock } from './clock-fields.ts';
import { resolveDay } from './date-fields.ts';
import { parseZone } from './parse-temporal.ts';
import { CLOCK_FIELDS, DATE_FIELDS, TemporalFields } from './temporal-fields.ts';
import { clockOf, dayOf, offsetOf, zonedDateTime, zoneOf } from './temporal-parts.ts';
import type { TemporalInstant } from './temporal-values.ts';
import { CypherDate, DateTime, LocalDateTime, LocalTime, Time } from './temporal-values.ts';

const DAY_UNITS = [
  'millennium',
  'century',
  'decade',
  'year',
  'weekYear',
  'quarter',
  'month',
  'week',
  'day',
] as const;

const NANOS: ReadonlyMap<string, number> = new Map([
  ['hour', 3600e9],
  ['minute', 60e9],
  ['second', 1e9],
  ['millisecond', 1e6],
  ['microsecond', 1e3],
]);

const YEARS: ReadonlyMap<string, number> = new Map([
  ['millennium', 1000],
  ['century', 100],
  ['decade', 10],
  ['year', 1],
]);

/** The start of the unit a value lies in, as a date; then the fields overwrite. All throw CypherErrors. */
export function truncateToDate(unit: string, value: TemporalInstant, map: MapValue): CypherDate {
  const fields = new TemporalFields(map, DATE_FIELDS);
  if (NANOS.has(unit)) throw typeError(`Unit too small for truncation of a date: ${unit}.`);
  return new CypherDate(resolveDay(fields, truncateDay(unit, dayOf(value)), false));
}

export function truncateToLocalTime(unit: string, value: TemporalInstant, map: MapValue): LocalTime {
  const fields = new TemporalFields(map, CLOCK_FIELDS);
  return new LocalTime(truncateTimeOfDay(unit, value, fields));
}

/** `epochSecond` is the moment at which a named zone is asked for its offset. */
export function truncateToTime(
  unit: string,
  value: TemporalInstant,
  map: MapValue,
  epochSecond: number,
): Time {
  const fields = new TemporalFields(map, [...CLOCK_FIELDS, 'timezone']);
  const clock = truncateTimeOfDay(unit, value, fields);
  if (fields.has('timezone'))
    return new Time(clock, offsetOf(parseZone(fields.get('timezone')), epochSecond));
  return new Time(clock, value instanceof Time || value instanceof DateTime ? value.offset : 0);
}

export function truncateToLocalDateTime(unit: string, value: TemporalInstant, map: MapValue): LocalDateTime {
  const fields = new TemporalFields(map, [...DATE_FIELDS, ...CLOCK_FIELDS]);
  const { day, clock } = overwriteBoth(fields, truncateBoth(unit, value));
  return new LocalDateTime(day, clock);
}

/** A stated `timezone` puts the truncated clock into another zone; the moment is then another. */
export function truncateToDateTime(unit: string, value: TemporalInstant, map: MapValue): DateTime {
  const fields = new TemporalFields(map, [...DATE_FIELDS, ...CLOCK_FIELDS, 'timezone']);
  const zone = fields.has('timezone') ? parseZone(fields.get('timezone')) : (zoneOf(value) ?? 0);
  const start = truncateBoth(unit, value);
  const preferred = value instanceof DateTime ? value.offset : null;
  const { offset } = zonedDateTime(start.day, start.clock, zone, preferred);
  const { day, clock } = overwriteBoth(fields, start);
  return zonedDateTime(day, clock, zone, offset);
}

interface DayAndClock {
  readonly day: number;
  readonly clock: number;
}

function truncateBoth(unit: string, value: TemporalInstant): DayAndClock {
  const truncatesClock = NANOS.has(unit);
  if (
    truncatesClock &&
    (value instanceof CypherDate || value instanceof LocalTime || value instanceof Time)
  ) {
    throw typeError(`Cannot truncate ${describe(value)} to a date and time with the unit ${unit}.`);
  }
  return {
    day: truncatesClock ? dayOf(value) : truncateDay(unit, dayOf(value)),
    clock: truncatesClock ? truncateClock(unit, clockOf(value)) : 0,
  };
}

function overwriteBoth(fields: TemporalFields, { day, clock }: DayAndClock): DayAndClock {
  return { day: resolveDay(fields, day, false), clock: overwriteClock(fields, clock) };
}

function truncateTimeOfDay(unit: string, value: TemporalInstant, fields: TemporalFields): number {
  requireUnit(unit);
  if (unit !== 'day' && !NANOS.has(unit))
    throw typeError(`Unit ${unit} is too large to truncate a time of day.`);
  return overwriteClock(fields, truncateClock(unit, clockOf(value)));
}

/** Nanoseconds stated beside a coarser truncation add to what is left, instead of clearing it. */
function overwriteClock(fields: TemporalFields, clock: number): number {
  const isFine = fields.has('nanosecond') && !fields.has('millisecond') && !fields.has('microsecond');
  const kept = isFine ? clock % 1e9 : 0;
  return resolveClock(fields, clock) + kept;
}

function truncateClock(unit: string, nanoOfDay: number): number {
  const size = NANOS.get(unit);
  return size === undefined ? 0 : nanoOfDay - (nanoOfDay % size);
}

function truncateDay(unit: string, epochDay: number): number {
  const { year, month } = fromEpochDay(epochDay);
  const years = YEARS.get(unit);
  if (years) return toEpochDay(Math.trunc(year / years) * years, 1, 1);
  switch (requireUnit(unit)) {
    case 'weekYear':
      return startOfWeekYear(weekOf(epochDay).weekYear);
    case 'quarter':
      return toEpochDay(year, month - ((month - 1) % 3), 1);
    case 'month':
      return toEpochDay(year, month, 1);
    case 'week':
      return epochDay - dayOfWeek(epochDay) + 1;
    default:
      return epochDay;
  }
}

function requireUnit(unit: string): string {
  const known: readonly string[] = [...DAY_UNITS, ...NANOS.keys()];
  if (known.includes(unit)) return unit;
  throw argumentError(`Unsupported unit: ${unit}. Expected one of ${known.join(', ')}.`);
}
