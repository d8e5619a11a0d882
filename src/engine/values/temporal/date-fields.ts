import { argumentError, typeError } from '../value-errors.ts';
import {
  dayOfWeek,
  dayOfYear,
  daysInMonth,
  fromEpochDay,
  isLeapYear,
  startOfWeekYear,
  toEpochDay,
  weekOf,
  weeksInYear,
} from './calendar.ts';
import { DATE_FIELDS, requireRange, type TemporalFields } from './temporal-fields.ts';

const MOST_YEARS = 999_999_999;

/** A way to name a day within a year: its fields from coarse to fine. */
interface DateForm {
  readonly name: string;
  readonly fields: readonly string[];
  readonly resolve: (fields: TemporalFields, base: number | null) => number;
}

const WEEK: DateForm = { name: 'week', fields: ['week', 'dayOfWeek'], resolve: resolveWeek };
const QUARTER: DateForm = { name: 'quarter', fields: ['quarter', 'dayOfQuarter'], resolve: resolveQuarter };
const ORDINAL: DateForm = { name: 'ordinal', fields: ['ordinalDay'], resolve: resolveOrdinal };
const CALENDAR: DateForm = { name: 'calendar', fields: ['month', 'day'], resolve: resolveCalendar };

/**
 * The day that the fields name; what they leave open comes from `base`, a day given as `date` or `datetime`, or
 * is the first. `complete` asks for all units, because a time of day follows.
 * @throws ArgumentError for impossible or incomplete dates, TypeError for fields that do not go together.
 */
export function resolveDay(fields: TemporalFields, base: number | null, complete: boolean): number {
  const form = formOf(fields);
  const stranger = DATE_FIELDS.find(
    (name) => name !== 'year' && fields.has(name) && !form.fields.includes(name),
  );
  if (stranger) throw typeError(`Cannot assign ${stranger} to a ${form.name} date.`);
  if (base === null) requireUnits(fields, ['year', ...form.fields], complete);
  return form.resolve(fields, base);
}

function formOf(fields: TemporalFields): DateForm {
  const isWanted = (form: DateForm) => fields.hasAny(form.fields);
  if (isWanted(CALENDAR)) return CALENDAR;
  return [WEEK, QUARTER, ORDINAL].find(isWanted) ?? CALENDAR;
}

/** @throws ArgumentError where a unit is missing above one that is there, or above a time of day. */
export function requireUnits(fields: TemporalFields, units: readonly string[], complete: boolean): void {
  const missing = units.findIndex((unit) => !fields.has(unit));
  if (missing < 0) return;
  const unit = units[missing]!;
  const finer = units.slice(missing).find((name) => fields.has(name));
  if (missing === 0 || complete) throw argumentError(`${unit} must be specified`);
  if (finer) throw argumentError(`${finer} cannot be specified without ${unit}`);
}

function yearOf(fields: TemporalFields, ofBase: number): number {
  return requireRange('Year', fields.integer('year') ?? ofBase, -MOST_YEARS, MOST_YEARS);
}

/** A day that comes from the base is cut to the length of the month, a stated one must exist. */
function resolveCalendar(fields: TemporalFields, base: number | null): number {
  const start = base === null ? { year: 0, month: 1, day: 1 } : fromEpochDay(base);
  const year = yearOf(fields, start.year);
  const month = fields.integer('month') ?? start.month;
  const day = fields.integer('day');
  if (day !== undefined) return calendarDay(year, month, day);
  requireRange('MonthOfYear', month, 1, 12);
  return toEpochDay(year, month, Math.min(start.day, daysInMonth(year, month)));
}

/** @throws ArgumentError for a day that the calendar does not have. */
export function calendarDay(year: number, month: number, day: number): number {
  requireRange('MonthOfYear', month, 1, 12);
  requireRange('DayOfMonth', day, 1, 31);
  if (day <= daysInMonth(year, month)) return toEpochDay(year, month, day);
  throw argumentError(`Invalid date: month ${month} of ${year} has no day ${day}.`);
}

function resolveWeek(fields: TemporalFields, base: number | null): number {
  const start = base === null ? { weekYear: 0, week: 1 } : weekOf(base);
  const year = yearOf(fields, start.weekYear);
  const week = requireRange('WeekOfWeekBasedYear', fields.integer('week') ?? start.week, 1, 53);
  if (base === null && week > weeksInYear(year))
    throw argumentError(`Year ${year} does not contain ${week} weeks.`);
  const weekday = fields.integer('dayOfWeek') ?? (base === null ? 1 : dayOfWeek(base));
  return startOfWeekYear(year) + (week - 1) * 7 + requireRange('DayOfWeek', weekday, 1, 7) - 1;
}

/** Without a day of the quarter the base keeps its month within the quarter, and its day as far as there is one. */
function resolveQuarter(fields: TemporalFields, base: number | null): number {
  const start = base === null ? { year: 0, month: 1, day: 1 } : fromEpochDay(base);
  const year = yearOf(fields, start.year);
  const ofBase = Math.floor((start.month - 1) / 3) + 1;
  const quarter = requireRange('QuarterOfYear', fields.integer('quarter') ?? ofBase, 1, 4);
  const day = fields.integer('dayOfQuarter');
  if (day === undefined) {
    const month = (quarter - 1) * 3 + ((start.month - 1) % 3) + 1;
    return toEpochDay(year, month, Math.min(start.day, daysInMonth(year, month)));
  }
  const first = toEpochDay(year, quarter * 3 - 2, 1);
  const last = toEpochDay(year, quarter * 3, daysInMonth(year, quarter * 3));
  requireRange('DayOfQuarter', day, 1, 92);
  if (first + day - 1 <= last) return first + day - 1;
  throw argumentError(`Quarter ${quarter} of ${year} only has ${last - first + 1} days.`);
}

function resolveOrdinal(fields: TemporalFields, base: number | null): number {
  const year = yearOf(fields, base === null ? 0 : fromEpochDay(base).year);
  const day = fields.integer('ordinalDay') ?? (base === null ? 1 : dayOfYear(base));
  requireRange('DayOfYear', day, 1, 366);
  if (day < 366 || isLeapYear(year)) return toEpochDay(year, 1, 1) + day - 1;
  throw argumentError(`Invalid date: ${year} is not a leap year and has no day 366.`);
}
