/** Days as numbers `yyyymmdd`: they compare as their texts do. */

/** `2023-07-04` as 20230704. */
export function dayNumber(day: string): number {
  let number = 0;
  for (let at = 0; at < day.length; at++) {
    const digit = day.charCodeAt(at) - 48;
    if (digit >= 0) number = number * 10 + digit;
  }
  return number;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** By month and day as `mmdd`: joining two texts that are there costs a fraction of making them. */
const DAYS_OF_YEAR = Array.from(
  { length: 10_000 },
  (_, day) => `-${twoDigits(Math.floor(day / 100))}-${twoDigits(day % 100)}`,
);
const YEARS = Array.from({ length: 10_000 }, (_, year) => String(year).padStart(4, '0'));

/** 20230704 as `2023-07-04`. */
export function dayText(day: number): string {
  return YEARS[Math.floor(day / 10_000)]! + DAYS_OF_YEAR[day % 10_000]!;
}
