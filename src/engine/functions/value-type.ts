import { isList, type ListValue, typeName, type Value } from '../values/value.ts';

/** The type of one value, or of the items of a list: several where they differ. */
interface ValueType {
  readonly name: string;
  /** Set for lists: the types of their items. */
  readonly items?: ItemTypes;
}

interface ItemTypes {
  readonly types: readonly ValueType[];
  readonly nullable: boolean;
}

/** In the order in which Neo4j lists the members of a union. */
const ORDER = [
  'NULL',
  'BOOLEAN',
  'STRING',
  'INTEGER',
  'FLOAT',
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
  'DURATION',
  'POINT',
  'NODE',
  'RELATIONSHIP',
  'MAP',
  'LIST',
  'PATH',
];

/** What `valueType()` prints: `INTEGER NOT NULL`, `LIST<INTEGER | STRING> NOT NULL`, `NULL`. */
export function describeType(value: Value): string {
  return value === null ? 'NULL' : print(typeOf(value), false);
}

function typeOf(value: Value): ValueType {
  return isList(value) ? { name: 'LIST', items: itemTypes(value) } : { name: typeName(value) };
}

function itemTypes(list: ListValue): ItemTypes {
  const types: ValueType[] = [];
  for (const item of list) {
    if (item === null) continue;
    const type = typeOf(item);
    if (types.some((known) => includes(known, type))) continue;
    types.splice(0, types.length, ...types.filter((known) => !includes(type, known)), type);
  }
  return { types: types.sort(compareTypes), nullable: list.includes(null) };
}

/** Whether every value of the second type is one of the first. */
function includes(wide: ValueType, narrow: ValueType): boolean {
  if (wide.name !== narrow.name) return false;
  if (!wide.items || !narrow.items) return true;
  const { types, nullable } = wide.items;
  if (narrow.items.nullable && !nullable) return false;
  return narrow.items.types.every((type) => types.some((known) => includes(known, type)));
}

function compareTypes(left: ValueType, right: ValueType): number {
  const rank = ORDER.indexOf(left.name) - ORDER.indexOf(right.name);
  if (rank !== 0 || !left.items || !right.items) return rank;
  return compareItemTypes(left.items.types, right.items.types);
}

/** Fewer types first: nothing, one, a union. */
function compareItemTypes(left: readonly ValueType[], right: readonly ValueType[]): number {
  if (left.length !== right.length) return left.length - right.length;
  for (let at = 0; at < left.length; at++) {
    const difference = compareTypes(left[at]!, right[at]!);
    if (difference !== 0) return difference;
  }
  return 0;
}

function print(type: ValueType, nullable: boolean): string {
  const name = type.items ? `LIST<${printItems(type.items)}>` : type.name;
  return nullable ? name : `${name} NOT NULL`;
}

function printItems({ types, nullable }: ItemTypes): string {
  if (types.length === 0) return nullable ? 'NULL' : 'NOTHING';
  return types.map((type) => print(type, nullable)).join(' | ');
}
