import type { Graph } from '../graph.ts';
import type { PropertyColumn } from '../property-column.ts';
import { isList, typeName, type Value } from '../values/value.ts';

/** What a set of labels, or a type, was seen to have: how many elements, and per key how many and of which types. */
interface Sighting {
  count: number;
  readonly keys: Map<number, { count: number; readonly types: Set<string> }>;
}

/** The rows of `db.schema.nodeTypeProperties()`: one per set of labels and property, one for a set without any. */
export function listNodeProperties(graph: Graph): Value[][] {
  const { labelSetOf, labelSets, nodeColumns } = graph.parts;
  const seen = lookAt(labelSets.length, labelSetOf, nodeColumns, (node, key) =>
    graph.nodeProperty(node, key),
  );
  return seen.flatMap((sighting, set) => {
    const labels = labelSets[set]!.map((label) => graph.labels[label]!).sort();
    return rowsOf(graph, sighting).map((row) => [labels.map(quote).join(''), labels, ...row]);
  });
}

/** The rows of `db.schema.relTypeProperties()`. */
export function listRelationshipProperties(graph: Graph): Value[][] {
  const { typeOf, relationshipColumns } = graph.parts;
  const seen = lookAt(graph.types.length, typeOf, relationshipColumns, (relationship, key) =>
    graph.relationshipProperty(relationship, key),
  );
  return seen.flatMap((sighting, type) =>
    rowsOf(graph, sighting).map((row) => [quote(graph.types[type]!), ...row]),
  );
}

const quote = (name: string): string => `:\`${name}\``;

function lookAt(
  kinds: number,
  kindOf: ArrayLike<number>,
  columns: readonly PropertyColumn[],
  readValue: (element: number, key: number) => Value,
): Sighting[] {
  const seen = Array.from({ length: kinds }, (): Sighting => ({ count: 0, keys: new Map() }));
  for (let element = 0; element < kindOf.length; element++) seen[kindOf[element]!]!.count++;
  for (const { key, codes, rows } of columns) {
    codes.forEach((code, at) => {
      if (code === 0) return;
      const element = rows?.[at] ?? at;
      note(seen[kindOf[element]!]!, key, typeOfStored(readValue(element, key)));
    });
  }
  return seen;
}

function note({ keys }: Sighting, key: number, type: string): void {
  const known = keys.get(key) ?? { count: 0, types: new Set<string>() };
  known.count++;
  known.types.add(type);
  keys.set(key, known);
}

/** Name, types and whether every element has it, for each property; a row of nulls for none. */
function rowsOf(graph: Graph, { count, keys }: Sighting): Value[][] {
  if (count === 0) return [];
  if (keys.size === 0) return [[null, null, false]];
  return [...keys].map(([key, has]) => [graph.keys[key]!, [...has.types].sort(), has.count === count]);
}

/** Types by the names that Neo4j's storage has for them. */
const STORED: Readonly<Record<string, string>> = {
  INTEGER: 'Long',
  FLOAT: 'Double',
  STRING: 'String',
  BOOLEAN: 'Boolean',
  DATE: 'Date',
  'LOCAL TIME': 'LocalTime',
  'ZONED TIME': 'Time',
  'LOCAL DATETIME': 'LocalDateTime',
  'ZONED DATETIME': 'DateTime',
  DURATION: 'Duration',
  POINT: 'Point',
};

function typeOfStored(value: Value): string {
  if (!isList(value)) return STORED[typeName(value)]!;
  return `${STORED[typeName(value[0] ?? '')]}Array`;
}
