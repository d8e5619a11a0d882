import type { MapValue, Value } from '../value.ts';
import { isInteger } from '../value.ts';
import { argumentError, typeError } from '../value-errors.ts';
import { describe } from '../value-text.ts';
import { resolveClock } from './clock-fields.ts';
import { resolveDay } from './date-fields.ts';
import { parseZone } from './parse-temporal.ts';
import { CLOCK_FIELDS, DATE_FIELDS, TemporalFields } from './temporal-fields.ts';
import {
  clockOf,
  dateTimeAt,
  dayOf,
  inZone,
  moveToOffset,
  offsetOf,
  type Zone,
  zonedDateTime,
  zoneOf,
} from './temporal-parts.ts';
import {
  CypherDate,
  DateTime,
  isTemporalInstant,
  LocalDateTime,
  LocalTime,
  Time,
} from './temporal-values.ts';

const EPOCHS = ['epochSeconds', 'epochMillis'];

/** What other values in the map give to begin with, before single fields overwrite it. */
interface Selection {
  readonly day: number | null;
  readonly clock: number | null;
  readonly zone: Zone | null;
  readonly offset: number | null;
}

/** A date from `{year, month, day}` and the other forms of the manual, or from `{date, …}`. All throw CypherErrors. */
export function buildDate(map: MapValue): CypherDate {
  const fields = new TemporalFields(map, ['date', ...DATE_FIELDS]);
  return new CypherDate(resolveDay(fields, select(fields).day, false));
}

export function buildLocalTime(map: MapValue): LocalTime {
  const fields = new TemporalFields(map, ['time', ...CLOCK_FIELDS]);
  return new LocalTime(resolveTimeOfDay(fields, select(fields)));
}

/** `epochSecond` is the moment at which a named zone is asked for its offset where the map holds no date. */
export function buildTime(map: MapValue, epochSecond: number): Time {
  const fields = new TemporalFields(map, ['time', 'timezone', ...CLOCK_FIELDS]);
  const selection = select(fields);
  const clock = resolveTimeOfDay(fields, selection);
  const stated = fields.has('timezone') ? offsetOf(parseZone(fields.get('timezone')), epochSecond) : null;
  if (selection.offset === null) return new Time(clock, stated ?? 0);
  const time = new Time(clock, selection.offset);
  return stated === null ? time : moveToOffset(time, stated);
}

export function buildLocalDateTime(map: MapValue): LocalDateTime {
  const fields = new TemporalFields(map, ['date', 'time', 'datetime', ...DATE_FIELDS, ...CLOCK_FIELDS]);
  const { day, clock } = resolveBoth(fields, select(fields));
  return new LocalDateTime(day, clock);
}

/** Fields apply in the zone of the selected value; a stated `timezone` then shows the same moment elsewhere. */
export function buildDateTime(map: MapValue): DateTime {
  const supported = ['date', 'time', 'datetime', ...EPOCHS, 'timezone', ...DATE_FIELDS, ...CLOCK_FIELDS];
  const fields = new TemporalFields(map, supported);
  const stated = fields.has('timezone') ? parseZone(fields.get('timezone')) : null;
  const selection = fields.hasAny(EPOCHS) ? selectEpoch(fields, stated ?? 0) : select(fields);
  const { day, clock } = resolveBoth(fields, selection);
  if (selection.zone === null) return zonedDateTime(day, clock, stated ?? 0);
  const value = zonedDateTime(day, clock, selection.zone, selection.offset);
  return stated === null ? value : inZone(value, stated);
}

function resolveTimeOfDay(fields: TemporalFields, selection: Selection): number {
  if (selection.clock === null && !fields.has('hour')) throw argumentError('hour must be specified');
  return resolveClock(fields, selection.clock);
}

function resolveBoth(fields: TemporalFields, selection: Selection): { day: number; clock: number } {
  const hasClock = selection.clock !== null || fields.hasAny(CLOCK_FIELDS);
  const day = resolveDay(fields, selection.day, hasClock);
  return { day, clock: resolveClock(fields, selection.clock) };
}

function select(fields: TemporalFields): Selection {
  if (fields.has('datetime')) return selectBoth(fields);
  const day = fields.has('date') ? dayOf(requireInstant('date', fields.get('date'))) : null;
  if (!fields.has('time')) return { day, clock: null, zone: null, offset: null };
  const time = requireInstant('time', fields.get('time'));
  return { day, clock: clockOf(time), ...placeOf(time) };
}

function selectBoth(fields: TemporalFields): Selection {
  if (fields.hasAny(['date', 'time']))
    throw argumentError('datetime cannot be selected together with date or time.');
  const value = requireInstant('datetime', fields.get('datetime'));
  return { clock: clockOf(value), day: dayOf(value), ...placeOf(value) };
}

function placeOf(value: Value): { zone: Zone | null; offset: number | null } {
  if (value instanceof Time || value instanceof DateTime)
    return { zone: zoneOf(value), offset: value.offset };
  return { zone: null, offset: null };
}

function selectEpoch(fields: TemporalFields, zone: Zone): Selection {
  const others = [...EPOCHS, 'date', 'time', 'datetime'].filter((name) => fields.has(name));
  if (others.length > 1) throw argumentError(`${others[0]} cannot be selected together with ${others[1]}.`);
  const name = others[0]!;
  const count = fields.get(name);
  if (count === null || !isInteger(count))
    throw argumentError(`${name} must be an INTEGER, got ${describe(count)}.`);
  const nanos = BigInt(count) * (name === 'epochMillis' ? 1_000_000n : 1_000_000_000n);
  const value = dateTimeAtNanos(nanos, zone);
  return { day: value.epochDay, clock: value.nanoOfDay, zone, offset: value.offset };
}

/** Nanoseconds since 1970 UTC as clocks of a zone show them. @throws ArgumentError beyond the years of Cypher. */
export function dateTimeAtNanos(nanos: bigint, zone: Zone): DateTime {
  const second = nanos / 1_000_000_000n - (nanos % 1_000_000_000n < 0n ? 1n : 0n);
  if (second > 31_556_889_864_403_199n || second < -31_557_014_167_219_200n) {
    throw argumentError(`The moment ${second} s from 1970 lies beyond the years -999999999 to 999999999.`);
  }
  return dateTimeAt(Number(second), Number(nanos - second * 1_000_000_000n), zone);
}

function requireInstant(name: string, value: Value): Value {
  if (isTemporalInstant(value)) return value;
  throw value === null
    ? argumentError(`Cannot construct a ${name} from null.`)
    : typeError(`Cannot construct a ${name} from ${describe(value)}: expected a temporal value.`);
}
