import type { Frame } from '../expressions/frame.ts';
import type { QuantifiedExpand } from '../plan/plan.ts';
import { NodeValue } from '../values/value.ts';
import { bytesOf } from './held-rows.ts';
import { type Iteration, readIteration } from './iterations.ts';
import { END, type Operator, ROW } from './operator.ts';

/** An iteration as an edge between the nodes where it begins and ends. */
export interface Edge extends Iteration {
  readonly from: number;
  readonly to: number;
}

/** Everything that a repeated pattern can reach from one node, with each iteration as an edge. */
export class IterationGraph {
  readonly edgesFrom = new Map<number, Edge[]>();
  readonly #edgesTo = new Map<number, Edge[]>();
  #relationships = new Set<number>();

  /** Explores from a node, at most `plan.max` iterations far; yields where the slice may be over. */
  *explore(start: number, inner: Operator, plan: QuantifiedExpand, frame: Frame): Generator<undefined, void> {
    let frontier = [start];
    this.edgesFrom.set(start, []);
    for (let depth = 0; depth < plan.max && frontier.length > 0; depth++) {
      const next: number[] = [];
      for (const node of frontier) yield* this.#exploreNode(node, inner, plan, frame, next);
      frontier = next;
    }
  }

  /** A trail is no longer than this many iterations. */
  get longestTrail(): number {
    return this.#relationships.size;
  }

  /** How many iterations each node is away from the target, at least, when some edges are left out. */
  distancesTo(target: number, isUsable: (edge: Edge) => boolean = () => true): Map<number, number> {
    const distances = new Map([[target, 0]]);
    for (const node of distances.keys()) {
      const distance = distances.get(node)! + 1;
      for (const edge of this.#edgesTo.get(node) ?? []) {
        if (!distances.has(edge.from) && isUsable(edge)) distances.set(edge.from, distance);
      }
    }
    return distances;
  }

  *#exploreNode(
    node: number,
    inner: Operator,
    plan: QuantifiedExpand,
    frame: Frame,
    next: number[],
  ): Generator<undefined, void> {
    frame.slots[plan.entry] = new NodeValue(frame.graph, node);
    inner.open();
    for (let signal = inner.next(); signal !== END; signal = inner.next()) {
      if (signal === ROW) this.#add(node, plan, frame, next);
      else yield undefined;
    }
    if (frame.budget.pauseDue()) yield undefined;
  }

  #add(from: number, plan: QuantifiedExpand, frame: Frame, next: number[]): void {
    const iteration = readIteration(plan, frame);
    const to = (frame.slots[plan.exit] as NodeValue).index;
    const edge: Edge = { ...iteration, from, to };
    frame.budget.hold(iteration.bound.length * 2 * bytesOf([]));
    for (const { index } of iteration.walked) this.#relationships.add(index);
    this.edgesFrom.get(from)!.push(edge);
    const arriving = this.#edgesTo.get(to);
    if (arriving) arriving.push(edge);
    else this.#edgesTo.set(to, [edge]);
    if (this.edgesFrom.has(to)) return;
    this.edgesFrom.set(to, []);
    next.push(to);
  }
}
