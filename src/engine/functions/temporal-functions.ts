import {
  buildDate,
  buildDateTime,
  buildLocalDateTime,
  buildLocalTime,
  buildTime,
  dateTimeAtNanos,
} from '../values/temporal/build-temporal.ts';
import {
  parseDate,
  parseDateTime,
  parseLocalDateTime,
  parseLocalTime,
  parseTime,
  parseZone,
} from '../values/temporal/parse-temporal.ts';
import {
  clockOf,
  dateTimeAt,
  dayOf,
  type Zone,
  zonedDateTime,
  zoneOf,
} from '../values/temporal/temporal-parts.ts';
import type { TemporalInstant } from '../values/temporal/temporal-values.ts';
import {
  CypherDate,
  DateTime,
  isTemporalInstant,
  LocalDateTime,
  LocalTime,
  Time,
} from '../values/temporal/temporal-values.ts';
import {
  truncateToDate,
  truncateToDateTime,
  truncateToLocalDateTime,
  truncateToLocalTime,
  truncateToTime,
} from '../values/temporal/truncate.ts';
import { isInteger, isMap, type MapValue, type Value } from '../values/value.ts';
import { argumentError, typeError } from '../values/value-errors.ts';
import { requireString, wrongArgument } from './arguments.ts';
import { type FunctionContext, type Moment, type ScalarFunction, strictFunction } from './function-table.ts';

/** What the functions of one temporal type do: `date(…)`, `date.truncate(…)`, `date.transaction(…)` and so on. */
interface TemporalType {
  readonly name: string;
  readonly parse: (text: string) => Value;
  readonly build: (map: MapValue, epochSecond: number) => Value;
  readonly convert: (value: TemporalInstant) => Value;
  readonly truncate: (unit: string, value: TemporalInstant, fields: MapValue, epochSecond: number) => Value;
}

const TYPES: readonly TemporalType[] = [
  { name: 'date', parse: parseDate, build: buildDate, convert: toDate, truncate: truncateToDate },
  {
    name: 'localtime',
    parse: parseLocalTime,
    build: buildLocalTime,
    convert: toLocalTime,
    truncate: truncateToLocalTime,
  },
  { name: 'time', parse: parseTime, build: buildTime, convert: toTime, truncate: truncateToTime },
  {
    name: 'localdatetime',
    parse: parseLocalDateTime,
    build: buildLocalDateTime,
    convert: toLocalDateTime,
    truncate: truncateToLocalDateTime,
  },
  {
    name: 'datetime',
    parse: parseDateTime,
    build: buildDateTime,
    convert: toDateTime,
    truncate: truncateToDateTime,
  },
];

/** The functions that make dates and times. Without an argument they give the present moment in UTC. */
export const TEMPORAL_FUNCTIONS: readonly ScalarFunction[] = [
  ...TYPES.flatMap((type) => [
    createFunction(type),
    truncateFunction(type),
    clockFunction(type, 'transaction', (context) => context.transactionTime),
    clockFunction(type, 'statement', (context) => context.statementTime),
    clockFunction(type, 'realtime', readClock),
  ]),
  strictFunction('datetime.fromEpoch', ([seconds, nanoseconds]) => {
    const whole = requireWhole('datetime.fromEpoch', seconds);
    const nanos = requireWhole('datetime.fromEpoch', nanoseconds);
    if (nanos < 0n || nanos > 999_999_999n) throw argumentError(`Invalid nanosecond: ${nanos}`);
    return dateTimeAtNanos(whole * 1_000_000_000n + nanos, 0);
  }),
  strictFunction('datetime.fromEpochMillis', ([milliseconds]) =>
    dateTimeAtNanos(requireWhole('datetime.fromEpochMillis', milliseconds) * 1_000_000n, 0),
  ),
];

function createFunction(type: TemporalType): ScalarFunction {
  return strictFunction(type.name, ([value], { statementTime }) => {
    if (value === undefined) return type.convert(present(statementTime, 0));
    if (typeof value === 'string') return type.parse(value);
    if (isTemporalInstant(value)) return type.convert(value);
    if (!isMap(value)) throw wrongArgument(type.name, 'a STRING, a MAP or a temporal value', value);
    const zone = onlyZone(value);
    return zone === null
      ? type.build(value, statementTime.epochSecond)
      : type.convert(present(statementTime, zone));
  });
}

/** `{timezone: …}` alone asks for the present moment there. */
function onlyZone(map: MapValue): Zone | null {
  if (map.size === 0) throw argumentError('At least one temporal unit must be specified.');
  const [entry] = map;
  if (!entry || map.size > 1 || entry[0].toLowerCase() !== 'timezone') return null;
  return parseZone(entry[1]);
}

function clockFunction(
  type: TemporalType,
  clock: string,
  read: (context: FunctionContext) => Moment,
): ScalarFunction {
  return strictFunction(`${type.name}.${clock}`, ([zone], context) =>
    type.convert(present(read(context), zone === undefined ? 0 : parseZone(zone))),
  );
}

function truncateFunction(type: TemporalType): ScalarFunction {
  const name = `${type.name}.truncate`;
  return {
    name,
    call([unit = null, value, fields = null], { statementTime }) {
      const from = value === undefined ? present(statementTime, 0) : value;
      if (!isTemporalInstant(from)) throw wrongArgument(name, 'a temporal value', from);
      if (fields !== null && !isMap(fields)) throw wrongArgument(name, 'a MAP of fields', fields);
      return type.truncate(requireString(name, unit), from, fields ?? new Map(), statementTime.epochSecond);
    },
  };
}

function present({ epochSecond, nanosecond }: Moment, zone: Zone): DateTime {
  return dateTimeAt(epochSecond, nanosecond, zone);
}

function readClock(): Moment {
  const milliseconds = Date.now();
  return { epochSecond: Math.floor(milliseconds / 1000), nanosecond: (milliseconds % 1000) * 1e6 };
}

function toDate(value: TemporalInstant): CypherDate {
  return new CypherDate(dayOf(value));
}

function toLocalTime(value: TemporalInstant): LocalTime {
  return new LocalTime(clockOf(value));
}

function toTime(value: TemporalInstant): Time {
  const offset = value instanceof Time || value instanceof DateTime ? value.offset : 0;
  return new Time(clockOf(value), offset);
}

function toLocalDateTime(value: TemporalInstant): LocalDateTime {
  return new LocalDateTime(dayOf(value), clockOf(value));
}

function toDateTime(value: TemporalInstant): DateTime {
  if (value instanceof DateTime) return value;
  return zonedDateTime(dayOf(value), clockOf(value), zoneOf(value) ?? 0);
}

function requireWhole(name: string, value: Value | undefined): bigint {
  if (value !== undefined && isInteger(value)) return BigInt(value);
  throw typeError(wrongArgument(name, 'an INTEGER', value ?? null).message);
}
