import type { Frame } from '../expressions/frame.ts';
import type { QuantifiedExpand } from '../plan/plan.ts';
import { NodeValue } from '../values/value.ts';
import type { Holding } from './held-rows.ts';
import { type Iteration, readIteration } from './iterations.ts';
import { END, type Operator, ROW } from './operator.ts';

/** An iteration as an edge between the nodes where it begins and ends. */
export interface Edge extends Iteration {
  readonly from: number;
  readonly to: number;
}

/** A handle of an element, and its place in two lists. */
const BYTES_PER_VALUE = 80;

/** Everything that a repeated pattern can reach from one node, with each iteration as an edge. */
export class IterationGraph {
  readonly edgesFrom = new Map<number, Edge[]>();
  readonly edgesTo = new Map<number, Edge[]>();
  /** How many iterations each node is away from the start, at least. */
  readonly distances = new Map<number, number>();
  readonly #relationships = new Set<number>();
  readonly #holding: Holding;

  constructor(holding: Holding) {
    this.#holding = holding;
  }

  /** Explores from a node, at most `plan.max` iterations far; yields where the slice may be over. */
  *explore(start: number, inner: Operator, plan: QuantifiedExpand, frame: Frame): Generator<undefined, void> {
    let frontier = [start];
    this.edgesFrom.set(start, []);
    this.distances.set(start, 0);
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

  /** The fewest iterations that lead from the start back to it without using a relationship twice. */
  shortestRound(start: number): number | undefined {
    const rounds = this.edgesFrom.get(start)!.map((first) => {
      const used = new Set(first.walked.map(({ index }) => index));
      return this.#distanceAvoiding(first.to, start, used);
    });
    const known = rounds.filter((round) => round !== undefined);
    return known.length === 0 ? undefined : Math.min(...known) + 1;
  }

  #distanceAvoiding(from: number, to: number, used: ReadonlySet<number>): number | undefined {
    const distances = new Map([[from, 0]]);
    for (const [node, distance] of distances) {
      if (node === to) return distance;
      for (const edge of this.edgesFrom.get(node) ?? []) {
        const isFree = !edge.walked.some(({ index }) => used.has(index));
        if (isFree && !distances.has(edge.to)) distances.set(edge.to, distance + 1);
      }
    }
    return undefined;
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
    this.#holding.add(iteration.bound.length * BYTES_PER_VALUE);
    for (const { index } of iteration.walked) this.#relationships.add(index);
    this.edgesFrom.get(from)!.push(edge);
    const arriving = this.edgesTo.get(to);
    if (arriving) arriving.push(edge);
    else this.edgesTo.set(to, [edge]);
    if (this.edgesFrom.has(to)) return;
    this.edgesFrom.set(to, []);
    this.distances.set(to, this.distances.get(from)! + 1);
    next.push(to);
  }
}
