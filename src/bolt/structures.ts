import {
  CypherDate,
  DateTime,
  Duration,
  LocalDateTime,
  LocalTime,
  Time,
} from '../engine/values/temporal/temporal-values.ts';
import { offsetAt, requireZone } from '../engine/values/temporal/zones.ts';
import { Float, type Integer, isInteger, Point, type Value } from '../engine/values/value.ts';
import { PackStreamError } from './packstream-error.ts';

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
type Place = [epochDay: number, nanoOfDay: number];

/** The first and last day of the years that Neo4j knows, −999,999,999 to 999,999,999. */
const DAYS: Bounds = [-365_243_219_162, 365_241_780_471];
const NANOS: Bounds = [0, NANOS_PER_SECOND - 1];
const NANOS_OF_DAY: Bounds = [0, SECONDS_PER_DAY * NANOS_PER_SECOND - 1];
/** Eighteen hours either way. */
const OFFSETS: Bounds = [-64_800, 64_800];

/** A structure that a client may send as a parameter, or `undefined` for any other. @throws PackStreamError for an unknown zone. */
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
  [TAG.localDateTime, { size: 2, build: buildLocalDateTime }],
  [TAG.dateTime, { size: 3, build: buildDateTime }],
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

function buildLocalDateTime([seconds, nanos]: readonly Value[]): Value | undefined {
  const place = dayAndNano(seconds, nanos, 0);
  return place && new LocalDateTime(...place);
}

function buildDateTime([seconds, nanos, offset]: readonly Value[]): Value | undefined {
  if (!isWithinBounds(offset, OFFSETS)) return undefined;
  const place = dayAndNano(seconds, nanos, offset);
  return place && new DateTime(...place, offset, null);
}

function buildZonedDateTime([seconds, nanos, name]: readonly Value[]): Value | undefined {
  if (typeof name !== 'string' || !isInteger(seconds)) return undefined;
  const zone = requireKnownZone(name);
  const offset = offsetAt(zone, Number(seconds));
  const place = dayAndNano(seconds, nanos, offset);
  return place && new DateTime(...place, offset, zone);
}

function requireKnownZone(zone: string): string {
  try {
    return requireZone(zone);
  } catch (error) {
    throw new PackStreamError(error instanceof Error ? error.message : `there is no zone "${zone}"`);
  }
}

/** Where an instant lies on a calendar so far ahead of UTC; `undefined` outside of the years that there are. */
function dayAndNano(seconds: Value | undefined, nanos: Value | undefined, offset: number): Place | undefined {
  if (!isInteger(seconds) || !isWithinBounds(nanos, NANOS)) return undefined;
  const [day, second] = divideByDay(seconds, offset);
  return isWithinBounds(day, DAYS) ? [day, second * NANOS_PER_SECOND + nanos] : undefined;
}

/** Some of Neo4j's years have more seconds than a number holds exactly. */
function divideByDay(seconds: Integer, offset: number): [day: number, second: number] {
  if (typeof seconds === 'number' && Number.isSafeInteger(seconds + offset)) {
    const day = Math.floor((seconds + offset) / SECONDS_PER_DAY);
    return [day, seconds + offset - day * SECONDS_PER_DAY];
  }
  const total = BigInt(seconds) + BigInt(offset);
  const perDay = BigInt(SECONDS_PER_DAY);
  const second = ((total % perDay) + perDay) % perDay;
  return [Number((total - second) / perDay), Number(second)];
}
