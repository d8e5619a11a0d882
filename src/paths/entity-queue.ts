/** Entities in the order of a cost: a binary heap of numbers that hold both. */
import { COST_SPAN } from './path-cost.ts';

/** More than the highest number of an entity: cost and entity share one number of at most 48 bits. */
const ENTITY_SPAN = 2 ** 25;

export class EntityQueue {
  /** What was taken last. */
  entity = -1;
  cost = 0;
  private readonly heap: number[] = [];

  /** Infinite where nothing is left. */
  get leastCost(): number {
    const [least] = this.heap;
    return least === undefined ? Infinity : Math.floor(least / ENTITY_SPAN);
  }

  /** No path costs `COST_SPAN`: what does is left out. */
  push(entity: number, cost: number): void {
    if (cost >= COST_SPAN) return;
    const value = cost * ENTITY_SPAN + entity;
    const { heap } = this;
    let place = heap.push(value) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (heap[above]! <= value) break;
      heap[place] = heap[above]!;
      place = above;
    }
    heap[place] = value;
  }

  /** Takes the first entity of the least cost; false where none is left. */
  take(): boolean {
    const { heap } = this;
    const [least] = heap;
    if (least === undefined) return false;
    this.cost = Math.floor(least / ENTITY_SPAN);
    this.entity = least % ENTITY_SPAN;
    const last = heap.pop()!;
    if (heap.length > 0) this.sink(last);
    return true;
  }

  private sink(value: number): void {
    const { heap } = this;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && heap[below + 1]! < heap[below]!) below++;
      if (value <= heap[below]!) break;
      heap[place] = heap[below]!;
      place = below;
    }
    heap[place] = value;
  }
}
