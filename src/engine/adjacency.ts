/**
 * The relationships of every node in one direction, as compressed sparse rows: those of node `n` stand in
 * `relationships` from `starts[n]` to `starts[n + 1]`, ordered by type, then the last first: where a query asks for no
 * order, Neo4j comes upon the newest first, too.
 */
export class Adjacency {
  readonly starts: Int32Array;
  readonly relationships: Int32Array;
  /** The node at the other end of `relationships[i]`. */
  readonly neighbours: Int32Array;
  readonly #types: Uint16Array;

  constructor(nodeCount: number, ends: Int32Array, otherEnds: Int32Array, types: Uint16Array) {
    this.starts = countStarts(ends, nodeCount);
    this.relationships = sortBy(ends, this.starts, orderByType(types));
    this.neighbours = this.relationships.map((relationship) => otherEnds[relationship]!);
    this.#types = types;
  }

  /** First place of a node's relationships of one type, or of any type where it is -1. */
  start(node: number, type = -1): number {
    const first = this.starts[node]!;
    return type < 0 ? first : this.#firstNotBelow(first, this.starts[node + 1]!, type);
  }

  /** The place after the last. */
  end(node: number, type = -1): number {
    const last = this.starts[node + 1]!;
    return type < 0 ? last : this.#firstNotBelow(this.starts[node]!, last, type + 1);
  }

  degree(node: number, type = -1): number {
    return this.end(node, type) - this.start(node, type);
  }

  #firstNotBelow(from: number, to: number, type: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#types[this.relationships[middle]!]! < type) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Start of each group when rows are grouped by `keys`; the last entry is the number of rows. */
export function countStarts(keys: Int32Array | Uint16Array, groups: number): Int32Array {
  const starts = new Int32Array(groups + 1);
  for (const key of keys) starts[key + 1]!++;
  for (let i = 0; i < groups; i++) starts[i + 1]! += starts[i]!;
  return starts;
}

/** A stable counting sort: `order`'s rows grouped by their key. */
export function sortBy(keys: Int32Array | Uint16Array, starts: Int32Array, order: Int32Array): Int32Array {
  const sorted = new Int32Array(order.length);
  const next = starts.slice(0, -1);
  for (const row of order) sorted[next[keys[row]!]!++] = row;
  return sorted;
}

function orderByType(types: Uint16Array): Int32Array {
  let typeCount = 0;
  for (const type of types) typeCount = Math.max(typeCount, type + 1);
  const rows = Int32Array.from({ length: types.length }, (_, i) => types.length - 1 - i);
  return sortBy(types, countStarts(types, typeCount), rows);
}
