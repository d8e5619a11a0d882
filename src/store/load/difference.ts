/** What has to be done to a stored graph to make it the one that is wanted. Pure. */
import { digestOf, type StoredGraph, type StoredNode, type StoredRelationship } from './stored-form.ts';

/** Something stored, by the name that the server has for it in this dataset. */
export interface Element {
  readonly key: string;
  readonly element: string;
}

export interface ElementNode extends StoredNode, Element {}
export interface ElementRelationship extends StoredRelationship, Element {}

export interface ElementGraph {
  readonly nodes: readonly ElementNode[];
  readonly relationships: readonly ElementRelationship[];
}

export interface Change<Wanted> {
  readonly added: readonly Wanted[];
  /** Wanted contents with the server's name of what holds the old ones. */
  readonly changed: readonly (Wanted & Element)[];
  readonly removed: readonly Element[];
}

export interface Difference {
  readonly nodes: Change<StoredNode>;
  readonly relationships: Change<StoredRelationship>;
}

export function findDifference(stored: ElementGraph, wanted: StoredGraph): Difference {
  return {
    nodes: compare(stored.nodes, wanted.nodes, nodeDigest, () => true),
    relationships: compare(stored.relationships, wanted.relationships, relationshipDigest, sameEnds),
  };
}

/** The number of elements that have to be touched. */
export function countChanges({ nodes, relationships }: Difference): number {
  return [nodes, relationships].reduce(
    (sum, { added, changed, removed }) => sum + added.length + changed.length + removed.length,
    0,
  );
}

const nodeDigest = ({ labels, properties }: StoredNode): string => digestOf([...labels].sort(), properties);

const relationshipDigest = ({ type, from, to, properties }: StoredRelationship): string =>
  digestOf([type, from, to], properties);

/** Type and ends of a relationship are for life: where one differs, it is removed and made anew. */
const sameEnds = (a: StoredRelationship, b: StoredRelationship): boolean =>
  a.type === b.type && a.from === b.from && a.to === b.to;

function compare<Wanted extends { readonly key: string }>(
  stored: readonly (Wanted & Element)[],
  wanted: readonly Wanted[],
  digest: (item: Wanted) => string,
  canChange: (stored: Wanted, wanted: Wanted) => boolean,
): Change<Wanted> {
  const missing = new Map(wanted.map((item) => [item.key, item]));
  const changed: (Wanted & Element)[] = [];
  const removed: Element[] = [];
  for (const item of stored) {
    const target = missing.get(item.key);
    if (!target || !canChange(item, target)) {
      removed.push({ key: item.key, element: item.element });
      continue;
    }
    missing.delete(item.key);
    if (digest(item) !== digest(target)) changed.push({ ...target, element: item.element });
  }
  return { added: [...missing.values()], changed, removed };
}
