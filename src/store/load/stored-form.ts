/** A graph as it is, or should be, stored: what both are brought to before they are compared. */
import { createHash } from 'node:crypto';
import type { GraphData, Properties } from '../../domain/graph.ts';
import { numberType } from '../../domain/properties.ts';

/** Families of nodes: an id stands once in each. Every node has the label of exactly one. */
export const FAMILIES = [
  'Entity',
  'Claim',
  'Evidence',
  'Source',
  'Section',
  'Unclaimed',
  'Figure',
  'Doubt',
  'Dataset',
] as const;

/** As the driver sends and receives them: INTEGER as `bigint`, FLOAT as `number`. */
export type StoredValue = string | number | bigint | boolean | readonly string[];
export type StoredProperties = Readonly<Record<string, StoredValue>>;

export interface StoredNode {
  /** `Entity:rok` */
  readonly key: string;
  readonly labels: readonly string[];
  readonly properties: StoredProperties;
}

export interface StoredRelationship {
  /** Its id; the server's name for one that has none. */
  readonly key: string;
  readonly type: string;
  /** Keys of the ends. */
  readonly from: string;
  readonly to: string;
  readonly properties: StoredProperties;
}

export interface StoredGraph {
  readonly nodes: readonly StoredNode[];
  readonly relationships: readonly StoredRelationship[];
}

/** @throws TypeError for a node without a family or a number without a type: a fault of ours. */
export function toStoredGraph(graph: GraphData): StoredGraph {
  const nodes = graph.nodes.map(({ labels, properties }) => ({
    key: nodeKey(labels, properties.id as string),
    labels,
    properties: castProperties(properties),
  }));
  const keys = new Map(graph.nodes.map((node, index) => [node.key, nodes[index]?.key ?? '']));
  const relationships = graph.relationships.map(({ id, type, from, to, properties }) => ({
    key: id,
    type,
    from: keys.get(from) ?? '',
    to: keys.get(to) ?? '',
    properties: castProperties(properties),
  }));
  return { nodes, relationships };
}

export function nodeKey(labels: readonly string[], id: string): string {
  const family = FAMILIES.find((label) => labels.includes(label));
  if (!family) throw new TypeError(`the node ${id} (${labels.join(', ')}) belongs to no family`);
  return `${family}:${id}`;
}

function castProperties(properties: Properties): StoredProperties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'number' && numberType(name) === 'INTEGER' ? BigInt(value) : value,
    ]),
  );
}

/** Equal for equal contents, whatever the order of labels and properties. */
export function digestOf(parts: readonly string[], properties: StoredProperties): string {
  const sorted = Object.keys(properties)
    .sort()
    .map((name) => [name, properties[name]]);
  const text = JSON.stringify([parts, sorted], (_, value: unknown) =>
    typeof value === 'bigint' ? { integer: String(value) } : value,
  );
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
