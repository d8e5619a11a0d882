import type { Frame } from '../expressions/frame.ts';
import type { Sort } from '../plan/plan.ts';
import { compareForOrder } from '../values/ordering.ts';
import type { Value } from '../values/value.ts';
import { bytesOfRow, copyRow, Holding, restoreRow } from './held-rows.ts';
import { END, type Operator, PAUSE, ROW, type Signal } from './operator.ts';
import { rowCount } from './rows.ts';
import { SortedRuns, sink } from './sorted-runs.ts';

interface Entry {
  readonly keys: readonly Value[];
  readonly row: readonly Value[];
  /** Place in the source, so that equal rows keep their order. */
  readonly order: number;
}

/** As many entries as a heap is kept for; a LIMIT beyond it sorts all. */
const MOST_IN_HEAP = 1000;

/** Sorts all rows of its source, or keeps only the first few where a limit is known (a heap, the last on top). */
export class SortOperator implements Operator {
  readonly #plan: Sort;
  readonly #source: Operator;
  readonly #frame: Frame;
  readonly #holding: Holding;
  readonly #compare = (left: Entry, right: Entry): number =>
    this.#compareKeys(left.keys, right.keys) || left.order - right.order;
  readonly #compareBack = (left: Entry, right: Entry): number => this.#compare(right, left);
  #sorted = new SortedRuns<Entry>(this.#compare);
  #heap: Entry[] = [];
  #limit = Number.POSITIVE_INFINITY;
  #count = 0;
  #isRead = false;

  constructor(plan: Sort, source: Operator, frame: Frame) {
    this.#plan = plan;
    this.#source = source;
    this.#frame = frame;
    this.#holding = new Holding(frame.budget);
  }

  open(): void {
    this.#holding.release();
    this.#sorted = new SortedRuns(this.#compare);
    this.#heap = [];
    this.#count = 0;
    this.#isRead = false;
    this.#limit = this.#plan.limit
      ? this.#plan.limit.reduce((sum, count) => sum + rowCount(count, this.#frame, 'LIMIT'), 0)
      : Number.POSITIVE_INFINITY;
    this.#source.open();
  }

  next(): Signal {
    if (!this.#isRead) {
      if (this.#read() === PAUSE) return PAUSE;
      for (const entry of this.#heap) this.#sorted.add(entry);
      this.#sorted.finish();
      this.#isRead = true;
    }
    const entry = this.#sorted.take();
    if (!entry) return END;
    restoreRow(entry.row, this.#plan.slots, this.#frame);
    return ROW;
  }

  #read(): Signal {
    for (;;) {
      const signal = this.#source.next();
      if (signal !== ROW) return signal;
      const keys = this.#plan.keys.map(({ value }) => value(this.#frame));
      if (this.#limit > MOST_IN_HEAP) this.#sorted.add(this.#keep(keys));
      else if (this.#limit > 0) this.#addToHeap(keys);
      if (this.#frame.budget.pauseDue()) return PAUSE;
    }
  }

  #keep(keys: readonly Value[]): Entry {
    const row = copyRow(this.#plan.slots, this.#frame);
    this.#holding.add(bytesOfRow(row));
    return { keys, row, order: this.#count++ };
  }

  #addToHeap(keys: readonly Value[]): void {
    const [last] = this.#heap;
    const isFull = this.#heap.length >= this.#limit;
    if (isFull && this.#compareKeys(keys, last!.keys) >= 0) return;
    if (isFull) this.#holding.remove(bytesOfRow(last!.row));
    const entry = this.#keep(keys);
    if (isFull) this.#heap[0] = entry;
    else if (this.#heap.push(entry) === this.#limit) this.#heap.sort(this.#compareBack);
    // A list sorted downwards is a heap already; from then on the top sinks to its place.
    if (isFull) sink(this.#heap, this.#compareBack);
  }

  #compareKeys(left: readonly Value[], right: readonly Value[]): number {
    for (let at = 0; at < left.length; at++) {
      const difference = compareForOrder(left[at]!, right[at]!);
      if (difference !== 0) return this.#plan.keys[at]!.descending ? -difference : difference;
    }
    return 0;
  }
}
