import {
  CypherDate,
  DateTime,
  Duration,
  LocalDateTime,
  LocalTime,
  Time,
} from './temporal/temporal-values.ts';
import { type PathValue, Point } from './value.ts';

const SECONDS_PER_DAY = 86_400;
const NANOS_PER_SECOND = 1e9;

/** Seconds of a month on average: a 400-year cycle of the calendar divided by its months. */
const SECONDS_PER_MONTH = 2_629_746n;

/** Orders two values of one and the same class among temporal values, points and paths. */
export function compareObjects(left: object, right: object): number {
  if (left instanceof CypherDate) return left.epochDay - (right as CypherDate).epochDay;
  if (left instanceof LocalTime) return left.nanoOfDay - (right as LocalTime).nanoOfDay;
  if (left instanceof Time) return compareTimes(left, right as Time);
  if (left instanceof LocalDateTime) return compareLocalDateTimes(left, right as LocalDateTime);
  if (left instanceof DateTime) return compareDateTimes(left, right as DateTime);
  if (left instanceof Duration) return compareDurations(left, right as Duration);
  if (left instanceof Point) return comparePoints(left, right as Point);
  return comparePaths(left as PathValue, right as PathValue);
}

/** By the moment in UTC; at one moment by the clock on the wall. */
function compareTimes(left: Time, right: Time): number {
  const moment = (time: Time) => time.nanoOfDay - time.offset * NANOS_PER_SECOND;
  return moment(left) - moment(right) || left.nanoOfDay - right.nanoOfDay;
}

function compareLocalDateTimes(left: LocalDateTime | DateTime, right: LocalDateTime | DateTime): number {
  return left.epochDay - right.epochDay || left.nanoOfDay - right.nanoOfDay;
}

/** By the moment; at one moment by the local clock, then offsets before named zones. */
function compareDateTimes(left: DateTime, right: DateTime): number {
  return (
    epochSecond(left) - epochSecond(right) ||
    (left.nanoOfDay % NANOS_PER_SECOND) - (right.nanoOfDay % NANOS_PER_SECOND) ||
    compareLocalDateTimes(left, right) ||
    compareZones(left.zone, right.zone)
  );
}

function epochSecond(value: DateTime): number {
  return value.epochDay * SECONDS_PER_DAY + Math.floor(value.nanoOfDay / NANOS_PER_SECOND) - value.offset;
}

function compareZones(left: string | null, right: string | null): number {
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  return left < right ? -1 : 1;
}

/** By average length; durations of one length still differ unless their parts are the same. */
function compareDurations(left: Duration, right: Duration): number {
  return (
    compareBigints(averageSeconds(left), averageSeconds(right)) ||
    left.nanoseconds - right.nanoseconds ||
    compareBigints(left.months, right.months) ||
    compareBigints(left.days, right.days)
  );
}

function averageSeconds(duration: Duration): bigint {
  return duration.months * SECONDS_PER_MONTH + duration.days * BigInt(SECONDS_PER_DAY) + duration.seconds;
}

function compareBigints(left: bigint, right: bigint): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function comparePoints(left: Point, right: Point): number {
  if (left.srid !== right.srid) return left.srid - right.srid;
  for (let at = 0; at < left.coordinates.length; at++) {
    const difference = left.coordinates[at]! - right.coordinates[at]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** By the first node, then relationship by relationship; a path that goes on comes after. */
function comparePaths(left: PathValue, right: PathValue): number {
  const start = left.nodes[0]!.index - right.nodes[0]!.index;
  if (start !== 0) return start;
  const length = Math.min(left.relationships.length, right.relationships.length);
  for (let at = 0; at < length; at++) {
    const step = left.relationships[at]!.index - right.relationships[at]!.index;
    if (step !== 0) return step;
  }
  return left.relationships.length - right.relationships.length;
}
