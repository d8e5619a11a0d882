import {
  CypherDate,
  DateTime,
  Duration,
  LocalDateTime,
  LocalTime,
  Time,
} from '../engine/values/temporal/temporal-values.ts';
import { Float, type Integer, isInteger, Point, type Value } from '../engine/values/value.ts';

/** Tags of PackStream structures since Bolt 5.0 (https://neo4j.com/docs/bolt/current/bolt/structure-semantics/). */
export const TAG = {
  node: 0x4e,
  relationship: 0x52,
  unboundRelationship: 0x72,
  path: 0x50,
  date: 0x44,
  time: 0x54,
  localTime: 0x74,
  dateTime: 0x49,
  dateTimeZoneId: 0x69,
  localDateTime: 0x64,
  duration: 0x45,
  point2D: 0x58,
  point3D: 0x59,
} as const;

const NANOS_PER_SECOND = 1_000_000_000;
const SECONDS_PER_DAY = 86_400;

type Bounds = readonly [least: number, most: number];

/** The first and last day of the years that Neo4j knows, −999,999,999 to 999,999,999. */
const DAYS: Bounds = [-365_243_219_162, 365_241_780_471];
const SECONDS: Bounds = [DAYS[0] * SECONDS_PER_DAY, (DAYS[1] + 1) * SECONDS_PER_DAY - 1];
const NANOS: Bounds = [0, NANOS_PER_SECOND - 1];
const NANOS_OF_DAY: Bounds = [0, SECONDS_PER_DAY * NANOS_PER_SECOND - 1];
/** Eighteen hours either way. */
const OFFSETS: Bounds = [-64_800, 64_800];

/** A structure that a client may send as a parameter, or `undefined` for any other. */
export function buildStructure(tag: number, fields: readonly Value[]): Value | undefined {
  const builder = BUILDERS.get(tag);
  if (!builder || fields.length !== builder.size) return undefined;
  return builder.build(fields);
}

interface StructureBuilder {
  readonly size: number;
  build(fields: readonly Value[]): Value | undefined;
}

/** A builder whose fields are integers, each within its bounds. */
function ofIntegers(bounds: readonly Bounds[], build: (...numbers: number[]) => Value): StructureBuilder {
  return {
    size: bounds.length,
    build: (fields) => {
      const isWithin = fields.every((field, i) => isWithinBounds(field, bounds[i]!));
      return isWithin ? build(...(fields as number[])) : undefined;
    },
  };
}

function isWithinBounds(value: Value | undefined, [least, most]: Bounds): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

function ofPoint(size: number): StructureBuilder {
  return {
    size,
    build: ([srid, ...coordinates]) => {
      if (typeof srid !== 'number' || !coordinates.every((value) => value instanceof Float)) return undefined;
      return new Point(
        srid,
        coordinates.map((value) => value.value),
      );
    },
  };
}

const BUILDERS: ReadonlyMap<number, StructureBuilder> = new Map([
  [TAG.date, ofIntegers([DAYS], (day) => new CypherDate(day!))],
  [TAG.time, ofIntegers([NANOS_OF_DAY, OFFSETS], (nanos, offset) => new Time(nanos!, offset!))],
  [TAG.localTime, ofIntegers([NANOS_OF_DAY], (nanos) => new LocalTime(nanos!))],
  [
    TAG.localDateTime,
    ofIntegers([SECONDS, NANOS], (seconds, nanos) => new LocalDateTime(...dayAndNano(seconds!, nanos!))),
  ],
  [
    TAG.dateTime,
    ofIntegers([SECONDS, NANOS, OFFSETS], (seconds, nanos, offset) =>
      dateTimeAt(seconds!, nanos!, offset!, null),
    ),
  ],
  [TAG.dateTimeZoneId, { size: 3, build: buildZonedDateTime }],
  [TAG.duration, { size: 4, build: buildDuration }],
  [TAG.point2D, ofPoint(3)],
  [TAG.point3D, ofPoint(4)],
]);

function buildDuration(fields: readonly Value[]): Value | undefined {
  const [months, days, seconds, nanoseconds] = fields;
  if (!fields.every(isInteger)) return undefined;
  const carried = BigInt.asIntN(64, BigInt(nanoseconds as Integer));
  const nanos = ((carried % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n;
  const carry = (carried - nanos) / 1_000_000_000n;
  return new Duration(
    BigInt(months as Integer),
    BigInt(days as Integer),
    BigInt(seconds as Integer) + carry,
    Number(nanos),
  );
}

function buildZonedDateTime([seconds, nanos, zone]: readonly Value[]): Value | undefined {
  if (!isWithinBounds(seconds, SECONDS) || !isWithinBounds(nanos, NANOS)) return undefined;
  if (typeof zone !== 'string') return undefined;
  const offset = zoneOffset(zone, seconds);
  return offset === undefined ? undefined : dateTimeAt(seconds, nanos, offset, zone);
}

function dateTimeAt(utcSeconds: number, nanos: number, offset: number, zone: string | null): DateTime {
  const [day, nano] = dayAndNano(utcSeconds + offset, nanos);
  return new DateTime(day, nano, offset, zone);
}

/** Seconds that a zone's clocks are ahead of UTC at an instant; `undefined` for a zone that is not known. */
function zoneOffset(zone: string, utcSeconds: number): number | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(utcSeconds * 1000).find(({ type }) => type === 'timeZoneName')?.value;
    const match = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name ?? '');
    if (!match) return undefined;
    const [, sign, hours = 0, minutes = 0, seconds = 0] = match;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  } catch {
    return undefined;
  }
}

function dayAndNano(seconds: number, nanos: number): [epochDay: number, nanoOfDay: number] {
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  return [day, (seconds - day * SECONDS_PER_DAY) * NANOS_PER_SECOND + nanos];
}
