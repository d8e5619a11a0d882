/** What is known of a value before the query runs: the set of types it may have, as bits. Null belongs to all. */
export interface StaticType {
  readonly bits: number;
  /** Of the elements, where the value may be a list; absent means anything. */
  readonly element?: StaticType;
}

const BITS = {
  Boolean: 1,
  Float: 1 << 1,
  Integer: 1 << 2,
  Map: 1 << 3,
  Node: 1 << 4,
  Relationship: 1 << 5,
  Path: 1 << 6,
  Point: 1 << 7,
  String: 1 << 8,
  Duration: 1 << 9,
  Date: 1 << 10,
  Time: 1 << 11,
  LocalTime: 1 << 12,
  LocalDateTime: 1 << 13,
  DateTime: 1 << 14,
  List: 1 << 15,
  Graph: 1 << 16,
} as const;

const ALL_BITS = BITS.Graph - 1;

export const ANY: StaticType = { bits: ALL_BITS };
export const BOOLEAN: StaticType = { bits: BITS.Boolean };
export const STRING: StaticType = { bits: BITS.String };
export const FLOAT: StaticType = { bits: BITS.Float };
export const INTEGER: StaticType = { bits: BITS.Integer };
export const MAP: StaticType = { bits: BITS.Map };
export const NODE: StaticType = { bits: BITS.Node };
export const RELATIONSHIP: StaticType = { bits: BITS.Relationship };
export const PATH: StaticType = { bits: BITS.Path };
export const POINT: StaticType = { bits: BITS.Point };
export const DURATION: StaticType = { bits: BITS.Duration };
export const DATE: StaticType = { bits: BITS.Date };
export const TIME: StaticType = { bits: BITS.Time };
export const LOCAL_TIME: StaticType = { bits: BITS.LocalTime };
export const LOCAL_DATETIME: StaticType = { bits: BITS.LocalDateTime };
export const DATETIME: StaticType = { bits: BITS.DateTime };
export const LIST: StaticType = { bits: BITS.List };
export const GRAPH: StaticType = { bits: BITS.Graph };
export const NUMBER: StaticType = eitherOf(FLOAT, INTEGER);
export const ENTITY: StaticType = eitherOf(NODE, RELATIONSHIP);
export const TEMPORAL: StaticType = eitherOf(DATE, TIME, LOCAL_TIME, LOCAL_DATETIME, DATETIME);
/** What has properties that a dot can reach. */
export const HOLDER: StaticType = eitherOf(MAP, ENTITY, POINT, DURATION, TEMPORAL);
/** What gives its parts by name in square brackets and in map projections, as a point does not. */
export const PARTED: StaticType = eitherOf(MAP, ENTITY, DURATION, TEMPORAL);

/** A list with elements of the given type. */
export function listOf(element: StaticType): StaticType {
  return { bits: BITS.List, element };
}

/** Any of the given types; lists among them have any of the elements. */
export function eitherOf(...types: readonly StaticType[]): StaticType {
  let bits = 0;
  for (const type of types) bits |= type.bits;
  const lists = types.filter((type) => type.bits & BITS.List);
  if (lists.length === 0 || lists.some((list) => !list.element)) return { bits };
  const elements = lists.map((list) => list.element!);
  return { bits, element: elements.length === 1 ? elements[0]! : eitherOf(...elements) };
}

/** Whether nothing is known: the value may be of any type. */
export function isUnknown(type: StaticType): boolean {
  return (type.bits & ALL_BITS) === ALL_BITS;
}

/** Whether a value of the one type can be of the other too, with no conversion. */
export function overlaps(one: StaticType, other: StaticType): boolean {
  return meet(one, other).bits !== 0;
}

/** The types that both may have. An empty list may have elements of any type. */
export function meet(one: StaticType, other: StaticType): StaticType {
  const bits = one.bits & other.bits;
  if (!(bits & BITS.List)) return { bits };
  if (!one.element || !other.element) return withElement(bits, one.element ?? other.element);
  const element = meet(one.element, other.element);
  const clash = element.bits === 0 && one.element.bits !== 0 && other.element.bits !== 0;
  return clash ? { bits: bits & ~BITS.List } : { bits, element };
}

function withElement(bits: number, element: StaticType | undefined): StaticType {
  return element ? { bits, element } : { bits };
}

/**
 * Whether a value fits where a type is expected: integers serve as floats, nodes and relationships as maps,
 * and lists as booleans, as far as types go. */
export function fits(actual: StaticType, expected: StaticType): boolean {
  return overlaps(widen(actual), expected);
}

function widen(type: StaticType): StaticType {
  let { bits } = type;
  if (bits & BITS.Integer) bits |= BITS.Float;
  if (bits & (BITS.Node | BITS.Relationship)) bits |= BITS.Map;
  if (bits & BITS.List) bits |= BITS.Boolean;
  return withElement(bits, type.element && widen(type.element));
}

/** Whether every value of the type is of the other type too. */
export function isWithin(type: StaticType, other: StaticType): boolean {
  return type.bits !== 0 && (type.bits & ~other.bits) === 0;
}

/** The elements' type of what may be a list. */
export function elementOf(type: StaticType): StaticType {
  return type.element ?? ANY;
}

/** For messages, as Neo4j says it: `Boolean`, `List<Integer>`, `Map, Node or Relationship`, `List<T>`. */
export function describeType(type: StaticType): string {
  if (isUnknown(type)) return 'Any';
  const names = Object.entries(BITS)
    .filter(([, bit]) => type.bits & bit)
    .map(([name]) => (name === 'List' ? describeList(type) : name));
  if (names.length < 2) return names[0] ?? 'Nothing';
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function describeList(type: StaticType): string {
  if (!type.element) return 'List<T>';
  const single = isUnknown(type.element) || (type.element.bits & (type.element.bits - 1)) === 0;
  return single ? `List<${describeType(type.element)}>` : 'List<Any>';
}

const WRITTEN: Readonly<Record<keyof typeof BITS, string>> = {
  Boolean: 'BOOLEAN',
  String: 'STRING',
  Integer: 'INTEGER',
  Float: 'FLOAT',
  Date: 'DATE',
  LocalTime: 'LOCAL TIME',
  Time: 'ZONED TIME',
  LocalDateTime: 'LOCAL DATETIME',
  DateTime: 'ZONED DATETIME',
  Duration: 'DURATION',
  Point: 'POINT',
  Node: 'NODE',
  Relationship: 'RELATIONSHIP',
  Map: 'MAP',
  List: 'LIST',
  Path: 'PATH',
  Graph: 'GRAPH',
};

/** As signatures say it: `STRING`, `INTEGER | FLOAT`, `LIST<NODE>`, `ANY`. */
export function writeType(type: StaticType): string {
  if (isUnknown(type)) return 'ANY';
  const names = Object.entries(WRITTEN).filter(([name]) => type.bits & BITS[name as keyof typeof BITS]);
  return names
    .map(([, text]) => (text === 'LIST' ? `LIST<${writeType(elementOf(type))}>` : text))
    .join(' | ');
}
