import { fromEpochDay } from './calendar.ts';
import type { TemporalInstant } from './temporal-values.ts';
import { CypherDate, DateTime, Duration, LocalDateTime, LocalTime } from './temporal-values.ts';

const NANOS_PER_SECOND = 1e9;

/** A temporal value in ISO 8601 as Neo4j prints it: `2024-03-01T10:00:00.5+01:00[Europe/Oslo]`, `P1Y2MT3.5S`. */
export function temporalText(value: TemporalInstant | Duration): string {
  if (value instanceof CypherDate) return dateText(value.epochDay);
  if (value instanceof LocalTime) return timeText(value.nanoOfDay);
  if (value instanceof Duration) return durationText(value);
  if (value instanceof LocalDateTime) return `${dateText(value.epochDay)}T${timeText(value.nanoOfDay)}`;
  if (!(value instanceof DateTime)) return timeText(value.nanoOfDay) + offsetText(value.offset);
  const clock = `${dateText(value.epochDay)}T${timeText(value.nanoOfDay)}${offsetText(value.offset)}`;
  return value.zone === null ? clock : `${clock}[${value.zone}]`;
}

/** `+01:00`, `-03:30`, `+02:00:59`, or `Z` for no distance from UTC. */
export function offsetText(offset: number): string {
  if (offset === 0) return 'Z';
  const distance = Math.abs(offset);
  const minutes = Math.floor(distance / 60);
  const text = `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
  return distance % 60 === 0 ? text : `${text}:${pad(distance % 60, 2)}`;
}

function dateText(epochDay: number): string {
  const { year, month, day } = fromEpochDay(epochDay);
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return `${sign}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function timeText(nanoOfDay: number): string {
  const seconds = Math.floor(nanoOfDay / NANOS_PER_SECOND);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return clock.map((part) => pad(part, 2)).join(':') + fractionText(nanoOfDay % NANOS_PER_SECOND);
}

function durationText(value: Duration): string {
  const date = part(value.months / 12n, 'Y') + part(value.months % 12n, 'M') + part(value.days, 'D');
  const time = durationTimeText(value);
  if (time) return `P${date}T${time}`;
  return date ? `P${date}` : 'PT0S';
}

function durationTimeText(value: Duration): string {
  const isNegative = value.seconds < 0n;
  const borrows = isNegative && value.nanoseconds !== 0;
  const seconds = borrows ? value.seconds + 1n : value.seconds;
  const fraction = fractionText(borrows ? NANOS_PER_SECOND - value.nanoseconds : value.nanoseconds);
  const rest = seconds % 60n;
  const text = part(seconds / 3600n, 'H') + part((seconds / 60n) % 60n, 'M');
  if (rest === 0n && !fraction) return text;
  return `${text}${isNegative && rest === 0n ? '-0' : rest}${fraction}S`;
}

function part(amount: bigint, unit: string): string {
  return amount === 0n ? '' : `${amount}${unit}`;
}

function fractionText(nanoseconds: number): string {
  return nanoseconds === 0 ? '' : `.${pad(nanoseconds, 9).replace(/0+$/, '')}`;
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
