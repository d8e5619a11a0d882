import type { Evaluate, Frame } from '../expressions/frame.ts';
import type { Keep, QuantifiedExpand } from '../plan/plan.ts';
import { NodeValue } from '../values/value.ts';
import { Holding } from './held-rows.ts';
import { type Edge, IterationGraph } from './iteration-graph.ts';
import { assignIterations } from './iterations.ts';
import { type Operator, PAUSE, ROW, type Signal } from './operator.ts';
import { rowCount } from './rows.ts';

/** A trail that was found, or nothing where the slice may be over. */
type Search = Generator<readonly Edge[] | undefined, void>;

export interface SelectedRepeats extends QuantifiedExpand {
  readonly select: { readonly keep: Keep; readonly count: Evaluate };
}

/**
 * `SHORTEST 2 (a)(…)+(b)` and its like: for each pair of ends the shortest trails, tried length by length, never
 * further from the start than the iterations left can reach.
 */
export class SelectedRepeatsOperator implements Operator {
  readonly #plan: SelectedRepeats;
  readonly #source: Operator;
  readonly #inner: Operator;
  readonly #frame: Frame;
  readonly #holding: Holding;
  #count = 1;
  #search: Search | undefined;

  constructor(plan: SelectedRepeats, source: Operator, inner: Operator, frame: Frame) {
    this.#plan = plan;
    this.#source = source;
    this.#inner = inner;
    this.#frame = frame;
    this.#holding = new Holding(frame.budget);
  }

  open(): void {
    this.#count = rowCount(this.#plan.select.count, this.#frame, 'SHORTEST');
    this.#source.open();
    this.#search = undefined;
  }

  next(): Signal {
    for (;;) {
      if (this.#frame.budget.pauseDue()) return PAUSE;
      if (!this.#search) {
        const signal = this.#source.next();
        if (signal !== ROW) return signal;
        this.#search = this.#searchFrom(this.#frame.slots[this.#plan.from]);
      }
      const { value: trail, done } = this.#search.next();
      if (done) this.#search = undefined;
      else if (trail && this.#assign(trail)) return ROW;
    }
  }

  #assign(trail: readonly Edge[]): boolean {
    const { slots, graph } = this.#frame;
    const last = trail.at(-1);
    const end = last ? new NodeValue(graph, last.to) : (slots[this.#plan.from] as NodeValue);
    return assignIterations(this.#plan, trail, end, this.#frame);
  }

  *#searchFrom(start: unknown): Search {
    const end = this.#frame.slots[this.#plan.to];
    if (!(start instanceof NodeValue) || (this.#plan.into && !(end instanceof NodeValue))) return;
    this.#holding.release();
    const graph = new IterationGraph(this.#holding);
    yield* graph.explore(start.index, this.#inner, this.#plan, this.#frame);
    const targets = this.#plan.into ? [(end as NodeValue).index] : [...graph.edgesFrom.keys()];
    for (const target of targets) yield* this.#searchPair(graph, start.index, target);
  }

  *#searchPair(graph: IterationGraph, start: number, target: number): Search {
    const { min, max, select } = this.#plan;
    const nearest = start === target && min > 0 ? graph.shortestRound(start) : graph.distances.get(target);
    if (nearest === undefined) return;
    const trails = new TrailSearch(graph);
    let [paths, lengths] = [0, 0];
    const longest = Math.min(max, graph.longestTrail);
    for (let length = Math.max(min, nearest); length <= longest; length++) {
      const before = paths;
      trails.wasCut = false;
      for (const trail of trails.ofLength(target, length)) {
        yield trail;
        if (!trail) continue;
        paths++;
        if ((select.keep === 'any' || select.keep === 'shortest') && paths >= this.#count) return;
      }
      if (paths > before) lengths++;
      if (lengths >= (select.keep === 'shortest groups' ? this.#count : 1) && !countsPaths(select.keep))
        return;
      if (!trails.wasCut) return;
    }
  }
}

function countsPaths(keep: Keep): boolean {
  return keep === 'any' || keep === 'shortest';
}

/** All trails of one length to one node, depth first, walked back from their end. */
class TrailSearch {
  readonly #graph: IterationGraph;
  readonly #used = new Set<number>();
  /** Whether some way was not followed only because it was too long: a longer trail may exist. */
  wasCut = false;

  constructor(graph: IterationGraph) {
    this.#graph = graph;
  }

  *ofLength(node: number, left: number, trail: Edge[] = []): Search {
    yield undefined;
    const edges = this.#graph.edgesTo.get(node) ?? [];
    if (left === 0) {
      if (edges.length > 0) this.wasCut = true;
      yield trail.toReversed();
      return;
    }
    for (const edge of edges) {
      if (edge.walked.some(({ index }) => this.#used.has(index))) continue;
      if (this.#graph.distances.get(edge.from)! >= left) this.wasCut = true;
      else yield* this.#follow(edge, left, trail);
    }
  }

  *#follow(edge: Edge, left: number, trail: Edge[]): Search {
    for (const { index } of edge.walked) this.#used.add(index);
    trail.push(edge);
    yield* this.ofLength(edge.from, left - 1, trail);
    trail.pop();
    for (const { index } of edge.walked) this.#used.delete(index);
  }
}
