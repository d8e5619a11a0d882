import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add } from '../../../../src/engine/values/arithmetic.ts';
import { componentOf } from '../../../../src/engine/values/components.ts';
import { durationBetween } from '../../../../src/engine/values/temporal/between.ts';
import {
  dayOfWeek,
  dayOfYear,
  fromEpochDay,
  startOfWeekYear,
  toEpochDay,
  weekOf,
} from '../../../../src/engine/values/temporal/calendar.ts';
import { makeDuration } from '../../../../src/engine/values/temporal/duration.ts';
import { parseDuration } from '../../../../src/engine/values/temporal/parse-duration.ts';
import { parseDateTime, parseLocalDateTime } from '../../../../src/engine/values/temporal/parse-temporal.ts';
import { temporalText } from '../../../../src/engine/values/temporal/temporal-text.ts';
import { DateTime, LocalDateTime } from '../../../../src/engine/values/temporal/temporal-values.ts';
import type { Value } from '../../../../src/engine/values/value.ts';

const epochDay = fc.integer({ min: -365_243_219_162, max: 365_241_780_471 });
const nanoOfDay = fc.integer({ min: 0, max: 86_399_999_999_999 });
const localDateTime = fc.tuple(epochDay, nanoOfDay).map(([day, nanos]) => new LocalDateTime(day, nanos));

test('the calendar agrees with that of JavaScript', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 2_900_000 }), (day) => {
      const date = new Date(day * 86_400_000);
      const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(fromEpochDay(day)).toEqual(expected);
      expect(dayOfWeek(day)).toBe(date.getUTCDay() || 7);
    }),
  );
});

test('days, weeks and their numbers turn into each other over all years', () => {
  fc.assert(
    fc.property(epochDay, (day) => {
      const { year, month, day: dayOfMonth } = fromEpochDay(day);
      expect(toEpochDay(year, month, dayOfMonth)).toBe(day);
      expect(toEpochDay(year, 1, 1) + dayOfYear(day) - 1).toBe(day);
      const { weekYear, week } = weekOf(day);
      expect(startOfWeekYear(weekYear) + (week - 1) * 7 + dayOfWeek(day) - 1).toBe(day);
    }),
  );
});

test('what is printed reads as the same value', () => {
  fc.assert(
    fc.property(localDateTime, fc.integer({ min: -1080, max: 1080 }), (value, minutes) => {
      expect(parseLocalDateTime(temporalText(value))).toEqual(value);
      const zoned = new DateTime(value.epochDay, value.nanoOfDay, minutes * 60, null);
      expect(parseDateTime(temporalText(zoned))).toEqual(zoned);
    }),
  );
});

test('a printed duration reads as the same one', () => {
  const amount = fc.bigInt({ min: -10_000_000n, max: 10_000_000n });
  fc.assert(
    fc.property(
      amount,
      amount,
      amount,
      fc.integer({ min: 0, max: 999_999_999 }),
      (months, days, seconds, nanos) => {
        const duration = makeDuration(months, days, seconds, BigInt(nanos));
        expect(parseDuration(temporalText(duration))).toEqual(duration);
      },
    ),
  );
});

test('a moment moved by the distance to another arrives there', () => {
  fc.assert(
    fc.property(localDateTime, localDateTime, (from, to) => {
      expect(add(from, durationBetween(from, to))).toEqual(to);
    }),
  );
});

const autumn = parseDateTime('1984-10-11T12:31:14.645876123+01:00[Europe/Stockholm]');
const owed = parseDuration('-P5Y5M16DT4H30M50.123456789S');

/** As Neo4j 5.26.31 answers. */
const PARTS: readonly (readonly [value: Value, parts: Readonly<Record<string, Value>>])[] = [
  [
    autumn,
    { year: 1984, quarter: 4, week: 41, weekYear: 1984, ordinalDay: 285, dayOfQuarter: 11, weekDay: 4 },
  ],
  [autumn, { millisecond: 645, microsecond: 645876, nanosecond: 645876123, HOUR: 12 }],
  [autumn, { timezone: 'Europe/Stockholm', offset: '+01:00', offsetMinutes: 60, epochMillis: 466342274645 }],
  [owed, { years: -5, quarters: -21, quartersOfYear: -1, monthsOfQuarter: -2, weeks: -2, daysOfWeek: -2 }],
  [owed, { minutes: -270, minutesOfHour: -30, seconds: -16251, secondsOfMinute: -51 }],
  [owed, { milliseconds: -16250124, millisecondsOfSecond: 876, nanosecondsOfSecond: 876543211 }],
];

test.each(PARTS)('parts of value %#', (value, parts) => {
  for (const [name, part] of Object.entries(parts)) expect(componentOf(value, name)).toBe(part);
});

test('a part that a value lacks is refused', () => {
  const fault = expect.objectContaining({ code: 'Neo.ClientError.Statement.TypeError' });
  expect(() => componentOf(autumn, 'years')).toThrow(fault);
  expect(() => componentOf(parseLocalDateTime('1984'), 'offset')).toThrow(fault);
  expect(() => componentOf(owed, 'year')).toThrow(fault);
  expect(() => componentOf(1, 'year')).toThrow(fault);
});
