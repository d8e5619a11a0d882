import { asList } from '../expressions/comprehensions.ts';
import type { Frame } from '../expressions/frame.ts';
import { keepFault } from '../expressions/lifted.ts';
import { QUANTIFIERS, type Tally, tallyUp } from '../expressions/quantifiers.ts';
import { asCondition } from '../expressions/truth.ts';
import type { LetLoop } from '../plan/plan.ts';
import type { ListValue, Value } from '../values/value.ts';
import { bytesOf } from './held-rows.ts';
import { type Operator, PAUSE, ROW, type Signal } from './operator.ts';

/** Computes a list comprehension, a quantifier or `reduce` item by item, so that it can be paused in between. */
export class LetLoopOperator implements Operator {
  readonly #plan: LetLoop;
  readonly #source: Operator;
  readonly #inner: Operator;
  readonly #frame: Frame;
  #items: ListValue | undefined;
  #at = 0;
  #isOpen = false;
  #collected: Value[] = [];
  #bytes = 0;
  #tally: Tally = { trues: 0, falses: 0, nulls: 0 };

  constructor(plan: LetLoop, source: Operator, inner: Operator, frame: Frame) {
    this.#plan = plan;
    this.#source = source;
    this.#inner = inner;
    this.#frame = frame;
  }

  open(): void {
    this.#source.open();
    this.#items = undefined;
  }

  next(): Signal {
    if (!this.#items) {
      const signal = this.#source.next();
      if (signal !== ROW) return signal;
      this.#frame.slots[this.#plan.slot] = keepFault(() => this.#begin());
    }
    while (this.#items && this.#at < this.#items.length) {
      if (this.#frame.budget.pauseDue()) return PAUSE;
      this.#frame.slots[this.#plan.item] = this.#items[this.#at]!;
      if (!this.#isOpen) this.#inner.open();
      this.#isOpen = true;
      if (this.#inner.next() === PAUSE) return PAUSE;
      this.#isOpen = false;
      this.#at++;
      if (this.#takeSafely()) break;
    }
    this.#finish();
    return ROW;
  }

  /** Null where there is no list to go over; what `reduce` begins with otherwise. */
  #begin(): Value {
    const items = asList(this.#plan.list(this.#frame));
    if (items === null) return null;
    const initial = this.#plan.initial ? this.#plan.initial(this.#frame) : null;
    this.#items = items;
    this.#at = 0;
    this.#isOpen = false;
    this.#collected = [];
    this.#bytes = 0;
    this.#tally = { trues: 0, falses: 0, nulls: 0 };
    return initial;
  }

  /** True where the result is settled, by a fault too. */
  #takeSafely(): boolean {
    let settled = false;
    const fault = keepFault(() => {
      settled = this.#take();
      return null;
    });
    if (fault === null) return settled;
    this.#frame.slots[this.#plan.slot] = fault;
    this.#items = undefined;
    return true;
  }

  #take(): boolean {
    const { form, where, result, item, slot } = this.#plan;
    const { slots, budget } = this.#frame;
    if (form === 'reduce') {
      slots[slot] = result!(this.#frame);
      return false;
    }
    const held = where ? asCondition(where(this.#frame)) : form === 'collect' || asCondition(slots[item]!);
    if (form !== 'collect') {
      tallyUp(this.#tally, held);
      return QUANTIFIERS[form].settled(this.#tally);
    }
    if (held !== true) return false;
    this.#collected.push(result ? result(this.#frame) : slots[item]!);
    this.#bytes += bytesOf(this.#collected.at(-1)!);
    budget.checkSize(this.#bytes);
    return false;
  }

  #finish(): void {
    const { form, slot } = this.#plan;
    if (this.#items && form !== 'reduce') {
      this.#frame.slots[slot] = form === 'collect' ? this.#collected : QUANTIFIERS[form].answer(this.#tally);
    }
    this.#items = undefined;
  }
}
