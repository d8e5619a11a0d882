import type { Frame } from '../expressions/frame.ts';
import type { QuantifiedExpand } from '../plan/plan.ts';
import { NodeValue, type RelationshipValue } from '../values/value.ts';
import { isUnused } from './expand.ts';
import { assignIterations, type Iteration, readIteration } from './iterations.ts';
import { END, type Operator, PAUSE, ROW, type Signal } from './operator.ts';

/** One iteration in progress: its own operator, and what it bound last. */
interface Level {
  readonly operator: Operator;
  iteration: Iteration | undefined;
}

/** Repeats an inner pattern from min to max times from each row's node, depth first, no relationship twice. */
export class QuantifiedExpandOperator implements Operator {
  readonly #plan: QuantifiedExpand;
  readonly #source: Operator;
  readonly #makeInner: () => Operator;
  readonly #frame: Frame;
  readonly #spare: Operator[] = [];
  #levels: Level[] = [];
  #state: 'source' | 'start' | 'walk' = 'source';

  constructor(plan: QuantifiedExpand, source: Operator, makeInner: () => Operator, frame: Frame) {
    this.#plan = plan;
    this.#source = source;
    this.#makeInner = makeInner;
    this.#frame = frame;
  }

  open(): void {
    this.#source.open();
    this.#state = 'source';
    this.#levels = [];
  }

  next(): Signal {
    const { slots, budget } = this.#frame;
    for (;;) {
      if (budget.pauseDue()) return PAUSE;
      if (this.#state === 'source') {
        const signal = this.#source.next();
        if (signal !== ROW) return signal;
        const from = slots[this.#plan.from];
        if (from instanceof NodeValue) this.#state = 'start';
      } else if (this.#state === 'start') {
        this.#state = 'walk';
        const from = slots[this.#plan.from] as NodeValue;
        if (this.#plan.max > 0) this.#descend(from);
        if (this.#plan.min === 0 && this.#emit(from)) return ROW;
      } else {
        const signal = this.#walk();
        if (signal !== END) return signal;
      }
    }
  }

  /** Asks the deepest iteration for its next row. END: nothing to give this time, not the end of all. */
  #walk(): Signal {
    const level = this.#levels.at(-1);
    if (!level) {
      this.#state = 'source';
      return END;
    }
    const signal = level.operator.next();
    if (signal === PAUSE) return PAUSE;
    if (signal === END) {
      this.#spare.push(this.#levels.pop()!.operator);
      this.#restore();
      return END;
    }
    return this.#take(level) ? ROW : END;
  }

  #take(level: Level): boolean {
    const iteration = readIteration(this.#plan, this.#frame);
    if (!this.#areUnused(iteration.walked)) return false;
    level.iteration = iteration;
    const exit = this.#frame.slots[this.#plan.exit] as NodeValue;
    const depth = this.#levels.length;
    const gives = depth >= this.#plan.min && this.#emit(exit);
    if (depth < this.#plan.max) this.#descend(exit);
    return gives;
  }

  #areUnused(walked: readonly RelationshipValue[]): boolean {
    const before = this.#levels.slice(0, -1);
    return walked.every(
      ({ index }) =>
        isUnused(index, this.#plan.unique, this.#frame) &&
        !before.some(({ iteration }) => iteration!.walked.some((other) => other.index === index)),
    );
  }

  #descend(node: NodeValue): void {
    const operator = this.#spare.pop() ?? this.#makeInner();
    this.#frame.slots[this.#plan.entry] = node;
    operator.open();
    this.#levels.push({ operator, iteration: undefined });
  }

  /** The operator of the level above goes on from its own row, which the deeper levels have written over. */
  #restore(): void {
    this.#levels.at(-1)?.iteration?.bound.forEach((value, at) => {
      this.#frame.slots[this.#plan.kept[at]!] = value;
    });
  }

  #emit(end: NodeValue): boolean {
    const iterations = this.#levels.flatMap(({ iteration }) => iteration ?? []);
    return assignIterations(this.#plan, iterations, end, this.#frame);
  }
}
