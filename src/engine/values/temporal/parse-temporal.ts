import { CypherError, SYNTAX_ERROR } from '../../../language/cypher-error.ts';
import type { Value } from '../value.ts';
import { argumentError } from '../value-errors.ts';
import { describe } from '../value-text.ts';
import { nanoOfDay } from './clock-fields.ts';
import { resolveDay } from './date-fields.ts';
import { TemporalFields } from './temporal-fields.ts';
import { type Zone, zonedDateTime } from './temporal-parts.ts';
import { CypherDate, type DateTime, LocalDateTime, LocalTime, Time } from './temporal-values.ts';
import { requireZone } from './zones.ts';

/** ISO 8601 with and without separators; years beyond four digits have a sign. */
const DATE =
  '(?:(?<y1>\\d{4})(?:(?<month1>\\d{2})(?<day1>\\d{2})?|W(?<week1>\\d{2})(?<dayOfWeek1>\\d)?|' +
  'Q(?<quarter1>\\d)(?<dayOfQuarter1>\\d{2})?|(?<ordinalDay1>\\d{3}))|' +
  '(?<y2>\\d{4}|[+-]\\d{1,9})(?:-(?<ordinalDay2>\\d{3})|-(?<month2>\\d{1,2})(?:-(?<day2>\\d{1,2}))?|' +
  '-W(?<week2>\\d{1,2})(?:-(?<dayOfWeek2>\\d))?|-Q(?<quarter2>\\d)(?:-(?<dayOfQuarter2>\\d{1,2}))?)?)';
const CLOCK =
  '(?:(?<h1>\\d{1,2})(?::(?<m1>\\d{1,2})(?::(?<s1>\\d{1,2})(?:[.,](?<f1>\\d{1,9}))?)?)?|' +
  '(?<h2>\\d{2})(?<m2>\\d{2})(?:(?<s2>\\d{2})(?:[.,](?<f2>\\d{1,9}))?)?)';
const OFFSET = '(?<offset>Z|[+-]\\d{2}(?::?\\d{2})?)';
const ZONE = '\\[(?<zone>[A-Za-z0-9/_+-]+)\\]';

const DATE_ONLY = new RegExp(`^${DATE}$`, 'i');
const LOCAL_TIME = new RegExp(`^T?${CLOCK}$`, 'i');
const ZONED_TIME = new RegExp(`^T?${CLOCK}${OFFSET}?(?:${ZONE})?$`, 'i');
const LOCAL_DATE_TIME = new RegExp(`^${DATE}(?:T${CLOCK})?$`, 'i');
const ZONED_DATE_TIME = new RegExp(`^${DATE}(?:T${CLOCK}${OFFSET}?(?:${ZONE})?)?$`, 'i');

/** As an argument of its own an offset may be `+1`, and have seconds: `+01:00:30`. */
const OFFSET_ALONE = /^(?:Z|[+-](?:\d{1,2}|\d{2}:\d{2}(?::\d{2})?|\d{4}(?:\d{2})?))$/i;

const DATE_UNITS = ['month', 'day', 'week', 'dayOfWeek', 'quarter', 'dayOfQuarter', 'ordinalDay'];
const LARGEST_OFFSET = 18 * 3600;

type Groups = Readonly<Record<string, string | undefined>>;

/** `2024-03-01`, `2024-W09-5`, `2024-Q1-61`, `2024-061`, `20240301` …. @throws SyntaxError, as do all below. */
export function parseDate(text: string): CypherDate {
  return reading('Date', text, DATE_ONLY, (groups) => new CypherDate(readDay(groups)));
}

export function parseLocalTime(text: string): LocalTime {
  return reading('LocalTime', text, LOCAL_TIME, (groups) => new LocalTime(readClock(groups)));
}

/** Without an offset it is UTC. A named zone is refused, because its offset depends on the day. */
export function parseTime(text: string): Time {
  return reading('Time', text, ZONED_TIME, (groups) => {
    if (groups.zone) {
      throw argumentError('A time without a date cannot be in a named zone: give an offset such as +01:00.');
    }
    return new Time(readClock(groups), readOffset(groups.offset ?? 'Z'));
  });
}

export function parseLocalDateTime(text: string): LocalDateTime {
  return reading('LocalDateTime', text, LOCAL_DATE_TIME, (groups) => {
    return new LocalDateTime(readDay(groups), readClock(groups));
  });
}

/** Without offset and zone it is UTC; where both are stated they must agree. */
export function parseDateTime(text: string): DateTime {
  return reading('DateTime', text, ZONED_DATE_TIME, (groups) => {
    const offset = groups.offset ? readOffset(groups.offset) : null;
    const zone = groups.zone ? requireZone(groups.zone) : (offset ?? 0);
    const value = zonedDateTime(readDay(groups), readClock(groups), zone, offset);
    if (offset === null || value.offset === offset) return value;
    throw argumentError(`Timezone and offset do not match: ${text}`);
  });
}

/** An offset (`+01:00`, `Z`) or the name of a zone, from a map or an argument. @throws CypherError for others. */
export function parseZone(value: Value): Zone {
  if (typeof value !== 'string')
    throw argumentError(`Expected the name of a time zone, got ${describe(value)}.`);
  return OFFSET_ALONE.test(value) ? readOffset(value) : requireZone(value);
}

function reading<Result>(type: string, text: string, form: RegExp, read: (groups: Groups) => Result): Result {
  const groups = form.exec(text)?.groups;
  if (!groups) throw new CypherError(SYNTAX_ERROR, `Text cannot be parsed to a ${type}: ${describe(text)}.`);
  return read(groups);
}

/** Reads what has the right form; a month 13 is a fault of the text. */
function inText<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof CypherError) throw new CypherError(SYNTAX_ERROR, error.message);
    throw error;
  }
}

function readDay(groups: Groups): number {
  const fields = new Map<string, Value>([['year', Number(groups.y1 ?? groups.y2)]]);
  for (const unit of DATE_UNITS) {
    const digits = groups[`${unit}1`] ?? groups[`${unit}2`];
    if (digits !== undefined) fields.set(unit, Number(digits));
  }
  const resolve = () => resolveDay(new TemporalFields(fields, ['year', ...DATE_UNITS]), null, false);
  // That a year has no week 53, or a quarter no day 92, is a fault of the value to Neo4j.
  return fields.get('week') === 53 || fields.get('dayOfQuarter') === 92 ? resolve() : inText(resolve);
}

function readClock({ h1, h2, m1, m2, s1, s2, f1, f2 }: Groups): number {
  const fraction = Number((f1 ?? f2 ?? '').padEnd(9, '0'));
  const [hour, minute, second] = [h1 ?? h2, m1 ?? m2, s1 ?? s2].map((digits) => Number(digits ?? 0));
  return inText(() => nanoOfDay(hour!, minute!, second!, fraction));
}

function readOffset(text: string): number {
  if (/^z$/i.test(text)) return 0;
  const digits = text.slice(1).replaceAll(':', '');
  const [hours = '0', minutes = '0', seconds = '0'] = digits.match(/\d{1,2}/g) ?? [];
  const distance = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (distance > LARGEST_OFFSET || Number(minutes) > 59 || Number(seconds) > 59) {
    throw argumentError(`Zone offset ${text} is not in the range -18:00 to +18:00.`);
  }
  return text.startsWith('-') ? 0 - distance : distance;
}
