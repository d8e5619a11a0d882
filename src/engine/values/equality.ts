import {
  CypherDate,
  DateTime,
  Duration,
  LocalDateTime,
  LocalTime,
  Time,
} from './temporal/temporal-values.ts';
import type { ListValue, MapValue, Value } from './value.ts';
import { Float, isList, NodeValue, PathValue, Point, RelationshipValue } from './value.ts';

/**
 * Cypher's `=`: null where a null decides. 1 = 1.0 holds, NaN equals nothing, and values of different types
 * differ. An integer and a float are compared as floats, as Neo4j does.
 */
export function equals(left: Value, right: Value): boolean | null {
  if (left === null || right === null) return null;
  if (typeof left !== 'object') {
    return left === right || (right instanceof Float && isNumeric(left) && Number(left) === right.value);
  }
  if (left instanceof Float) {
    if (right instanceof Float) return left.value === right.value;
    return isNumeric(right) && Number(right) === left.value;
  }
  if (typeof right !== 'object') return false;
  if (isList(left)) return isList(right) && listEquals(left, right);
  if (left instanceof Map) return right instanceof Map && mapEquals(left, right);
  return objectEquals(left, right);
}

/** Cypher's `IN` over a list: true once found, else null where a null might have been it. */
export function listContains(list: ListValue, value: Value): boolean | null {
  let found: boolean | null = false;
  for (const item of list) {
    const same = equals(item, value);
    if (same) return true;
    if (same === null) found = null;
  }
  return found;
}

function isNumeric(value: Value): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

function listEquals(left: ListValue, right: ListValue): boolean | null {
  if (left.length !== right.length) return false;
  let result: boolean | null = true;
  for (let at = 0; at < left.length; at++) {
    const same = equals(left[at]!, right[at]!);
    if (same === false) return false;
    if (same === null) result = null;
  }
  return result;
}

function mapEquals(left: MapValue, right: MapValue): boolean | null {
  if (left.size !== right.size) return false;
  for (const key of left.keys()) if (!right.has(key)) return false;
  let result: boolean | null = true;
  for (const [key, value] of left) {
    const same = equals(value, right.get(key)!);
    if (same === false) return false;
    if (same === null) result = null;
  }
  return result;
}

function objectEquals(left: object, right: object): boolean {
  if (left instanceof NodeValue) return right instanceof NodeValue && left.index === right.index;
  if (left instanceof RelationshipValue) {
    return right instanceof RelationshipValue && left.index === right.index;
  }
  if (left instanceof PathValue) return right instanceof PathValue && pathEquals(left, right);
  if (left instanceof Point) return right instanceof Point && pointEquals(left, right);
  if (left instanceof Duration) return right instanceof Duration && durationEquals(left, right);
  return instantEquals(left, right);
}

function pathEquals(left: PathValue, right: PathValue): boolean {
  return (
    left.nodes.length === right.nodes.length &&
    left.nodes.every((node, at) => node.index === right.nodes[at]!.index) &&
    left.relationships.every((step, at) => step.index === right.relationships[at]!.index)
  );
}

function pointEquals(left: Point, right: Point): boolean {
  return left.srid === right.srid && left.coordinates.every((number, at) => number === right.coordinates[at]);
}

function durationEquals(left: Duration, right: Duration): boolean {
  return (
    left.months === right.months &&
    left.days === right.days &&
    left.seconds === right.seconds &&
    left.nanoseconds === right.nanoseconds
  );
}

/** Equal as written: the same moment told in two zones is two values. */
function instantEquals(left: object, right: object): boolean {
  if (left instanceof CypherDate) return right instanceof CypherDate && left.epochDay === right.epochDay;
  if (left instanceof LocalTime) return right instanceof LocalTime && left.nanoOfDay === right.nanoOfDay;
  if (left instanceof Time) {
    return right instanceof Time && left.nanoOfDay === right.nanoOfDay && left.offset === right.offset;
  }
  if (left instanceof LocalDateTime) {
    return (
      right instanceof LocalDateTime && left.epochDay === right.epochDay && left.nanoOfDay === right.nanoOfDay
    );
  }
  return left instanceof DateTime && right instanceof DateTime && dateTimeEquals(left, right);
}

function dateTimeEquals(left: DateTime, right: DateTime): boolean {
  return (
    left.epochDay === right.epochDay &&
    left.nanoOfDay === right.nanoOfDay &&
    left.offset === right.offset &&
    left.zone === right.zone
  );
}
