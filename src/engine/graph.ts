import { createHash } from 'node:crypto';
import type { GraphData } from '../domain/graph.ts';
import { Adjacency, countStarts } from './adjacency.ts';
import { buildGraphParts } from './graph-builder.ts';
import type { GraphParts } from './graph-parts.ts';
import { codeAt, type PropertyColumn } from './property-column.ts';
import { ValueTable } from './value-table.ts';
import { type ElementSource, Float, type MapValue, type Value } from './values/value.ts';

/**
 * An immutable property graph in memory. Nodes, relationships, labels, types and property keys are known by
 * small indexes from 0; an id of -1 means that the graph has no such name.
 */
export class Graph implements ElementSource {
  readonly parts: GraphParts;
  readonly nodeCount: number;
  readonly relationshipCount: number;
  readonly outgoing: Adjacency;
  readonly incoming: Adjacency;
  readonly #values: ValueTable;
  readonly #elementIdBase: string;
  readonly #labelIds: ReadonlyMap<string, number>;
  readonly #typeIds: ReadonlyMap<string, number>;
  readonly #keyIds: ReadonlyMap<string, number>;
  readonly #labelMatrix: Uint8Array;
  readonly #labelNames: readonly (readonly string[])[];
  readonly #nodesByLabel: readonly Int32Array[];
  readonly #relationshipsByType: Int32Array;
  readonly #nodeColumns: readonly (PropertyColumn | undefined)[];
  readonly #relationshipColumns: readonly (PropertyColumn | undefined)[];
  readonly #nodeIndexes = new Map<number, ReadonlyMap<number, readonly number[]>>();
  #loops: ReadonlySet<number> | undefined;
  #tieCounts: { readonly outgoing: Int32Array; readonly incoming: Int32Array } | undefined;

  constructor(parts: GraphParts) {
    this.parts = parts;
    this.nodeCount = parts.labelSetOf.length;
    this.relationshipCount = parts.typeOf.length;
    this.outgoing = new Adjacency(this.nodeCount, parts.sources, parts.targets, parts.typeOf);
    this.incoming = new Adjacency(this.nodeCount, parts.targets, parts.sources, parts.typeOf);
    this.#values = new ValueTable(parts.values);
    this.#elementIdBase = uuidOf(parts.version);
    this.#labelIds = idsOf(parts.labels);
    this.#typeIds = idsOf(parts.types);
    this.#keyIds = idsOf(parts.keys);
    this.#labelMatrix = membershipOf(parts.labelSets, parts.labels.length);
    this.#labelNames = parts.labelSets.map((set) => set.map((label) => parts.labels[label]!));
    this.#nodesByLabel = groupNodesByLabel(parts);
    this.#relationshipsByType = countStarts(parts.typeOf, parts.types.length);
    this.#nodeColumns = byKey(parts.nodeColumns);
    this.#relationshipColumns = byKey(parts.relationshipColumns);
  }

  /** @throws RangeError for an end that is no node, TypeError for a number without a row in `domain/properties.ts`. */
  static from(data: GraphData): Graph {
    return new Graph(buildGraphParts(data));
  }

  get version(): string {
    return this.parts.version;
  }

  get labels(): readonly string[] {
    return this.parts.labels;
  }

  get types(): readonly string[] {
    return this.parts.types;
  }

  get keys(): readonly string[] {
    return this.parts.keys;
  }

  labelId(name: string): number {
    return this.#labelIds.get(name) ?? -1;
  }

  typeId(name: string): number {
    return this.#typeIds.get(name) ?? -1;
  }

  keyId(name: string): number {
    return this.#keyIds.get(name) ?? -1;
  }

  /** Ascending. */
  nodesWithLabel(label: number): Int32Array {
    return this.#nodesByLabel[label] ?? new Int32Array(0);
  }

  hasLabel(node: number, label: number): boolean {
    if (label < 0) return false;
    return this.#labelMatrix[this.parts.labelSetOf[node]! * this.labels.length + label] === 1;
  }

  nodeLabels(node: number): readonly string[] {
    return this.#labelNames[this.parts.labelSetOf[node]!]!;
  }

