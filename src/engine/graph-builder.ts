import type { GraphData, Properties, PropertyValue } from '../domain/graph.ts';
import { numberType } from '../domain/properties.ts';
import type { GraphParts } from './graph-parts.ts';
import { PropertyColumnBuilder } from './property-column.ts';
import { ValueTableBuilder } from './value-table-builder.ts';
import { Float, type Value } from './values/value.ts';

/** Takes nodes and relationships one by one; what came first has index 0. */
export class GraphBuilder {
  readonly #labels = new NameTable();
  readonly #types = new NameTable();
  readonly #keys = new NameTable();
  readonly #values = new ValueTableBuilder();
  readonly #labelSets = new Map<string, number>();
  readonly #labelSetOf: number[] = [];
  readonly #sources: number[] = [];
  readonly #targets: number[] = [];
  readonly #typeOf: number[] = [];
  readonly #nodeColumns: PropertyColumnBuilder[] = [];
  readonly #relationshipColumns: PropertyColumnBuilder[] = [];

  /** Returns the node's index. Properties that are null are left out. */
  addNode(labels: readonly string[], properties: Iterable<readonly [string, Value]>): number {
    const set = labels.map((label) => this.#labels.idOf(label)).sort((a, b) => a - b);
    const key = [...new Set(set)].join();
    const known = this.#labelSets.get(key) ?? this.#labelSets.size;
    this.#labelSets.set(key, known);
    const node = this.#labelSetOf.push(known) - 1;
    this.#addProperties(this.#nodeColumns, node, properties);
    return node;
  }

  /** Returns the relationship's index. @throws RangeError where an end is no index of a node. */
  addRelationship(
    type: string,
    source: number,
    target: number,
    properties: Iterable<readonly [string, Value]>,
  ): number {
    for (const end of [source, target]) {
      if (!(end in this.#labelSetOf))
        throw new RangeError(`a ${type} relationship has no node at index ${end}`);
    }
    this.#sources.push(source);
    this.#targets.push(target);
    const relationship = this.#typeOf.push(this.#types.idOf(type)) - 1;
    this.#addProperties(this.#relationshipColumns, relationship, properties);
    return relationship;
  }

  finish(version: string): GraphParts {
    const finish = (columns: readonly PropertyColumnBuilder[], rows: number) =>
      columns.filter(Boolean).map((column) => column.finish(rows));
    return {
      version,
      labels: this.#labels.names,
      types: this.#types.names,
      keys: this.#keys.names,
      labelSets: [...this.#labelSets.keys()].map((key) => (key === '' ? [] : key.split(',').map(Number))),
      labelSetOf: Int32Array.from(this.#labelSetOf),
      sources: Int32Array.from(this.#sources),
      targets: Int32Array.from(this.#targets),
      typeOf: Uint16Array.from(this.#typeOf),
      values: this.#values.finish(),
      nodeColumns: finish(this.#nodeColumns, this.#labelSetOf.length),
      relationshipColumns: finish(this.#relationshipColumns, this.#typeOf.length),
    };
  }

  #addProperties(
    columns: PropertyColumnBuilder[],
    row: number,
    properties: Iterable<readonly [string, Value]>,
  ): void {
    for (const [name, value] of properties) {
      if (value === null) continue;
      const key = this.#keys.idOf(name);
      columns[key] ??= new PropertyColumnBuilder(key);
      columns[key].append(row, this.#values.add(value));
    }
  }
}

/** The parts of a graph that the ledger built. @throws RangeError for a relationship whose end is no node's key. */
export function buildGraphParts(data: GraphData): GraphParts {
  const builder = new GraphBuilder();
  const indexOf = new Map<string, number>();
  for (const { key, labels, properties } of data.nodes) {
    indexOf.set(key, builder.addNode(labels, storedValues(properties)));
  }
  const end = (relationship: string, key: string): number => {
    const index = indexOf.get(key);
    if (index === undefined)
      throw new RangeError(`relationship "${relationship}" ends at "${key}", which is no node`);
    return index;
  };
  for (const { id, type, from, to, properties } of data.relationships) {
    builder.addRelationship(type, end(id, from), end(id, to), storedValues(properties));
  }
  return builder.finish(data.version);
}

function* storedValues(properties: Properties): Iterable<readonly [string, Value]> {
  for (const [name, value] of Object.entries(properties)) yield [name, storedValue(name, value)];
}

function storedValue(name: string, value: PropertyValue): Value {
  if (typeof value !== 'number') return value;
  return numberType(name) === 'FLOAT' ? new Float(value) : value;
}

class NameTable {
  readonly names: string[] = [];
  readonly #ids = new Map<string, number>();

  idOf(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.names.push(name) - 1;
    this.#ids.set(name, id);
    return id;
  }
}
