import type { Frame } from '../expressions/frame.ts';
import type { HashJoin, ProcedureCall, Union } from '../plan/plan.ts';
import { type GroupingKey, groupingKeyOfRow } from '../values/grouping.ts';
import type { Value } from '../values/value.ts';
import { Holding, keepRow, restoreRow } from './held-rows.ts';
import { END, type Operator, PAUSE, ROW, type Signal } from './operator.ts';

/**
 * Reads the inner side once into a table by key and looks up each row of the source there. Keys that are equal
 * for grouping but not for `=` (NaN, lists with nulls) are sorted out by a filter above.
 */
export class HashJoinOperator implements Operator {
  readonly #plan: HashJoin;
  readonly #source: Operator;
  readonly #inner: Operator;
  readonly #frame: Frame;
  readonly #holding: Holding;
  readonly #table = new Map<GroupingKey, (readonly Value[])[]>();
  #built = false;
  #matches: readonly (readonly Value[])[] = [];
  #at = 0;

  constructor(plan: HashJoin, source: Operator, inner: Operator, frame: Frame) {
    this.#plan = plan;
    this.#source = source;
    this.#inner = inner;
    this.#frame = frame;
    this.#holding = new Holding(frame.budget);
  }

  open(): void {
    this.#holding.release();
    this.#table.clear();
    this.#built = false;
    this.#matches = [];
    this.#at = 0;
    this.#inner.open();
    this.#source.open();
  }

  next(): Signal {
    if (!this.#built) {
      if (this.#build() === PAUSE) return PAUSE;
      this.#built = true;
    }
    while (this.#at >= this.#matches.length) {
      if (this.#table.size === 0) return END;
      if (this.#frame.budget.pauseDue()) return PAUSE;
      const signal = this.#source.next();
      if (signal !== ROW) return signal;
      const key = this.#keyOf('outer');
      this.#matches = (key !== undefined && this.#table.get(key)) || [];
      this.#at = 0;
    }
    restoreRow(this.#matches[this.#at++]!, this.#plan.slots, this.#frame);
    return ROW;
  }

  #build(): Signal {
    for (;;) {
      const signal = this.#inner.next();
      if (signal !== ROW) return signal;
      const key = this.#keyOf('inner');
      if (key === undefined) continue;
      const row = keepRow(this.#plan.slots, this.#frame, this.#holding);
      const rows = this.#table.get(key);
      if (rows) rows.push(row);
      else this.#table.set(key, [row]);
    }
  }

  /** Undefined where a null makes the join impossible. */
  #keyOf(side: 'outer' | 'inner'): GroupingKey | undefined {
    const values = this.#plan.keys.map((key) => key[side](this.#frame));
    return values.includes(null) ? undefined : groupingKeyOfRow(values);
  }
}

/** The rows of each part in turn, their columns moved to the slots of the whole. */
export class UnionOperator implements Operator {
  readonly #plan: Union;
  readonly #parts: readonly Operator[];
  readonly #frame: Frame;
  #part = 0;

  constructor(plan: Union, parts: readonly Operator[], frame: Frame) {
    this.#plan = plan;
    this.#parts = parts;
    this.#frame = frame;
  }

  open(): void {
    this.#part = 0;
    this.#parts[0]!.open();
  }

  next(): Signal {
    for (;;) {
      const part = this.#parts[this.#part];
      if (!part) return END;
      const signal = part.next();
      if (signal === PAUSE) return PAUSE;
      if (signal === ROW) {
        const { columns } = this.#plan.parts[this.#part]!;
        const row = columns.map((column) => this.#frame.slots[column]!);
        restoreRow(row, this.#plan.slots, this.#frame);
        return ROW;
      }
      this.#part++;
      this.#parts[this.#part]?.open();
    }
  }
}

/** The rows of a procedure for each row of the source. */
export class ProcedureCallOperator implements Operator {
  readonly #plan: ProcedureCall;
  readonly #source: Operator;
  readonly #frame: Frame;
  #rows: Iterator<readonly Value[]> | undefined;

  constructor(plan: ProcedureCall, source: Operator, frame: Frame) {
    this.#plan = plan;
    this.#source = source;
    this.#frame = frame;
  }

  open(): void {
    this.#source.open();
    this.#rows = undefined;
  }

  next(): Signal {
    for (;;) {
      if (!this.#rows) {
        const signal = this.#source.next();
        if (signal !== ROW) return signal;
        const args = this.#plan.args.map((arg) => arg(this.#frame));
        this.#rows = this.#plan.run(args)[Symbol.iterator]();
        if (this.#plan.columns.length === 0 && this.#plan.isVoid) {
          this.#rows = undefined;
          return ROW;
        }
      }
      const { value: row, done } = this.#rows.next();
      if (!done) {
        for (const { from, slot } of this.#plan.columns) this.#frame.slots[slot] = row[from]!;
        return ROW;
      }
      this.#rows = undefined;
    }
  }
}
