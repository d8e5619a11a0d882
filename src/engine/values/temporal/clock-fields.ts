import { argumentError } from '../value-errors.ts';
import { requireUnits } from './date-fields.ts';
import { requireRange, type TemporalFields } from './temporal-fields.ts';

const NANOS_PER_SECOND = 1e9;
const SUBSECONDS = ['millisecond', 'microsecond', 'nanosecond'];

/**
 * The nanosecond of the day that the fields name; what they leave open comes from `base`, a time of day given as
 * `time` or `datetime`, or is zero.
 * @throws ArgumentError for impossible or incomplete times.
 */
export function resolveClock(fields: TemporalFields, base: number | null): number {
  if (base === null) requireClockUnits(fields);
  const start = base ?? 0;
  const seconds = Math.floor(start / NANOS_PER_SECOND);
  const hour = fields.integer('hour') ?? Math.floor(seconds / 3600);
  const minute = fields.integer('minute') ?? Math.floor(seconds / 60) % 60;
  const second = fields.integer('second') ?? seconds % 60;
  const fraction = fields.hasAny(SUBSECONDS) ? resolveFraction(fields) : start % NANOS_PER_SECOND;
  return nanoOfDay(hour, minute, second, fraction);
}

/** @throws ArgumentError for a time of day that no clock shows. */
export function nanoOfDay(hour: number, minute: number, second: number, nanosecond: number): number {
  requireRange('HourOfDay', hour, 0, 23);
  requireRange('MinuteOfHour', minute, 0, 59);
  requireRange('SecondOfMinute', second, 0, 59);
  return ((hour * 60 + minute) * 60 + second) * NANOS_PER_SECOND + nanosecond;
}

function requireClockUnits(fields: TemporalFields): void {
  const isFraction = fields.hasAny(SUBSECONDS);
  if (isFraction && fields.has('hour')) {
    const missing = ['minute', 'second'].find((unit) => !fields.has(unit));
    if (missing) throw argumentError(`subsecond cannot be specified without ${missing}`);
  }
  if (isFraction || fields.hasAny(['hour', 'minute', 'second'])) {
    requireUnits(fields, ['hour', 'minute', 'second'], false);
  }
}

/** Each part is bounded by the next coarser one that is there: beside milliseconds come 0 to 999 microseconds. */
function resolveFraction(fields: TemporalFields): number {
  const hasMillis = fields.has('millisecond');
  const hasMicros = fields.has('microsecond');
  const millis = requireRange('Millisecond', fields.integer('millisecond') ?? 0, 0, 999);
  const micros = requireRange(
    'Microsecond',
    fields.integer('microsecond') ?? 0,
    0,
    hasMillis ? 999 : 999_999,
  );
  const most = hasMicros ? 999 : hasMillis ? 999_999 : 999_999_999;
  const nanos = requireRange('Nanosecond', fields.integer('nanosecond') ?? 0, 0, most);
  return millis * 1e6 + micros * 1e3 + nanos;
}
