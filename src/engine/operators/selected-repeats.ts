import type { Evaluate, Frame } from '../expressions/frame.ts';
import type { Keep, QuantifiedExpand } from '../plan/plan.ts';
import { NodeValue } from '../values/value.ts';
import { type Edge, IterationGraph } from './iteration-graph.ts';
import { assignIterations } from './iterations.ts';
import { END, type Operator, PAUSE, ROW, type Signal } from './operator.ts';
import { rowCount } from './rows.ts';

/** A trail that was found, or nothing where the slice may be over. */
type Search = Generator<readonly Edge[] | undefined, void>;

export interface SelectedRepeats extends QuantifiedExpand {
  readonly select: { readonly keep: Keep; readonly count: Evaluate };
}

/**
 * `SHORTEST 2 (a)(…)+(b)` and its like: for each pair of ends the shortest trails, tried length by length, never
 * further from the end than the iterations left can bring back.
 */
export class SelectedRepeatsOperator implements Operator {
  readonly #plan: SelectedRepeats;
  readonly #source: Operator;
  readonly #inner: Operator;
  readonly #frame: Frame;
  #count = 1;
  #search: Search | undefined;

  constructor(plan: SelectedRepeats, source: Operator, inner: Operator, frame: Frame) {
    this.#plan = plan;
    this.#source = source;
    this.#inner = inner;
    this.#frame = frame;
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
    const graph = new IterationGraph();
    yield* graph.explore(start.index, this.#inner, this.#plan, this.#frame);
    const targets = this.#plan.into ? [(end as NodeValue).index] : [...graph.edgesFrom.keys()];
    for (const target of targets) yield* this.#searchPair(graph, start.index, target);
  }

  *#searchPair(graph: IterationGraph, start: number, target: number): Search {
    const { min, max, select } = this.#plan;
    const distances = graph.distancesTo(target);
    const nearest = start === target && min > 0 ? shortestRound(graph, start) : distances.get(start);
    if (nearest === undefined) return;
    const trails = new TrailSearch(graph, distances, target);
    let [paths, lengths] = [0, 0];
    const longest = Math.min(max, graph.longestTrail);
    for (let length = Math.max(min, nearest); length <= longest; length++) {
      const before = paths;
      trails.wasCut = false;
      for (const trail of trails.ofLength(start, length)) {
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

/** The fewest iterations that lead back to where they began without using a relationship twice. */
function shortestRound(graph: IterationGraph, start: number): number | undefined {
  const rounds = graph.edgesFrom.get(start)!.map((first) => {
    const used = new Set(first.walked.map(({ index }) => index));
    const back = graph.distancesTo(start, ({ walked }) => !walked.some(({ index }) => used.has(index)));
    return back.get(first.to);
  });
  const known = rounds.filter((round) => round !== undefined);
  return known.length === 0 ? undefined : Math.min(...known) + 1;
}

/** All trails of one length to one node, depth first. */
class TrailSearch {
  readonly #graph: IterationGraph;
  readonly #distances: ReadonlyMap<number, number>;
  readonly #target: number;
  readonly #used = new Set<number>();
  /** Whether some way was not followed only because it was too long: a longer trail may exist. */
  wasCut = false;

  constructor(graph: IterationGraph, distances: ReadonlyMap<number, number>, target: number) {
    this.#graph = graph;
    this.#distances = distances;
    this.#target = target;
  }

  *ofLength(node: number, left: number, trail: Edge[] = []): Search {
    yield undefined;
    const edges = this.#graph.edgesFrom.get(node) ?? [];
    if (left === 0) {
      if (edges.length > 0) this.wasCut = true;
      if (node === this.#target) yield [...trail];
      return;
    }
    for (const edge of edges) {
      const distance = this.#distances.get(edge.to);
      if (distance === undefined || edge.walked.some(({ index }) => this.#used.has(index))) continue;
      if (distance >= left) this.wasCut = true;
      else yield* this.#follow(edge, left, trail);
    }
  }

  *#follow(edge: Edge, left: number, trail: Edge[]): Search {
    for (const { index } of edge.walked) this.#used.add(index);
    trail.push(edge);
    yield* this.ofLength(edge.to, left - 1, trail);
    trail.pop();
    for (const { index } of edge.walked) this.#used.delete(index);
  }
}