  /** Ids, ascending. */
  labelsOf(node: number): readonly number[] {
    return this.parts.labelSets[this.parts.labelSetOf[node]!]!;
  }

  typeOf(relationship: number): number {
    return this.parts.typeOf[relationship]!;
  }

  relationshipType(relationship: number): string {
    return this.types[this.parts.typeOf[relationship]!]!;
  }

  source(relationship: number): number {
    return this.parts.sources[relationship]!;
  }

  target(relationship: number): number {
    return this.parts.targets[relationship]!;
  }

  /** Null where the node has no such property, or `key` is -1. */
  nodeProperty(node: number, key: number): Value {
    const column = this.#nodeColumns[key];
    return column ? this.#values.value(codeAt(column, node)) : null;
  }

  /** Null where the relationship has no such property, or `key` is -1. */
  relationshipProperty(relationship: number, key: number): Value {
    const column = this.#relationshipColumns[key];
    return column ? this.#values.value(codeAt(column, relationship)) : null;
  }

  nodePropertyByName(node: number, key: string): Value {
    return this.nodeProperty(node, this.keyId(key));
  }

  relationshipPropertyByName(relationship: number, key: string): Value {
    return this.relationshipProperty(relationship, this.keyId(key));
  }

  nodeProperties(node: number): MapValue {
    return this.#propertiesAt(this.parts.nodeColumns, node);
  }

  relationshipProperties(relationship: number): MapValue {
    return this.#propertiesAt(this.parts.relationshipColumns, relationship);
  }

  /** Ids of the keys that the node has. */
  propertyKeysOfNode(node: number): number[] {
    return this.parts.nodeColumns.filter((column) => codeAt(column, node) !== 0).map(({ key }) => key);
  }

  /** Ids of the keys that the relationship has. */
  propertyKeysOfRelationship(relationship: number): number[] {
    return this.parts.relationshipColumns
      .filter((column) => codeAt(column, relationship) !== 0)
      .map(({ key }) => key);
  }

  /**
   * Nodes whose property equals the value (1 equals 1.0), ascending; any label where `label` is -1. The value must
   * be a string, boolean, integer or float: `undefined` says that it is none, and the nodes must be scanned.
   */
  findNodes(label: number, key: number, value: Value): readonly number[] | undefined {
    if (!isIndexable(value)) return undefined;
    const index = this.#nodeIndex(key);
    const groups = equalScalars(value)
      .map((equal) => index.get(this.#values.codeOf(equal)) ?? [])
      .filter((nodes) => nodes.length > 0);
    const found = groups.length === 1 ? groups[0]! : groups.flat().sort((a, b) => a - b);
    return label < 0 ? found : found.filter((node) => this.hasLabel(node, label));
  }

  /** Whether a relationship leads from the node to itself. */
  hasLoop(node: number): boolean {
    this.#loops ??= new Set(this.parts.sources.filter((source, at) => source === this.parts.targets[at]));
    return this.#loops.has(node);
  }

  relationshipCountOfType(type: number): number {
    return type < 0 ? 0 : this.#relationshipsByType[type + 1]! - this.#relationshipsByType[type]!;
  }

  /** How many relationships of a type (-1: any) start at nodes with a label. */
  outgoingCount(label: number, type: number): number {
    return this.#countTies(this.#ties().outgoing, label, type);
  }

  /** How many relationships of a type (-1: any) end at nodes with a label. */
  incomingCount(label: number, type: number): number {
    return this.#countTies(this.#ties().incoming, label, type);
  }

  /** Neo4j's form, good for this version of the dataset only. */
  nodeElementId(node: number): string {
    return `4:${this.#elementIdBase}:${node}`;
  }

  relationshipElementId(relationship: number): string {
    return `5:${this.#elementIdBase}:${relationship}`;
  }

  /** -1 where it is no node of this version. */
  nodeByElementId(elementId: string): number {
    return this.#indexIn(elementId, `4:${this.#elementIdBase}:`, this.nodeCount);
  }

  /** -1 where it is no relationship of this version. */
  relationshipByElementId(elementId: string): number {
    return this.#indexIn(elementId, `5:${this.#elementIdBase}:`, this.relationshipCount);
  }

  #indexIn(elementId: string, prefix: string, count: number): number {
    const digits = elementId.slice(prefix.length);
    if (!elementId.startsWith(prefix) || !/^(0|[1-9]\d{0,9})$/.test(digits)) return -1;
    return Number(digits) < count ? Number(digits) : -1;
  }

  #propertiesAt(columns: readonly PropertyColumn[], row: number): MapValue {
    const properties = new Map<string, Value>();
    for (const column of columns) {
      const code = codeAt(column, row);
      if (code !== 0) properties.set(this.keys[column.key]!, this.#values.value(code));
    }
    return properties;
  }

  /** Built when a key is first searched: an immutable graph never has to keep one up to date. */
  #nodeIndex(key: number): ReadonlyMap<number, readonly number[]> {
    const known = this.#nodeIndexes.get(key);
    if (known) return known;
    const index = new Map<number, number[]>();
    const column = this.#nodeColumns[key];
    column?.codes.forEach((code, i) => {
      if (code === 0) return;
      const node = column.rows?.[i] ?? i;
      const nodes = index.get(code);
      if (nodes) nodes.push(node);
      else index.set(code, [node]);
    });
    this.#nodeIndexes.set(key, index);
    return index;
  }

