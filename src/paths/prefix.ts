/** The beginnings of paths, as a tree that shares its stems, and their order. */

export interface Prefix {
  readonly parent: Prefix | undefined;
  /** The slot by which it was reached; -1 at the root. */
  readonly slot: number;
  readonly entity: number;
  readonly hops: number;
  readonly cost: number;
  /** Days on which all its hops may hold together, where the question asks that; else the question's days. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Stops passed, as bits. */
  readonly passed: number;
  /** No path that begins so, and is yet to be queued, costs less. */
  bound: number;
  /** Continuations that cost less are queued already. */
  continued: number;
  /** What `continued` was when the search began to guard it; -1 before. */
  guardedFrom: number;
}

/**
 * By bound, then by ids. Siblings compare by slot, because a row is sorted by (entity, tie); a stem goes before
 * what grows from it.
 */
function comparePrefixes(a: Prefix, b: Prefix): number {
  if (a.bound !== b.bound) return a.bound - b.bound;
  let [left, right] = [a, b];
  while (left.hops > right.hops) left = left.parent!;
  while (right.hops > left.hops) right = right.parent!;
  if (left === right) return a.hops - b.hops;
  while (left.parent !== right.parent) {
    left = left.parent!;
    right = right.parent!;
  }
  return left.slot - right.slot;
}

/** A binary heap: the least prefix first. */
export class PrefixQueue {
  private readonly heap: Prefix[] = [];

  push(prefix: Prefix): void {
    const { heap } = this;
    let place = heap.push(prefix) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (comparePrefixes(heap[above]!, prefix) <= 0) break;
      heap[place] = heap[above]!;
      place = above;
    }
    heap[place] = prefix;
  }

  pop(): Prefix | undefined {
    const { heap } = this;
    const least = heap[0];
    const last = heap.pop();
    if (last !== undefined && heap.length > 0) this.sink(last);
    return least;
  }

  private sink(prefix: Prefix): void {
    const { heap } = this;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && comparePrefixes(heap[below + 1]!, heap[below]!) < 0) below++;
      if (comparePrefixes(prefix, heap[below]!) <= 0) break;
      heap[place] = heap[below]!;
      place = below;
    }
    heap[place] = prefix;
  }
}
