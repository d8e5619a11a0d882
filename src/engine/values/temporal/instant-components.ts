import type { Value } from '../value.ts';
import { typeName } from '../value.ts';
import { typeError } from '../value-errors.ts';
import { dayOfWeek, dayOfYear, fromEpochDay, toEpochDay, weekOf } from './calendar.ts';
import { epochSecondOf } from './temporal-parts.ts';
import { offsetText } from './temporal-text.ts';
import type { TemporalInstant } from './temporal-values.ts';
import { CypherDate, DateTime, LocalTime, Time } from './temporal-values.ts';

const OF_DAY: Readonly<Record<string, (epochDay: number) => number>> = {
  year: (day) => fromEpochDay(day).year,
  quarter: (day) => Math.ceil(fromEpochDay(day).month / 3),
  month: (day) => fromEpochDay(day).month,
  week: (day) => weekOf(day).week,
  weekYear: (day) => weekOf(day).weekYear,
  day: (day) => fromEpochDay(day).day,
  ordinalDay: dayOfYear,
  dayOfQuarter: (day) => {
    const { year, month } = fromEpochDay(day);
    return day - toEpochDay(year, month - ((month - 1) % 3), 1) + 1;
  },
  dayOfWeek,
  weekDay: dayOfWeek,
};

const OF_CLOCK: Readonly<Record<string, (nanoOfDay: number) => number>> = {
  hour: (nanos) => Math.floor(nanos / 3600e9),
  minute: (nanos) => Math.floor(nanos / 60e9) % 60,
  second: (nanos) => Math.floor(nanos / 1e9) % 60,
  millisecond: (nanos) => Math.floor((nanos % 1e9) / 1e6),
  microsecond: (nanos) => Math.floor((nanos % 1e9) / 1e3),
  nanosecond: (nanos) => nanos % 1e9,
};

const OF_OFFSET: Readonly<Record<string, (value: Time | DateTime) => Value>> = {
  timezone: (value) => (value instanceof DateTime && value.zone) || offsetText(value.offset),
  offset: ({ offset }) => offsetText(offset),
  offsetMinutes: ({ offset }) => Math.trunc(offset / 60) + 0,
  offsetSeconds: ({ offset }) => offset,
};

const OF_MOMENT: Readonly<Record<string, (value: DateTime) => number>> = {
  epochSeconds: epochSecondOf,
  epochMillis: (value) => epochSecondOf(value) * 1000 + Math.floor((value.nanoOfDay % 1e9) / 1e6),
};

const NAMES: ReadonlyMap<string, string> = new Map(
  [OF_DAY, OF_CLOCK, OF_OFFSET, OF_MOMENT]
    .flatMap((table) => Object.keys(table))
    .map((name) => [name.toLowerCase(), name]),
);

/** A part of a date or time by its name in any case. @throws TypeError for unknown ones and those it lacks. */
export function instantComponent(value: TemporalInstant, key: string): Value {
  const name = NAMES.get(key.toLowerCase());
  if (!name) throw typeError(`No such field: ${key}. Known fields are ${[...NAMES.values()].join(', ')}.`);
  const part = readPart(value, name);
  if (part === undefined) throw typeError(`Unsupported field: ${name} is not part of a ${typeName(value)}.`);
  return part;
}

function readPart(value: TemporalInstant, name: string): Value | undefined {
  if (name in OF_DAY) {
    return value instanceof LocalTime || value instanceof Time ? undefined : OF_DAY[name]!(value.epochDay);
  }
  if (name in OF_CLOCK) return value instanceof CypherDate ? undefined : OF_CLOCK[name]!(value.nanoOfDay);
  if (name in OF_OFFSET) {
    return value instanceof Time || value instanceof DateTime ? OF_OFFSET[name]!(value) : undefined;
  }
  return value instanceof DateTime ? OF_MOMENT[name]!(value) : undefined;
}
