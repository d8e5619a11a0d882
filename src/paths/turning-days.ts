/** The days on which something begins or ends, found once for all questions about an index. */
import { dayNumber } from '../domain/day-number.ts';
import { FIRST_DAY, LAST_DAY } from '../domain/time.ts';
import type { WalkRows } from './walk-rows.ts';

export interface TurningDays {
  /** Days as the numbers `yyyymmdd`, each once, in order; an unknown or open bound is none. */
  readonly begins: Int32Array;
  readonly ends: Int32Array;
}

/** Every month takes 31 places, so that a day's place is a matter of arithmetic. */
const MONTH = 31;
const YEAR = 12 * MONTH;
const YEARS = 10_000;
const [UNKNOWN, OPEN] = [dayNumber(FIRST_DAY), dayNumber(LAST_DAY)];

function distinctDays(days: Int32Array): Int32Array {
  const seen = new Uint8Array(YEARS * YEAR);
  for (let slot = 0; slot < days.length; slot++) {
    const day = days[slot]!;
    const month = (day / 100) | 0;
    seen[((month / 100) | 0) * YEAR + ((month % 100) - 1) * MONTH + (day % 100) - 1] = 1;
  }
  const found: number[] = [];
  for (let place = seen.indexOf(1); place >= 0; place = seen.indexOf(1, place + 1)) {
    const [year, rest] = [(place / YEAR) | 0, place % YEAR];
    const day = year * 10_000 + (((rest / MONTH) | 0) + 1) * 100 + (rest % MONTH) + 1;
    if (day !== UNKNOWN && day !== OPEN) found.push(day);
  }
  return Int32Array.from(found);
}

const known = new WeakMap<Int32Array, TurningDays>();

/** Scenarios change no days: what was found for an index holds for them too. */
function turningDays({ slotSince, slotUntil }: WalkRows): TurningDays {
  const days = known.get(slotSince) ?? { begins: distinctDays(slotSince), ends: distinctDays(slotUntil) };
  known.set(slotSince, days);
  return days;
}

/** The days nearest to one on which anything of an index ends, before it, or begins, after it. */
export function turnsAround(
  rows: WalkRows,
  day: number,
): { readonly earlier?: number; readonly later?: number } {
  const { begins, ends } = turningDays(rows);
  const earlier = ends[placeAfter(ends, day - 1) - 1];
  const later = begins[placeAfter(begins, day)];
  return { ...(earlier !== undefined && { earlier }), ...(later !== undefined && { later }) };
}

/** The first place whose day is after the one given. */
function placeAfter(days: Int32Array, day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! > day) high = middle;
    else low = middle + 1;
  }
  return low;
}
