import { degreeOf } from '../degree.ts';
import type { Frame } from '../expressions/frame.ts';
import type { CountNeighbours } from '../plan/plan.ts';
import { NodeValue } from '../values/value.ts';
import { type Operator, PAUSE, ROW, type Signal } from './operator.ts';

/** Puts into a slot how many relationships each row's node has, without looking at any of them. */
export class CountNeighboursOperator implements Operator {
  readonly #plan: CountNeighbours;
  readonly #source: Operator;
  readonly #frame: Frame;

  constructor(plan: CountNeighbours, source: Operator, frame: Frame) {
    this.#plan = plan;
    this.#source = source;
    this.#frame = frame;
  }

  open(): void {
    this.#source.open();
  }

  next(): Signal {
    const { graph, slots, budget } = this.#frame;
    for (;;) {
      const signal = this.#source.next();
      if (signal !== ROW) return signal;
      const from = slots[this.#plan.from];
      const count = from instanceof NodeValue ? degreeOf(graph, from.index, this.#plan) : 0;
      slots[this.#plan.slot] = count;
      if (count > 0 || this.#plan.keepsNone) return ROW;
      if (budget.pauseDue()) return PAUSE;
    }
  }
}
