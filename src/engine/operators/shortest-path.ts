import { CypherError } from '../../language/cypher-error.ts';
import type { Frame } from '../expressions/frame.ts';
import { asCondition } from '../expressions/truth.ts';
import type { ShortestPath } from '../plan/plan.ts';
import { NodeValue, RelationshipValue } from '../values/value.ts';
import { findShortestChains } from './breadth-first.ts';
import { Neighbours } from './expand.ts';
import { END, type Operator, PAUSE, ROW, type Signal } from './operator.ts';

/** One or all shortest paths between the two nodes of each row. */
export class ShortestPathOperator implements Operator {
  readonly #plan: ShortestPath;
  readonly #source: Operator;
  readonly #frame: Frame;
  #search: Generator<readonly number[] | undefined, void> | undefined;

  constructor(plan: ShortestPath, source: Operator, frame: Frame) {
    this.#plan = plan;
    this.#source = source;
    this.#frame = frame;
  }

  open(): void {
    this.#source.open();
    this.#search = undefined;
  }

  next(): Signal {
    for (;;) {
      if (!this.#search) {
        const signal = this.#source.next();
        if (signal !== ROW) return signal;
        this.#search = this.#begin();
      }
      const signal = this.#continue(this.#search);
      if (signal !== END) return signal;
      this.#search = undefined;
    }
  }

  #continue(search: Generator<readonly number[] | undefined, void>): Signal {
    for (;;) {
      if (this.#frame.budget.pauseDue()) return PAUSE;
      const { value: chain, done } = search.next();
      if (done) return END;
      if (!chain) continue;
      if (!this.#plan.pathCondition) this.#assign(chain);
      if (!this.#plan.all) search.return();
      return ROW;
    }
  }

  #begin(): Generator<readonly number[] | undefined, void> {
    const { slots } = this.#frame;
    const [from, to] = [slots[this.#plan.from], slots[this.#plan.to]];
    if (!(from instanceof NodeValue) || !(to instanceof NodeValue)) return nothing();
    if (this.#plan.pathCondition) return this.#tryInTurn(from.index, to.index);
    if (from.index !== to.index) return findShortestChains(this.#plan, from.index, to.index, this.#frame);
    if (this.#plan.min === 0) return emptyChain();
    throw sameEnds();
  }

  #assign(chain: readonly number[]): void {
    const { graph, slots } = this.#frame;
    slots[this.#plan.relationship] = chain.map((relationship) => new RelationshipValue(graph, relationship));
    for (const { slot, value } of this.#plan.items) slots[slot] = value(this.#frame);
  }

  /** Tries all walks of one length before any longer one; needed where the condition is on the whole path. */
  *#tryInTurn(start: number, end: number): Generator<readonly number[] | undefined, void> {
    if (start === end && this.#plan.min > 0) throw sameEnds();
    for (let length = this.#plan.min; length <= this.#plan.max; length++) {
      let found = false;
      let reaches = length === 0;
      for (const walk of this.#walks(start, length, [])) {
        if (!walk) {
          yield undefined;
          continue;
        }
        reaches = true;
        if (walk.end !== end) continue;
        this.#assign(walk.chain);
        if (asCondition(this.#plan.pathCondition!(this.#frame)) !== true) continue;
        found = true;
        yield walk.chain;
      }
      if (found || !reaches) return;
    }
  }

  *#walks(node: number, left: number, chain: number[]): Generator<Walk | undefined, void> {
    if (left === 0) {
      yield { chain: [...chain], end: node };
      return;
    }
    const neighbours = new Neighbours(this.#frame, this.#plan.direction, this.#plan.types);
    neighbours.begin(node);
    while (neighbours.advance()) {
      yield undefined;
      const { relationship, neighbour } = neighbours;
      if (chain.includes(relationship) || !this.#mayWalk(relationship)) continue;
      chain.push(relationship);
      yield* this.#walks(neighbour, left - 1, chain);
      chain.pop();
    }
  }

  #mayWalk(relationship: number): boolean {
    const condition = this.#plan.relationshipCondition;
    if (!condition) return true;
    this.#frame.slots[condition.slot] = new RelationshipValue(this.#frame.graph, relationship);
    return asCondition(condition.test(this.#frame)) === true;
  }
}

interface Walk {
  readonly chain: readonly number[];
  readonly end: number;
}

function* nothing(): Generator<undefined, void> {}

function* emptyChain(): Generator<readonly number[], void> {
  yield [];
}

function sameEnds(): CypherError {
  return new CypherError(
    'Neo.DatabaseError.Statement.ExecutionFailed',
    'The shortest path algorithm does not work when the start and end nodes are the same. Ask only for pairs that differ (WHERE a <> b), or allow a path of no length between two variables (*0..).',
  );
}
