import { CypherError } from '../../../language/cypher-error.ts';
import { argumentError } from '../value-errors.ts';
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

/** The most that an amount written like a date may be; the limits themselves are allowed. */
const MOST_BY_DATE: Readonly<Partial<Record<Unit, number>>> = {
  months: 12,
  days: 31,
  hours: 24,
  minutes: 60,
  seconds: 60,
};

/** A duration from its ISO 8601 text. @throws SyntaxError for other text. */
export function parseDuration(text: string): Duration {
  const byUnits = BY_UNITS.exec(text)?.groups;
  const groups = byUnits ?? BY_DATE.exec(text)?.groups;
  if (!groups) throw notADuration(text);
  const texts = UNITS.map((unit) => (groups[unit] ?? groups[`${unit}2`])?.replace(',', '.'));
  if (!hasFractionAtEndOnly(texts)) throw notADuration(text);
  const read = (unit: Unit) => texts[UNITS.indexOf(unit)] ?? '0';
  if (!byUnits) requireDateLike(read);
  const hasFraction = UNITS.some((unit) => unit !== 'seconds' && read(unit).includes('.'));
  const sign = groups.sign === '-' ? -1 : 1;
  return hasFraction ? sumRoughly(read, sign) : sumExactly(read, sign);
}

function sumRoughly(read: (unit: Unit) => string, sign: number): Duration {
  const amount = (unit: Unit) => Number(read(unit));
  return approximateDuration(
    sign * (amount('years') * 12 + amount('months')),
    sign * (amount('weeks') * 7 + amount('days')),
    sign * (amount('hours') * 3600 + amount('minutes') * 60),
    0,
  );
}

function sumExactly(read: (unit: Unit) => string, sign: number): Duration {
  const amount = (unit: Unit) => BigInt(sign) * BigInt(read(unit));
  const [seconds = '', fraction = ''] = read('seconds').split('.');
  const direction = seconds.startsWith('-') ? 0 - sign : sign;
  return makeDuration(
    amount('years') * 12n + amount('months'),
    amount('weeks') * 7n + amount('days'),
    amount('hours') * 3600n + amount('minutes') * 60n + BigInt(sign) * BigInt(seconds),
    BigInt(direction) * BigInt(fraction.padEnd(9, '0')),
  );
}

function requireDateLike(read: (unit: Unit) => string): void {
  for (const [unit, most] of Object.entries(MOST_BY_DATE)) {
    const amount = Math.trunc(Number(read(unit as Unit)));
    if (amount > most) throw argumentError(`${unit} is out of range: ${amount}, expected at most ${most}.`);
  }
}

function hasFractionAtEndOnly(texts: readonly (string | undefined)[]): boolean {
  const stated = texts.filter((text) => text !== undefined);
  return stated.slice(0, -1).every((text) => !text.includes('.'));
}

function notADuration(text: string): CypherError {
  return new CypherError(
    'Neo.ClientError.Statement.SyntaxError',
    `Text cannot be parsed to a Duration: ${describe(text)}. Expected such as P1Y2M10DT2H30M1.5S.`,
  );
}
