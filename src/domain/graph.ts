/**
 * The one graph value that ledger, engine, loader and export share.
 *
 * `key` is unique over all nodes (`entity:rok`, `source:carnegie-2026`), because an `id` is unique only among
 * the nodes of one family: a white paper is both a Document and a Source under the same id.
 */
export type PropertyValue = string | number | boolean | readonly string[];

export type Properties = Readonly<Record<string, PropertyValue>>;

export interface GraphNode {
  readonly key: string;
  readonly labels: readonly string[];
  /** Always holds `id`. Whether a number is an INTEGER or a FLOAT is told by `domain/properties.ts`. */
  readonly properties: Properties;
}

export interface GraphRelationship {
  readonly id: string;
  readonly type: string;
  /** Keys of the two ends. */
  readonly from: string;
  readonly to: string;
  /** Always holds `id`. */
  readonly properties: Properties;
}

export interface GraphData {
  /** Sixteen hex digits: a hash of what the graph says, without positions, communities and clocks. */
  readonly version: string;
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
}
