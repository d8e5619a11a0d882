/** What stands in the cells of an answer: pure. The shapes are those of Neo4j's Query API. */
import { KIND_NAMES, type Kind } from '../../src/domain/kinds.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/domain/time.ts';

export interface NodeValue {
  readonly elementId: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface RelationshipValue {
  readonly elementId: string;
  readonly startNodeElementId: string;
  readonly endNodeElementId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isNode = (value: unknown): value is NodeValue =>
  isMap(value) && typeof value.elementId === 'string' && Array.isArray(value.labels);

export const isRelationship = (value: unknown): value is RelationshipValue =>
  isMap(value) && typeof value.startNodeElementId === 'string' && typeof value.type === 'string';

/** Nodes and relationships by turns. */
export const isPath = (value: unknown): value is readonly (NodeValue | RelationshipValue)[] =>
  Array.isArray(value) &&
  value.length > 2 &&
  value.every((part, index) => (index % 2 === 0 ? isNode(part) : isRelationship(part)));

/** The kind of an entity's node; `undefined` for a claim, a source and the like. */
export const kindOf = ({ labels }: NodeValue): Kind | undefined =>
  labels.includes('Entity') ? KIND_NAMES.find((kind) => labels.includes(kind)) : undefined;

/** What a node is called: its name or title where it has one. */
export function nameOf({ labels, properties }: NodeValue): string {
  const { name, title, predicate, id } = properties;
  if (typeof name === 'string') return name;
  if (typeof title === 'string') return title;
  return [labels[0] ?? 'Node', predicate ?? id].filter((part) => typeof part === 'string').join(' ');
}

/** Where a node has a page of its own in the viewer. */
export function pageOf(
  node: NodeValue,
): { readonly view: 'entity' | 'sources'; readonly id: string } | undefined {
  const { id } = node.properties;
  if (typeof id !== 'string') return undefined;
  if (node.labels.includes('Entity')) return { view: 'entity', id };
  return node.labels.includes('Source') && node.properties.read === true
    ? { view: 'sources', id }
    : undefined;
}

const BOUNDS = ['sinceMin', 'sinceMax', 'untilMin', 'untilMax'];

/** The properties worth reading: not what only places things, and no bound that is unknown or open. */
export function tellingProperties(
  properties: Readonly<Record<string, unknown>>,
): readonly (readonly [string, unknown])[] {
  return Object.entries(properties).filter(([name, value]) => {
    if (['x', 'y', 'community'].includes(name)) return false;
    if (Array.isArray(value)) return value.length > 0;
    return !(BOUNDS.includes(name) && (value === FIRST_DAY || value === LAST_DAY));
  });
}

/** A plain value as text; the days that stand for no bound are said as what they mean. */
export function sayPlain(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (value === FIRST_DAY) return `${FIRST_DAY} (unknown)`;
  if (value === LAST_DAY) return `${LAST_DAY} (open)`;
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

/** Every node and relationship of an answer, each once. */
export function collectGraph(values: readonly (readonly unknown[])[]): {
  readonly nodes: readonly NodeValue[];
  readonly relationships: readonly RelationshipValue[];
} {
  const nodes = new Map<string, NodeValue>();
  const relationships = new Map<string, RelationshipValue>();
  const visit = (value: unknown): void => {
    if (isNode(value)) nodes.set(value.elementId, value);
    else if (isRelationship(value)) relationships.set(value.elementId, value);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (isMap(value)) Object.values(value).forEach(visit);
  };
  values.forEach(visit);
  return { nodes: [...nodes.values()], relationships: [...relationships.values()] };
}

/** Columns that hold nothing but numbers, and at least one. */
export function numericColumns(
  fields: readonly string[],
  values: readonly (readonly unknown[])[],
): readonly number[] {
  return fields.flatMap((_field, column) => {
    const own = values.map((row) => row[column]).filter((value) => value !== null);
    return own.length > 0 && own.every((value) => typeof value === 'number') ? [column] : [];
  });
}
