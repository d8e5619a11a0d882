import type { TemporalInstant } from './temporal/temporal-values.ts';
import {
  CypherDate,
  DateTime,
  Duration,
  LocalDateTime,
  LocalTime,
  Time,
} from './temporal/temporal-values.ts';

/** Everything a Cypher expression can give. A `number` is always an INTEGER; see `Float` for the other kind. */
export type Value =
  | null
  | boolean
  | string
  | Integer
  | Float
  | Point
  | TemporalInstant
  | Duration
  | ListValue
  | MapValue
  | NodeValue
  | RelationshipValue
  | PathValue;

/** A 64-bit integer: `number` while it is safe (up to 2^53 − 1 either way), `bigint` beyond, never otherwise. */
export type Integer = number | bigint;

export type ListValue = readonly Value[];

export type MapValue = ReadonlyMap<string, Value>;

/** A 64-bit floating point number, kept apart from integers because Cypher tells 1.0 from 1. */
export class Float {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** A place in one of Neo4j's four coordinate systems: SRID 4326, 4979 (longitude, latitude), 7203 or 9157 (x, y). */
export class Point {
  readonly srid: number;
  /** Two or three numbers. */
  readonly coordinates: readonly number[];

  constructor(srid: number, coordinates: readonly number[]) {
    this.srid = srid;
    this.coordinates = coordinates;
  }
}

/** What nodes and relationships ask of the graph they belong to; elements are known by their index. */
export interface ElementSource {
  nodeElementId(node: number): string;
  relationshipElementId(relationship: number): string;
  nodeLabels(node: number): readonly string[];
  relationshipType(relationship: number): string;
  source(relationship: number): number;
  target(relationship: number): number;
  nodeProperties(node: number): MapValue;
  relationshipProperties(relationship: number): MapValue;
  /** Null where the node has no such property. */
  nodePropertyByName(node: number, key: string): Value;
  relationshipPropertyByName(relationship: number, key: string): Value;
}

/** A node: the graph it is in and its index there. Two handles of one node are equal, not identical. */
export class NodeValue {
  readonly graph: ElementSource;
  readonly index: number;

  constructor(graph: ElementSource, index: number) {
    this.graph = graph;
    this.index = index;
  }
}

/** A relationship: the graph it is in and its index there. */
export class RelationshipValue {
  readonly graph: ElementSource;
  readonly index: number;

  constructor(graph: ElementSource, index: number) {
    this.graph = graph;
    this.index = index;
  }
}

/** A walk: always one node more than relationships, each relationship between the nodes beside it. */
export class PathValue {
  readonly nodes: readonly NodeValue[];
  readonly relationships: readonly RelationshipValue[];

  constructor(nodes: readonly NodeValue[], relationships: readonly RelationshipValue[]) {
    this.nodes = nodes;
    this.relationships = relationships;
  }
}

export function isInteger(value: unknown): value is Integer {
  return typeof value === 'number' || typeof value === 'bigint';
}

export function isNumber(value: unknown): value is Integer | Float {
  return typeof value === 'number' || value instanceof Float || typeof value === 'bigint';
}

export function isList(value: unknown): value is ListValue {
  return Array.isArray(value);
}

export function isMap(value: unknown): value is MapValue {
  return value instanceof Map;
}

/** The integer in its one normal form, for results of bigint arithmetic that are known to fit 64 bits. */
export function normalizeInteger(value: bigint): Integer {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}

/** The JavaScript number nearest to a Cypher number. */
export function toDouble(value: Integer | Float): number {
  return value instanceof Float ? value.value : Number(value);
}

/** The name of a value's type as Neo4j's `valueType()` and its messages print it, without nullability. */
export function typeName(value: Value): string {
  if (value === null) return 'NULL';
  switch (typeof value) {
    case 'boolean':
      return 'BOOLEAN';
    case 'string':
      return 'STRING';
    case 'number':
    case 'bigint':
      return 'INTEGER';
    default:
      return typeNameOfObject(value);
  }
}

function typeNameOfObject(value: object): string {
  if (Array.isArray(value)) return 'LIST';
  for (const [type, name] of OBJECT_TYPES) if (value instanceof type) return name;
  throw new TypeError('not a Cypher value');
}

// biome-ignore lint/complexity/noBannedTypes: `instanceof` takes any constructor
const OBJECT_TYPES: readonly (readonly [Function, string])[] = [
  [Float, 'FLOAT'],
  [Map, 'MAP'],
  [NodeValue, 'NODE'],
  [RelationshipValue, 'RELATIONSHIP'],
  [PathValue, 'PATH'],
  [CypherDate, 'DATE'],
  [LocalTime, 'LOCAL TIME'],
  [Time, 'ZONED TIME'],
  [LocalDateTime, 'LOCAL DATETIME'],
  [DateTime, 'ZONED DATETIME'],
  [Duration, 'DURATION'],
  [Point, 'POINT'],
];
