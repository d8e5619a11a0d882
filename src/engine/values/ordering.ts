import { compareObjects } from './object-order.ts';
import { compareStrings } from './string-order.ts';
import { CypherDate, DateTime, Duration, LocalDateTime, Time } from './temporal/temporal-values.ts';
import type { ListValue, MapValue, Value } from './value.ts';
import { Float, NodeValue, PathValue, Point, RelationshipValue } from './value.ts';

/** Types in the order in which ORDER BY puts their values, ascending. */
const RANK = {
  map: 0,
  node: 1,
  relationship: 2,
  list: 3,
  path: 4,
  point: 5,
  dateTime: 6,
  localDateTime: 7,
  date: 8,
  time: 9,
  localTime: 10,
  duration: 11,
  string: 12,
  boolean: 13,
  number: 14,
  null: 15,
} as const;

/**
 * The total order of ORDER BY, min() and max(): negative, zero or positive. Values of different types stand in a
 * fixed order, NaN after all other numbers, null last.
 */
export function compareForOrder(left: Value, right: Value): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return compareStrings(left, right);
  const rank = rankOf(left);
  const difference = rank - rankOf(right);
  return difference === 0 ? compareWithin(rank, left, right) : difference;
}

function rankOf(value: Value): number {
  if (value === null) return RANK.null;
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return RANK.number;
    case 'string':
      return RANK.string;
    case 'boolean':
      return RANK.boolean;
    default:
      return rankOfObject(value);
  }
}

function rankOfObject(value: object): number {
  if (value instanceof Float) return RANK.number;
  if (value instanceof NodeValue) return RANK.node;
  if (value instanceof RelationshipValue) return RANK.relationship;
  if (Array.isArray(value)) return RANK.list;
  if (value instanceof Map) return RANK.map;
  if (value instanceof CypherDate) return RANK.date;
  if (value instanceof DateTime) return RANK.dateTime;
  if (value instanceof LocalDateTime) return RANK.localDateTime;
  if (value instanceof Duration) return RANK.duration;
  if (value instanceof PathValue) return RANK.path;
  if (value instanceof Point) return RANK.point;
  return value instanceof Time ? RANK.time : RANK.localTime;
}

function compareWithin(rank: number, left: Value, right: Value): number {
  switch (rank) {
    case RANK.null:
      return 0;
    case RANK.number:
      return compareNumbers(left as number | bigint | Float, right as number | bigint | Float);
    case RANK.string:
      return compareStrings(left as string, right as string);
    case RANK.boolean:
      return Number(left) - Number(right);
    case RANK.list:
      return compareLists(left as ListValue, right as ListValue);
    case RANK.map:
      return compareMaps(left as MapValue, right as MapValue);
    case RANK.node:
    case RANK.relationship:
      return (left as NodeValue).index - (right as NodeValue).index;
    default:
      return compareObjects(left as object, right as object);
  }
}

/** NaN comes last, and −0.0 before 0.0; a float among integers counts with its exact value. */
function compareNumbers(left: number | bigint | Float, right: number | bigint | Float): number {
  const a = left instanceof Float ? left.value : left;
  const b = right instanceof Float ? right.value : right;
  if (a < b) return -1;
  if (a > b) return 1;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return Number(Object.is(b, -0)) - Number(Object.is(a, -0));
}

function compareLists(left: ListValue, right: ListValue): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const difference = compareForOrder(left[at]!, right[at]!);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Smaller maps first, then by their sorted keys, then by the values in the order of the keys. */
function compareMaps(left: MapValue, right: MapValue): number {
  if (left.size !== right.size) return left.size - right.size;
  const keys = [...left.keys()].sort(compareStrings);
  const others = [...right.keys()].sort(compareStrings);
  for (let at = 0; at < keys.length; at++) {
    const difference = compareStrings(keys[at]!, others[at]!);
    if (difference !== 0) return difference;
  }
  for (const key of keys) {
    const difference = compareForOrder(left.get(key)!, right.get(key)!);
    if (difference !== 0) return difference;
  }
  return 0;
}
