import type { Frame } from '../expressions/frame.ts';
import { keepFault } from '../expressions/lifted.ts';
import type { LetSubquery, Optional, SemiApply } from '../plan/plan.ts';
import type { Value } from '../values/value.ts';
import { bytesOf } from './held-rows.ts';
import { END, type Operator, PAUSE, ROW, type Signal } from './operator.ts';

/** Opens the inner operator anew for each row of the source. */
abstract class PerRowOperator implements Operator {
  readonly #source: Operator;
  protected readonly inner: Operator;
  #isActive = false;

  constructor(source: Operator, inner: Operator) {
    this.#source = source;
    this.inner = inner;
  }

  open(): void {
    this.#source.open();
    this.#isActive = false;
  }

  abstract next(): Signal;

  /** ROW where the inner operator is open for a row of the source: the present one, or the next where that is done. */
  protected enter(): Signal {
    if (this.#isActive) return ROW;
    const signal = this.#source.next();
    if (signal !== ROW) return signal;
    this.inner.open();
    this.#isActive = true;
    this.begin();
    return ROW;
  }

  /** A row of the source was taken. */
  protected begin(): void {}

  /** The present row of the source needs the inner operator no more. */
  protected leave(): void {
    this.#isActive = false;
  }
}

/** All rows of the inner operator for each row of the source. */
export class ApplyOperator extends PerRowOperator {
  next(): Signal {
    for (;;) {
      const entered = this.enter();
      if (entered !== ROW) return entered;
      const signal = this.inner.next();
      if (signal !== END) return signal;
      this.leave();
    }
  }
}

/** Like Apply, but a row for which the inner operator has none goes on with nulls in its slots. */
export class OptionalOperator extends PerRowOperator {
  readonly #slots: Optional['slots'];
  readonly #frame: Frame;
  #found = false;

  constructor({ slots }: Optional, source: Operator, inner: Operator, frame: Frame) {
    super(source, inner);
    this.#slots = slots;
    this.#frame = frame;
  }

  next(): Signal {
    for (;;) {
      const entered = this.enter();
      if (entered !== ROW) return entered;
      const signal = this.inner.next();
      if (signal === ROW) this.#found = true;
      if (signal !== END) return signal;
      this.leave();
      if (this.#found) continue;
      for (const slot of this.#slots) this.#frame.slots[slot] = null;
      return ROW;
    }
  }

  protected override begin(): void {
    this.#found = false;
  }
}

/** Rows of the source for which the inner operator has a row, or has none. */
export class SemiApplyOperator extends PerRowOperator {
  readonly #negated: boolean;

  constructor({ negated }: SemiApply, source: Operator, inner: Operator) {
    super(source, inner);
    this.#negated = negated;
  }

  next(): Signal {
    for (;;) {
      const entered = this.enter();
      if (entered !== ROW) return entered;
      const signal = this.inner.next();
      if (signal === PAUSE) return PAUSE;
      this.leave();
      if ((signal === ROW) !== this.#negated) return ROW;
    }
  }
}

/** Puts into a slot whether, how often, or with what values the inner operator gives rows. */
export class LetSubqueryOperator extends PerRowOperator {
  readonly #plan: LetSubquery;
  readonly #frame: Frame;
  #count = 0;
  #items: Value[] = [];
  #bytes = 0;

  constructor(plan: LetSubquery, source: Operator, inner: Operator, frame: Frame) {
    super(source, inner);
    this.#plan = plan;
    this.#frame = frame;
  }

  next(): Signal {
    const entered = this.enter();
    if (entered !== ROW) return entered;
    let paused = false;
    const result = keepFault(() => {
      for (;;) {
        const signal = this.inner.next();
        paused = signal === PAUSE;
        if (paused) return null;
        if (signal === END || this.#take()) return this.#result();
      }
    });
    if (paused) return PAUSE;
    this.leave();
    this.#frame.slots[this.#plan.slot] = result;
    return ROW;
  }

  protected override begin(): void {
    this.#count = 0;
    this.#items = [];
    this.#bytes = 0;
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
