import type { Frame } from '../expressions/frame.ts';
import { asCondition } from '../expressions/truth.ts';
import { OPPOSITE, type ShortestPath } from '../plan/plan.ts';
import { NodeValue, RelationshipValue } from '../values/value.ts';
import { Neighbours } from './expand.ts';

/** How a node was reached: over which relationships, each from which node of the level before. */
interface Reached {
  readonly depth: number;
  readonly over: number[];
  readonly from: number[];
}

/** One of the two searches that walk towards each other. */
class Side {
  readonly reached = new Map<number, Reached>();
  readonly #neighbours: Neighbours;
  readonly #mayPass: (relationship: number, node: number) => boolean;
  frontier: number[];
  depth = 0;

  constructor(
    start: number,
    neighbours: Neighbours,
    mayPass: (relationship: number, node: number) => boolean,
  ) {
    this.#neighbours = neighbours;
    this.#mayPass = mayPass;
    this.frontier = [start];
    this.reached.set(start, { depth: 0, over: [], from: [] });
  }

  /** Walks one level further; yields where the slice may be over. */
  *advance(): Generator<void, void> {
    const next: number[] = [];
    this.depth++;
    for (const node of this.frontier) {
      this.#neighbours.begin(node);
      while (this.#neighbours.advance()) this.#reach(node, next);
      yield;
    }
    this.frontier = next;
  }

  #reach(node: number, next: number[]): void {
    const { relationship, neighbour } = this.#neighbours;
    const known = this.reached.get(neighbour);
    if (known && known.depth < this.depth) return;
    if (!this.#mayPass(relationship, neighbour)) return;
    if (known) {
      known.over.push(relationship);
      known.from.push(node);
      return;
    }
    this.reached.set(neighbour, { depth: this.depth, over: [relationship], from: [node] });
    next.push(neighbour);
  }

  /** Every chain of relationships from the start to a node, in the order walked. */
  *chainsTo(node: number): Generator<readonly number[], void> {
    const { over, from } = this.reached.get(node)!;
    if (over.length === 0) yield [];
    for (let at = 0; at < over.length; at++) {
      for (const chain of this.chainsTo(from[at]!)) yield [...chain, over[at]!];
    }
  }
}

/**
 * The shortest chains of relationships between two different nodes, by breadth-first search from both ends.
 * Yields a chain, or nothing where the slice may be over.
 */
export function* findShortestChains(
  plan: ShortestPath,
  start: number,
  end: number,
  frame: Frame,
): Generator<readonly number[] | undefined, void> {
  const mayPass = passTest(plan, frame);
  if (!mayPass(-1, start) || !mayPass(-1, end)) return;
  const forward = new Side(start, new Neighbours(frame, plan.direction, plan.types), mayPass);
  const backward = new Side(end, new Neighbours(frame, OPPOSITE[plan.direction], plan.types), mayPass);
  while (
    forward.depth + backward.depth < plan.max &&
    forward.frontier.length > 0 &&
    backward.frontier.length > 0
  ) {
    const [side, other] =
      forward.frontier.length <= backward.frontier.length ? [forward, backward] : [backward, forward];
    for (const _ of side.advance()) yield undefined;
    const meetings = side.frontier.filter((node) => other.reached.get(node)?.depth === other.depth);
    if (meetings.length === 0) continue;
    yield* joinChains(meetings, forward, backward);
    return;
  }
}

function* joinChains(
  meetings: readonly number[],
  forward: Side,
  backward: Side,
): Generator<readonly number[], void> {
  for (const meeting of meetings) {
    for (const first of forward.chainsTo(meeting)) {
      for (const second of backward.chainsTo(meeting)) yield [...first, ...second.toReversed()];
    }
  }
}

/** Whether the conditions let a search go over a relationship (-1: none) to a node. */
function passTest(plan: ShortestPath, frame: Frame): (relationship: number, node: number) => boolean {
  const { relationshipCondition, nodeCondition } = plan;
  const { graph, slots } = frame;
  return (relationship, node) => {
    if (relationshipCondition && relationship >= 0) {
      slots[relationshipCondition.slot] = new RelationshipValue(graph, relationship);
      if (asCondition(relationshipCondition.test(frame)) !== true) return false;
    }
    if (!nodeCondition) return true;
    slots[nodeCondition.slot] = new NodeValue(graph, node);
    return asCondition(nodeCondition.test(frame)) === true;
  };
}
