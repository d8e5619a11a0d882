/**
 * Least costs from one end where doubt counts first, whatever the hops: what a search by certainty knows beforehand
 * of the way that is still ahead of it (Dijkstra 1959; from both ends, Pohl 1971).
 */
import { EntityQueue } from './entity-queue.ts';
import { BY_CERTAINTY, COST_SPAN } from './path-cost.ts';
import type { SearchPlace } from './search-place.ts';
import type { Marks } from './walk-scratch.ts';

/** Ordering an entity by its cost takes as long as looking at so many ties, for each of its ties. */
export const ORDERING_COST = 2;

const { hop: HOP, doubt: DOUBT } = BY_CERTAINTY;

class CostBall {
  private readonly open = new EntityQueue();
  private readonly place: SearchPlace;
  private readonly origin: number;
  private readonly allowed: Uint8Array;
  private readonly costs: Marks;

  constructor(place: SearchPlace, origin: number, allowed: Uint8Array, costs: Marks) {
    this.place = place;
    this.origin = origin;
    this.allowed = allowed;
    this.costs = costs;
    costs.values[origin] = costs.renew();
    this.open.push(origin, 0);
  }

  /** All that costs less is known; infinite once everything is. */
  get radius(): number {
    return this.open.leastCost;
  }

  /** Exact where it is at most the radius, below zero where nothing is known. */
  costOf(entity: number): number {
    return this.costs.values[entity]! - this.costs.base;
  }

  /** What an entity adds to the cost of a path that passes through it. */
  hubCost(entity: number): number {
    const { start, target, rows } = this.place;
    return entity === start || entity === target ? 0 : rows.hubCost[entity]!;
  }

  /** One entity further. Answers the least cost of a way into the other ball that was found. */
  growToward(other: CostBall): number {
    this.open.take();
    const { entity, cost } = this.open;
    if (cost !== this.costOf(entity) || entity === other.origin) return Infinity;
    const { rows, filter, passage, meter } = this.place;
    const { offsets, neighbours, slotClasses, slotConfidence, slotSince, slotUntil } = rows;
    const { minConfidence, firstDay, lastDay } = filter;
    const { values, base } = this.costs;
    const end = offsets[entity + 1]!;
    meter.spend(ORDERING_COST * (end - offsets[entity]!));
    const through = cost + HOP + 100 * DOUBT + this.hubCost(entity);
    let met = Infinity;
    for (let slot = offsets[entity]!; slot < end; slot++) {
      if (this.allowed[slotClasses[slot]!] === 0 || slotConfidence[slot]! < minConfidence) continue;
      if (slotSince[slot]! > lastDay || slotUntil[slot]! < firstDay) continue;
      const next = neighbours[slot]!;
      const reached = through - slotConfidence[slot]! * DOUBT;
      const known = values[next]! - base;
      if ((known >= 0 && known <= reached) || reached >= COST_SPAN || passage.isShut(next)) continue;
      values[next] = base + reached;
      this.open.push(next, reached);
      const across = other.costOf(next);
      if (across >= 0) met = Math.min(met, reached + across + this.hubCost(next));
    }
    return met;
  }
}

/** Of an entity, what the way to it from the start costs at least, with what passing through it costs. */
export type CostBefore = (entity: number) => number;

/**
 * Two balls grow until they have met for certain; the one around the start is what is known from then on. `undefined`
 * where they never meet.
 */
export function growCostBalls(place: SearchPlace): CostBefore | undefined {
  const { start, target, filter, scratch } = place;
  const ahead = new CostBall(place, start, filter.forward, scratch.toTarget);
  const behind = new CostBall(place, target, filter.backward, scratch.guarded);
  let least = Infinity;
  while (ahead.radius + behind.radius < least) {
    const [ball, other] = ahead.radius <= behind.radius ? [ahead, behind] : [behind, ahead];
    least = Math.min(least, ball.growToward(other));
  }
  if (least === Infinity) return undefined;
  const { radius } = ahead;
  return (entity) => {
    const cost = ahead.costOf(entity);
    return cost < 0 ? radius : Math.min(radius, cost + ahead.hubCost(entity));
  };
}
