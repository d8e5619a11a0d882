/** Entries of one run: sorting so many takes about a millisecond. */
const RUN = 1024;

/** Sorts any number of items with no long step: short runs are sorted as they fill up, and merged one item at a time. */
export class SortedRuns<Item> {
  readonly #compare: (left: Item, right: Item) => number;
  #filling: Item[] = [];
  #runs: Item[][] = [];
  /** Runs that have items left, by place in `#runs`: a heap with the least next item on top. */
  #heap: number[] = [];
  #heads: number[] = [];

  constructor(compare: (left: Item, right: Item) => number) {
    this.#compare = compare;
  }

  add(item: Item): void {
    this.#filling.push(item);
    if (this.#filling.length === RUN) this.#endRun();
  }

  /** No more is added; `take` begins. */
  finish(): void {
    if (this.#filling.length > 0) this.#endRun();
    this.#heads = this.#runs.map(() => 0);
    this.#heap = this.#runs.map((_, run) => run).sort((left, right) => this.#compareHeads(left, right));
  }

  /** The next item in order. */
  take(): Item | undefined {
    const run = this.#heap[0];
    if (run === undefined) return undefined;
    const item = this.#runs[run]![this.#heads[run]!++];
    if (this.#heads[run]! >= this.#runs[run]!.length) {
      const last = this.#heap.pop()!;
      if (this.#heap.length > 0) this.#heap[0] = last;
    }
    sink(this.#heap, (left, right) => this.#compareHeads(left, right));
    return item;
  }

  #endRun(): void {
    this.#runs.push(this.#filling.sort(this.#compare));
    this.#filling = [];
  }

  #compareHeads(left: number, right: number): number {
    return this.#compare(this.#runs[left]![this.#heads[left]!]!, this.#runs[right]![this.#heads[right]!]!);
  }
}

/** Lets the top of a heap sink to its place; the least is on top. */
export function sink<Item>(heap: Item[], compare: (left: Item, right: Item) => number): void {
  for (let at = 0; ; ) {
    let least = at;
    for (let child = 2 * at + 1; child <= 2 * at + 2 && child < heap.length; child++) {
      if (compare(heap[child]!, heap[least]!) < 0) least = child;
    }
    if (least === at) return;
    [heap[at], heap[least]] = [heap[least]!, heap[at]!];
    at = least;
  }
}
