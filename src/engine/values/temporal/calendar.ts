/** Year, month (1 to 12) and day of the proleptic ISO calendar. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_PER_CYCLE = 146_097;
const DAYS_FROM_MARCH_OF_YEAR_0_TO_EPOCH = 719_468;

/**
 * Days since 1970-01-01. Years are counted from March, so that the leap day is the last of its year, in cycles of
 * 400 years: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
export function toEpochDay(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfCycle =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * DAYS_PER_CYCLE + dayOfCycle - DAYS_FROM_MARCH_OF_YEAR_0_TO_EPOCH;
}

/** The inverse of `toEpochDay`, by the same source. */
export function fromEpochDay(epochDay: number): CalendarDay {
  const shifted = epochDay + DAYS_FROM_MARCH_OF_YEAR_0_TO_EPOCH;
  const cycle = Math.floor(shifted / DAYS_PER_CYCLE);
  const dayOfCycle = shifted - cycle * DAYS_PER_CYCLE;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 1 for Monday to 7 for Sunday. */
export function dayOfWeek(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}

export function dayOfYear(epochDay: number): number {
  return epochDay - toEpochDay(fromEpochDay(epochDay).year, 1, 1) + 1;
}

/** The ISO 8601 week a day lies in: a week belongs to the year of its Thursday. */
export function weekOf(epochDay: number): { weekYear: number; week: number } {
  const thursday = epochDay - dayOfWeek(epochDay) + 4;
  return { weekYear: fromEpochDay(thursday).year, week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1 };
}

/** The Monday with which week 1 of a year begins: the week that holds 4 January. */
export function startOfWeekYear(weekYear: number): number {
  const fourth = toEpochDay(weekYear, 1, 4);
  return fourth - dayOfWeek(fourth) + 1;
}

/** 53 or 52. */
export function weeksInYear(weekYear: number): number {
  return (startOfWeekYear(weekYear + 1) - startOfWeekYear(weekYear)) / 7;
}
