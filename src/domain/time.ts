/**
 * Dates as sources give them (EDTF level 1: https://www.loc.gov/standards/datetime/) and the days they can mean.
 * Supported: `2023`, `2023-07`, `2023-07-04`, `2023-21` (seasons 21–24), `202X`, `20XX`, a trailing `?`, `~` or
 * `%`, and intervals `a/b`, `../b`, `a/..`, `/b`, `a/`.
 */
export const FIRST_DAY = '0001-01-01';
export const LAST_DAY = '9999-12-31';

/** Inclusive first and last day, `YYYY-MM-DD`. */
export interface DayRange {
  readonly min: string;
  readonly max: string;
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000, month, 0)).getUTCDate() - (month === 2 && !isLeap(year) ? 1 : 0);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function monthRange(year: number, first: number, last: number): DayRange {
  return {
    min: `${pad(year, 4)}-${pad(first, 2)}-01`,
    max: `${pad(year, 4)}-${pad(last, 2)}-${pad(lastDayOfMonth(year, last), 2)}`,
  };
}

/** Quarters of the northern year; winter (24) is December to February of the next year. */
function seasonRange(year: number, season: number): DayRange {
  if (season === 24) {
    return { min: `${pad(year, 4)}-12-01`, max: monthRange(year + 1, 2, 2).max };
  }
  const first = (season - 21) * 3 + 3;
  return monthRange(year, first, first + 2);
}

const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?$/;

function parseDate(text: string): DayRange | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, yearText = '', monthText, dayText] = match;
  if (yearText.endsWith('X')) {
    if (monthText) return undefined;
    return { min: `${yearText.replaceAll('X', '0')}-01-01`, max: `${yearText.replaceAll('X', '9')}-12-31` };
  }
  const year = Number(yearText);
  if (year === 0) return undefined;
  if (!monthText) return monthRange(year, 1, 12);
  const month = Number(monthText);
  if (month >= 21 && month <= 24 && !dayText) return seasonRange(year, month);
  if (month < 1 || month > 12) return undefined;
  if (!dayText) return monthRange(year, month, month);
  const day = Number(dayText);
  if (day < 1 || day > lastDayOfMonth(year, month)) return undefined;
  const text10 = `${yearText}-${monthText}-${dayText}`;
  return { min: text10, max: text10 };
}

/** The days an EDTF text can mean, or `undefined` where it is not EDTF of the forms above. */
export function edtfRange(text: string): DayRange | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return parseDate(text);
  const [from = '', to = ''] = [text.slice(0, slash), text.slice(slash + 1)];
  const open = (part: string) => part === '' || part === '..';
  if (open(from) && open(to)) return undefined;
  const first = open(from) ? { min: FIRST_DAY, max: FIRST_DAY } : parseDate(from);
  const last = open(to) ? { min: LAST_DAY, max: LAST_DAY } : parseDate(to);
  if (!first || !last || first.min > last.max) return undefined;
  return { min: first.min, max: last.max };
}

/** The four bounds of a thing that lasts: it began between `sinceMin` and `sinceMax`, ended between the others. */
export interface TimeBounds {
  readonly sinceMin: string;
  readonly sinceMax: string;
  readonly untilMin: string;
  readonly untilMax: string;
}

export const UNBOUNDED: TimeBounds = {
  sinceMin: FIRST_DAY,
  sinceMax: LAST_DAY,
  untilMin: FIRST_DAY,
  untilMax: LAST_DAY,
};

/** Is a thing with these bounds there on `day`? `certain`, `possible` ("last confirmed on …") or `no`. */
export function validity(bounds: TimeBounds, day: string): 'certain' | 'possible' | 'no' {
  if (day < bounds.sinceMin || day > bounds.untilMax) return 'no';
  return day >= bounds.sinceMax && day <= bounds.untilMin ? 'certain' : 'possible';
}
