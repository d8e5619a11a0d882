/** Collects nodes and relationships, leaves out what is absent, and refuses what stands twice or hangs loose. */
import type { GraphNode, GraphRelationship, Properties, PropertyValue } from '../../domain/graph.ts';
import { hashId } from '../claim-id.ts';

export type LooseProperties = Readonly<Record<string, PropertyValue | undefined>>;

export class GraphBuilder {
  readonly #nodes = new Map<string, GraphNode>();
  readonly #relationships = new Map<string, GraphRelationship>();

  node(key: string, labels: readonly string[], properties: LooseProperties & { readonly id: string }): void {
    if (this.#nodes.has(key)) throw new TypeError(`the node ${key} stands twice`);
    this.#nodes.set(key, { key, labels, properties: present(properties) });
  }

  /** A relationship with an id of its own. */
  tie(id: string, type: string, from: string, to: string, properties: LooseProperties): void {
    if (this.#relationships.has(id)) throw new TypeError(`the relationship ${id} stands twice`);
    this.#relationships.set(id, { id, type, from, to, properties: present({ id, ...properties }) });
  }

  /** Plumbing: its id follows from its ends and what tells it from its twins. */
  link(type: string, from: string, to: string, properties: LooseProperties = {}): void {
    const id = `l-${hashId(16, type, from, to, JSON.stringify(properties))}`;
    if (!this.#relationships.has(id)) this.tie(id, type, from, to, properties);
  }

  /** In the order of keys and ids. */
  finish(): { nodes: readonly GraphNode[]; relationships: readonly GraphRelationship[] } {
    const sorted = <T>(map: ReadonlyMap<string, T>): T[] =>
      [...map.keys()].sort().map((key) => map.get(key)!);
    for (const { id, from, to } of this.#relationships.values()) {
      for (const end of [from, to])
        if (!this.#nodes.has(end)) throw new TypeError(`${id} leads to no node ${end}`);
    }
    return { nodes: sorted(this.#nodes), relationships: sorted(this.#relationships) };
  }
}

function present(properties: LooseProperties): Properties {
  const kept = Object.entries(properties).filter(
    (entry): entry is [string, PropertyValue] => entry[1] !== undefined,
  );
  return Object.fromEntries(kept);
}
