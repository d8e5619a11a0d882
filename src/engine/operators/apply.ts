import type { Frame } from '../expressions/frame.ts';
import { keepFault } from '../expressions/lifted.ts';
import type { LetSubquery, Optional, SemiApply } from '../plan/plan.ts';
import type { Value } from '../values/value.ts';
import { bytesOf } from './held-rows.ts';
import { END, type Operator, PAUSE, ROW, type Signal } from './operator.ts';

/** All rows of the inner operator for each row of the source. */
export class ApplyOperator implements Operator {
  readonly #source: Operator;
  readonly #inner: Operator;
  #active = false;

  constructor(source: Operator, inner: Operator) {
    this.#source = source;
    this.#inner = inner;
  }

  open(): void {
    this.#source.open();
    this.#active = false;
  }

  next(): Signal {
    for (;;) {
      if (!this.#active) {
        const signal = this.#source.next();
        if (signal !== ROW) return signal;
        this.#inner.open();
        this.#active = true;
      }
      const signal = this.#inner.next();
      if (signal !== END) return signal;
      this.#active = false;
    }
  }
}

/** Like Apply, but a row for which the inner operator has none goes on with nulls in its slots. */
export class OptionalOperator implements Operator {
  readonly #source: Operator;
  readonly #inner: Operator;
  readonly #slots: Optional['slots'];
  readonly #frame: Frame;
  #active = false;
  #found = false;

  constructor({ slots }: Optional, source: Operator, inner: Operator, frame: Frame) {
    this.#source = source;
    this.#inner = inner;
    this.#slots = slots;
    this.#frame = frame;
  }

  open(): void {
    this.#source.open();
    this.#active = false;
  }

  next(): Signal {
    for (;;) {
      if (!this.#active) {
        const signal = this.#source.next();
        if (signal !== ROW) return signal;
        this.#inner.open();
        this.#active = true;
        this.#found = false;
      }
      const signal = this.#inner.next();
      if (signal === ROW) this.#found = true;
      if (signal !== END) return signal;
      this.#active = false;
      if (this.#found) continue;
      for (const slot of this.#slots) this.#frame.slots[slot] = null;
      return ROW;
    }
  }
}

/** Rows of the source for which the inner operator has a row, or has none. */
export class SemiApplyOperator implements Operator {
  readonly #source: Operator;
  readonly #inner: Operator;
  readonly #negated: boolean;
  #active = false;

  constructor({ negated }: SemiApply, source: Operator, inner: Operator) {
    this.#source = source;
    this.#inner = inner;
    this.#negated = negated;
  }

  open(): void {
    this.#source.open();
    this.#active = false;
  }

  next(): Signal {
    for (;;) {
      if (!this.#active) {
        const signal = this.#source.next();
        if (signal !== ROW) return signal;
        this.#inner.open();
        this.#active = true;
      }
      const signal = this.#inner.next();
      if (signal === PAUSE) return PAUSE;
      this.#active = false;
      if ((signal === ROW) !== this.#negated) return ROW;
    }
  }
}

/** Puts into a slot whether, how often, or with what values the inner operator gives rows. */
export class LetSubqueryOperator implements Operator {
  readonly #plan: LetSubquery;
  readonly #source: Operator;
  readonly #inner: Operator;
  readonly #frame: Frame;
  #active = false;
  #count = 0;
  #items: Value[] = [];
  #bytes = 0;

  constructor(plan: LetSubquery, source: Operator, inner: Operator, frame: Frame) {
    this.#plan = plan;
    this.#source = source;
    this.#inner = inner;
    this.#frame = frame;
  }

  open(): void {
    this.#source.open();
    this.#active = false;
  }

  next(): Signal {
    if (!this.#active) {
      const signal = this.#source.next();
      if (signal !== ROW) return signal;
      this.#inner.open();
      this.#active = true;
      this.#count = 0;
      this.#items = [];
      this.#bytes = 0;
    }
    let paused = false;
    const result = keepFault(() => {
      for (;;) {
        const signal = this.#inner.next();
        paused = signal === PAUSE;
        if (paused) return null;
        if (signal === END || this.#take()) return this.#result();
      }
    });
    if (paused) return PAUSE;
    this.#active = false;
    this.#frame.slots[this.#plan.slot] = result;
    return ROW;
  }

  /** True where no further row can change the result. */
  #take(): boolean {
    this.#count++;
    if (this.#plan.form === 'collect') {
      const item = this.#plan.item(this.#frame);
      this.#items.push(item);
      this.#bytes += bytesOf(item);
      this.#frame.budget.checkSize(this.#bytes);
    }
    return this.#plan.form === 'exists';
  }

  #result(): Value {
    if (this.#plan.form === 'collect') return this.#items;
    return this.#plan.form === 'exists' ? this.#count > 0 : this.#count;
  }
}
