import { compareStrings } from './string-order.ts';
import {
  CypherDate,
  DateTime,
  type Duration,
  LocalDateTime,
  LocalTime,
  Time,
} from './temporal/temporal-values.ts';
import type { Value } from './value.ts';
import { Float, isList, NodeValue, normalizeInteger, PathValue, Point, RelationshipValue } from './value.ts';

/** What stands for a value as a key of a JavaScript Map or Set. */
export type GroupingKey = string | number | bigint | boolean | null;

const MAX_INTEGER = 2n ** 63n - 1n;

/** Starts every key made of several parts; a string that starts with it is marked, so that none can pretend. */
const MARK = '\u0000';

/**
 * The same key for values that DISTINCT and grouping treat as one: null with null, 1 with 1.0, lists and maps by
 * what they hold. Every NaN is a group of its own, as in Neo4j.
 */
export function groupingKey(value: Value): GroupingKey {
  if (value === null) return null;
  if (typeof value === 'string') return value.startsWith(MARK) ? `${MARK}'${value}` : value;
  if (value instanceof NodeValue) return `${MARK}n${value.index}`;
  if (typeof value !== 'object') return value;
  if (value instanceof Float && !Number.isNaN(value.value)) return floatKey(value.value);
  return MARK + encode(value);
}

/** One key for several values together, such as the columns of a row. */
export function groupingKeyOfRow(values: readonly Value[]): GroupingKey {
  if (values.length === 1) return groupingKey(values[0]!);
  let key = MARK;
  for (const value of values) key += encode(value);
  return key;
}

/** A whole float shares the key of its integer; 2^63 shares that of the last integer below, as in Neo4j. */
function floatKey(value: number): number | bigint {
  if (value === 0) return 0;
  if (!Number.isInteger(value) || Number.isSafeInteger(value) || Math.abs(value) > 2 ** 63) return value;
  return value === 2 ** 63 ? MAX_INTEGER : normalizeInteger(BigInt(value));
}

/** Text that says type and content; each form ends by itself, so that forms can follow one another. */
function encode(value: Value): string {
  if (value === null) return '-';
  switch (typeof value) {
    case 'string':
      return `'${value.length}:${value}`;
    case 'number':
    case 'bigint':
      return `${value};`;
    case 'boolean':
      return value ? 't' : 'f';
    default:
      return encodeObject(value);
  }
}

function encodeObject(value: Exclude<Value, null | string | number | bigint | boolean>): string {
  if (value instanceof Float) return Number.isNaN(value.value) ? nextNaN() : `${floatKey(value.value)};`;
  if (value instanceof NodeValue) return `n${value.index};`;
  if (value instanceof RelationshipValue) return `r${value.index};`;
  if (isList(value)) return `[${value.map(encode).join('')}]`;
  if (value instanceof Map) return encodeMap(value);
  if (value instanceof PathValue) {
    return `p${value.nodes.map(encode).join('')}${value.relationships.map(encode).join('')}.`;
  }
  if (value instanceof Point)
    return `@${value.srid},${value.coordinates.map((number) => number + 0).join()};`;
  return encodeTemporal(value as CypherDate | LocalTime | Time | LocalDateTime | DateTime | Duration);
}

function encodeMap(map: ReadonlyMap<string, Value>): string {
  const keys = [...map.keys()].sort(compareStrings);
  return `{${keys.map((key) => encode(key) + encode(map.get(key)!)).join('')}}`;
}

function encodeTemporal(value: CypherDate | LocalTime | Time | LocalDateTime | DateTime | Duration): string {
  if (value instanceof CypherDate) return `D${value.epochDay};`;
  if (value instanceof LocalTime) return `L${value.nanoOfDay};`;
  if (value instanceof Time) return `T${value.nanoOfDay},${value.offset};`;
  if (value instanceof LocalDateTime) return `E${value.epochDay},${value.nanoOfDay};`;
  if (value instanceof DateTime) {
    return `Z${value.epochDay},${value.nanoOfDay},${value.offset},${value.zone ?? ''};`;
  }
  return `P${value.months},${value.days},${value.seconds},${value.nanoseconds};`;
}

let seenNaN = 0;

function nextNaN(): string {
  seenNaN += 1;
  return `N${seenNaN};`;
}
