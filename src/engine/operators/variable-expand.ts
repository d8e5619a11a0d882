import type { Frame } from '../expressions/frame.ts';
import { asCondition } from '../expressions/truth.ts';
import type { VariableExpand } from '../plan/plan.ts';
import { NodeValue, RelationshipValue } from '../values/value.ts';
import { isUnused, Neighbours } from './expand.ts';
import { type Operator, PAUSE, ROW, type Signal } from './operator.ts';

/** All walks of min to max relationships from each row's node that use no relationship twice, depth first. */
export class VariableExpandOperator implements Operator {
  readonly #plan: VariableExpand;
  readonly #source: Operator;
  readonly #frame: Frame;
  /** One walker per relationship walked so far, kept for the next walk of the same depth. */
  readonly #walkers: Neighbours[] = [];
  readonly #walked: RelationshipValue[] = [];
  #depth = -1;
  #target = -1;
  #first = false;

  constructor(plan: VariableExpand, source: Operator, frame: Frame) {
    this.#plan = plan;
    this.#source = source;
    this.#frame = frame;
  }

  open(): void {
    this.#source.open();
    this.#depth = -1;
  }

  next(): Signal {
    for (;;) {
      if (this.#frame.budget.pauseDue()) return PAUSE;
      if (this.#depth < 0) {
        const signal = this.#source.next();
        if (signal !== ROW) return signal;
        this.#begin();
      } else if (this.#first) {
        this.#first = false;
        if (this.#plan.min === 0 && this.#emit(this.#start())) return ROW;
      } else if (this.#step()) return ROW;
    }
  }

  #begin(): void {
    const from = this.#frame.slots[this.#plan.from];
    const to = this.#plan.into ? this.#frame.slots[this.#plan.to] : undefined;
    if (!(from instanceof NodeValue) || (this.#plan.into && !(to instanceof NodeValue))) return;
    this.#target = to instanceof NodeValue ? to.index : -1;
    this.#walked.length = 0;
    this.#depth = 0;
    this.#first = true;
    this.#walkerAt(0).begin(from.index);
  }

  #start(): number {
    return (this.#frame.slots[this.#plan.from] as NodeValue).index;
  }

  #walkerAt(depth: number): Neighbours {
    this.#walkers[depth] ??= new Neighbours(this.#frame, this.#plan.direction, this.#plan.types);
    return this.#walkers[depth];
  }

  /** One relationship further, or back by one; true where a walk is complete and wanted. */
  #step(): boolean {
    const walker = this.#walkerAt(this.#depth);
    if (this.#depth >= this.#plan.max || !walker.advance()) {
      this.#depth--;
      this.#walked.pop();
      return false;
    }
    const { relationship, neighbour } = walker;
    if (!this.#mayWalk(relationship)) return false;
    this.#walked.push(new RelationshipValue(this.#frame.graph, relationship));
    this.#depth++;
    this.#walkerAt(this.#depth).begin(neighbour);
    return this.#depth >= this.#plan.min && this.#emit(neighbour);
  }

  #mayWalk(relationship: number): boolean {
    const { unique, condition, stepSlot } = this.#plan;
    for (const walked of this.#walked) if (walked.index === relationship) return false;
    if (!isUnused(relationship, unique, this.#frame)) return false;
    if (!condition) return true;
    this.#frame.slots[stepSlot] = new RelationshipValue(this.#frame.graph, relationship);
    return asCondition(condition(this.#frame)) === true;
  }

  #emit(end: number): boolean {
    if (this.#target >= 0 && end !== this.#target) return false;
    const { graph, slots } = this.#frame;
    const list = this.#walked.slice();
    slots[this.#plan.relationship] = this.#plan.reversed ? list.reverse() : list;
    if (!this.#plan.into) slots[this.#plan.to] = new NodeValue(graph, end);
    return true;
  }
}