  #countTies(counts: Int32Array, label: number, type: number): number {
    if (label < 0) return 0;
    const width = this.types.length;
    if (type >= 0) return counts[label * width + type]!;
    return counts.subarray(label * width, (label + 1) * width).reduce((sum, count) => sum + count, 0);
  }

  #ties(): { readonly outgoing: Int32Array; readonly incoming: Int32Array } {
    this.#tieCounts ??= {
      outgoing: this.#countByLabel(this.parts.sources),
      incoming: this.#countByLabel(this.parts.targets),
    };
    return this.#tieCounts;
  }

  #countByLabel(ends: Int32Array): Int32Array {
    const width = this.types.length;
    const counts = new Int32Array(this.labels.length * width);
    ends.forEach((node, relationship) => {
      for (const label of this.labelsOf(node)) counts[label * width + this.typeOf(relationship)]!++;
    });
    return counts;
  }
}

function idsOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, id) => [name, id]));
}

function byKey(columns: readonly PropertyColumn[]): (PropertyColumn | undefined)[] {
  const result: (PropertyColumn | undefined)[] = [];
  for (const column of columns) result[column.key] = column;
  return result;
}

function membershipOf(sets: readonly (readonly number[])[], labelCount: number): Uint8Array {
  const matrix = new Uint8Array(sets.length * labelCount);
  sets.forEach((set, row) => {
    for (const label of set) matrix[row * labelCount + label] = 1;
  });
  return matrix;
}

function groupNodesByLabel({ labels, labelSets, labelSetOf }: GraphParts): Int32Array[] {
  const sizes = new Int32Array(labels.length);
  for (const set of labelSetOf) for (const label of labelSets[set]!) sizes[label]!++;
  const groups = Array.from(sizes, (size) => new Int32Array(size));
  const next = new Int32Array(labels.length);
  labelSetOf.forEach((set, node) => {
    for (const label of labelSets[set]!) groups[label]![next[label]!++] = node;
  });
  return groups;
}

function uuidOf(version: string): string {
  const hex = createHash('sha256').update(version).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/** Integers beyond 2^53 have no scalar form in the table, so that they, and floats that may equal one, are scanned for. */
function isIndexable(value: Value): value is string | boolean | number | Float {
  if (value instanceof Float) return !Number.isInteger(value.value) || Number.isSafeInteger(value.value);
  return ['string', 'boolean', 'number'].includes(typeof value);
}

/** The stored forms that Cypher's `=` takes for equal: 1 and 1.0, 0.0 and -0.0; NaN equals nothing. */
function equalScalars(value: string | boolean | number | Float): Value[] {
  if (typeof value === 'number') return [value, ...equalFloats(value)];
  if (!(value instanceof Float)) return [value];
  if (Number.isNaN(value.value)) return [];
  const integers = Number.isSafeInteger(value.value) ? [value.value + 0] : [];
  return [...integers, ...equalFloats(value.value)];
}

function equalFloats(value: number): Float[] {
  return value === 0 ? [new Float(0), new Float(-0)] : [new Float(value)];
}
