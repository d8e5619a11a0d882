import { CypherError } from '../../../language/cypher-error.ts';
import { describe } from '../value-text.ts';
import { approximateDuration, makeDuration } from './duration.ts';
import type { Duration } from './temporal-values.ts';

const NUMBER = '[+-]?\\d+(?:[.,]\\d{1,9})?';
const amount = (name: string, unit: string) => `(?:(?<${name}>${NUMBER})${unit})?`;

/** `P1Y2M10DT2H30M1.5S`: units in this order, a fraction only on the last. */
const BY_UNITS = new RegExp(
  `^(?<sign>[+-])?P(?=.)${amount('years', 'Y')}${amount('months', 'M')}${amount('weeks', 'W')}` +
    `${amount('days', 'D')}(?:T(?=.)${amount('hours', 'H')}${amount('minutes', 'M')}${amount('seconds', 'S')})?$`,
  'i',
);

/** `P2012-02-02T14:37:21.545` and `P20120202T143721.545`: amounts written like a date. */
const BY_DATE = new RegExp(
  '^(?<sign>[+-])?P(?:(?<years>\\d{4})-(?<months>\\d{2})-(?<days>\\d{2})' +
    '(?:T(?<hours>\\d{2}):(?<minutes>\\d{2}):(?<seconds>\\d{2}(?:[.,]\\d{1,9})?))?|' +
    '(?<years2>\\d{4})(?<months2>\\d{2})(?<days2>\\d{2})' +
    '(?:T(?<hours2>\\d{2})(?<minutes2>\\d{2})(?<seconds2>\\d{2}(?:[.,]\\d{1,9})?))?)$',
  'i',
);

const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;

type Unit = (typeof UNITS)[number];

/** A duration from its ISO 8601 text. @throws SyntaxError for other text. */
export function parseDuration(text: string): Duration {
  const groups = (BY_UNITS.exec(text) ?? BY_DATE.exec(text))?.groups;
  const texts = groups && UNITS.map((unit) => groups[unit] ?? groups[`${unit}2`]);
  if (!texts || !hasFractionAtEndOnly(texts)) throw notADuration(text);
  const sign = groups.sign === '-' ? -1 : 1;
  return durationOf((unit) => readAmount(texts[UNITS.indexOf(unit)] ?? '0', sign));
}

/** A whole part, and a fraction of either sign as nanoparts. */
interface Amount {
  readonly whole: bigint;
  readonly nano: number;
}

function readAmount(text: string, sign: number): Amount {
  const [whole = '0', fraction = ''] = text.split(/[.,]/);
  const direction = text.startsWith('-') ? 0 - sign : sign;
  return { whole: BigInt(whole) * BigInt(sign), nano: direction * Number(fraction.padEnd(9, '0')) };
}

function durationOf(amount: (unit: Unit) => Amount): Duration {
  const [years, months, weeks, days] = [amount('years'), amount('months'), amount('weeks'), amount('days')];
  const [hours, minutes, seconds] = [amount('hours'), amount('minutes'), amount('seconds')];
  const fraction = approximateDuration(
    (years.nano * 12 + months.nano) / 1e9,
    (weeks.nano * 7 + days.nano) / 1e9,
    (hours.nano * 3600 + minutes.nano * 60) / 1e9,
    seconds.nano,
  );
  return makeDuration(
    years.whole * 12n + months.whole + fraction.months,
    weeks.whole * 7n + days.whole + fraction.days,
    hours.whole * 3600n + minutes.whole * 60n + seconds.whole + fraction.seconds,
    BigInt(fraction.nanoseconds),
  );
}

function hasFractionAtEndOnly(texts: readonly (string | undefined)[]): boolean {
  const stated = texts.filter((text) => text !== undefined);
  return stated.slice(0, -1).every((text) => !/[.,]/.test(text));
}

function notADuration(text: string): CypherError {
  return new CypherError(
    'Neo.ClientError.Statement.SyntaxError',
    `Text cannot be parsed to a Duration: ${describe(text)}. Expected such as P1Y2M10DT2H30M1.5S.`,
  );
}
