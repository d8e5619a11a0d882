import type { Frame } from '../expressions/frame.ts';
import type { Sort } from '../plan/plan.ts';
import { compareForOrder } from '../values/ordering.ts';
import type { Value } from '../values/value.ts';
import { keepRow, releaseRow, restoreRow } from './held-rows.ts';
import { END, type Operator, PAUSE, ROW, type Signal } from './operator.ts';
import { rowCount } from './rows.ts';

interface Entry {
  readonly keys: readonly Value[];
  readonly row: Value[];
  /** Place in the source, so that equal rows keep their order. */
  readonly order: number;
}

/** Sorts all rows of its source, or keeps only the first few where a limit is known (a heap, the last on top). */
export class SortOperator implements Operator {
  readonly #plan: Sort;
  readonly #source: Operator;
  readonly #frame: Frame;
  #entries: Entry[] = [];
  #limit = Number.POSITIVE_INFINITY;
  #count = 0;
  #at = -1;

  constructor(plan: Sort, source: Operator, frame: Frame) {
    this.#plan = plan;
    this.#source = source;
    this.#frame = frame;
  }

  open(): void {
    this.#dropEntries();
    this.#count = 0;
    this.#at = -1;
    this.#limit = this.#plan.limit
      ? this.#plan.limit.reduce((sum, count) => sum + rowCount(count, this.#frame, 'LIMIT'), 0)
      : Number.POSITIVE_INFINITY;
    this.#source.open();
  }

  next(): Signal {
    if (this.#at < 0) {
      if (this.#read() === PAUSE) return PAUSE;
      this.#entries.sort((left, right) => this.#compare(left, right));
      this.#at = 0;
    }
    const entry = this.#entries[this.#at];
    if (!entry) return END;
    this.#at++;
    restoreRow(entry.row, this.#plan.slots, this.#frame);
    return ROW;
  }

  #read(): Signal {
    for (;;) {
      const signal = this.#source.next();
      if (signal !== ROW) return signal;
      if (this.#limit > 0) this.#add();
    }
  }

  #add(): void {
    const keys = this.#plan.keys.map(({ value }) => value(this.#frame));
    const isFull = this.#entries.length >= this.#limit;
    const order = this.#count++;
    if (isFull && this.#compareKeys(keys, this.#entries[0]!.keys) >= 0) return;
    const entry = { keys, row: keepRow(this.#plan.slots, this.#frame), order };
    if (!isFull) {
      this.#entries.push(entry);
      if (this.#entries.length === this.#limit)
        this.#entries.sort((left, right) => this.#compare(right, left));
      return;
    }
    releaseRow(this.#entries[0]!.row, this.#frame);
    this.#entries[0] = entry;
    this.#sink();
  }

  /** A list sorted downwards is a heap already; from then on the top sinks to its place. */
  #sink(): void {
    const heap = this.#entries;
    for (let at = 0; ; ) {
      let last = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && this.#compare(heap[child]!, heap[last]!) > 0) last = child;
      }
      if (last === at) return;
      [heap[at], heap[last]] = [heap[last]!, heap[at]!];
      at = last;
    }
  }

  #compare(left: Entry, right: Entry): number {
    return this.#compareKeys(left.keys, right.keys) || left.order - right.order;
  }

  #compareKeys(left: readonly Value[], right: readonly Value[]): number {
    for (let at = 0; at < left.length; at++) {
      const difference = compareForOrder(left[at]!, right[at]!);
      if (difference !== 0) return this.#plan.keys[at]!.descending ? -difference : difference;
    }
    return 0;
  }

  #dropEntries(): void {
    for (const { row } of this.#entries) releaseRow(row, this.#frame);
    this.#entries = [];
  }
}
