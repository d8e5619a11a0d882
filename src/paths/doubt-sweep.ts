/**
 * Costs to the target where doubt counts before hops: labels of (cost, hops) taken in the order of what a path costs at
 * least that has them (A*: Hart, Nilsson and Raphael 1968; with Hansen's dominance of 1980: of two labels of one entity,
 * the dearer lives only by fewer hops).
 */
import { type CostBefore, ORDERING_COST } from './cost-ball.ts';
import { EntityQueue } from './entity-queue.ts';
import type { ForwardBall } from './forward-ball.ts';
import { BY_CERTAINTY, HUB_BITS } from './path-cost.ts';
import type { PathPlace } from './search-place.ts';
import type { LabelBoard } from './walk-scratch.ts';

const { hop: HOP, doubt: DOUBT } = BY_CERTAINTY;

/** Hops of a cost in which doubt comes first. */
const hopsIn = (cost: number): number => (cost >> HUB_BITS) & 15;

/** What is known of the way from the start: by hops, and by cost. */
export interface KnownAhead {
  readonly reach: ForwardBall;
  readonly costBefore: CostBefore;
}

export class DoubtSweep {
  private readonly place: PathPlace;
  private readonly maxHops: number;
  private readonly open = new EntityQueue();
  private readonly reach: ForwardBall;
  private readonly costBefore: CostBefore;
  /** Of each entity its labels from the dearest to the cheapest, as a list through `earlier`. */
  private readonly newest: LabelBoard;
  private readonly costs: number[] = [];
  private readonly earlier: number[] = [];

  /** `maxHops` counts from the target; what is known to be too far from the start is left out. */
  constructor(place: PathPlace, maxHops: number, known: KnownAhead, board: LabelBoard) {
    this.place = place;
    this.reach = known.reach;
    this.costBefore = known.costBefore;
    this.maxHops = maxHops;
    board.renew();
    this.newest = board;
    this.order(place.target, 0);
  }

  /** Nothing is left to be labelled. */
  get ended(): boolean {
    return this.open.leastCost === Infinity;
  }

  /** Takes labels up to the first of `entity`: its cost, or `undefined` where it has none. */
  advanceTo(entity: number): number | undefined {
    while (!this.ended) {
      this.takeLeast();
      const label = this.newest.at(entity);
      if (label >= 0) return this.costs[label];
    }
    return undefined;
  }

  /** Takes all labels that paths below a cost have. */
  advanceBelow(ceiling: number): void {
    while (this.open.leastCost < ceiling) this.takeLeast();
  }

  /** Least known cost from an entity in at most `hops` hops, or -1. */
  costFrom(entity: number, hops: number): number {
    let best = -1;
    for (let label = this.newest.at(entity); label >= 0; label = this.earlier[label]!) {
      if (hopsIn(this.costs[label]!) > hops) break;
      best = this.costs[label]!;
    }
    return best;
  }

  private takeLeast(): void {
    this.open.take();
    const { entity } = this.open;
    const cost = this.open.cost - this.costBefore(entity);
    const known = this.newest.at(entity);
    if (known >= 0 && hopsIn(this.costs[known]!) <= hopsIn(cost)) return;
    this.newest.put(entity, this.costs.push(cost) - 1);
    this.earlier.push(known);
    if (entity !== this.place.start && hopsIn(cost) < this.maxHops) this.labelBefore(entity, cost);
  }

  private labelBefore(entity: number, cost: number): void {
    const { rows, filter, passage, scratch, meter, target } = this.place;
    const { offsets, neighbours, slotClasses, slotConfidence, slotSince, slotUntil, hubCost } = rows;
    const { backward, minConfidence, firstDay, lastDay } = filter;
    const end = offsets[entity + 1]!;
    meter.spend(ORDERING_COST * (end - offsets[entity]!));
    const through = cost + HOP + 100 * DOUBT + (entity === target ? 0 : hubCost[entity]!);
    const hopsLeft = this.place.maxHops - hopsIn(cost) - 1;
    const { values: fromStart, base } = scratch.fromStart;
    const nearest = hopsLeft > this.reach.radius ? -1 : base;
    const farthest = hopsLeft > this.reach.radius ? Infinity : base + hopsLeft;
    for (let slot = offsets[entity]!; slot < end; slot++) {
      if (backward[slotClasses[slot]!] === 0 || slotConfidence[slot]! < minConfidence) continue;
      if (slotSince[slot]! > lastDay || slotUntil[slot]! < firstDay) continue;
      const before = neighbours[slot]!;
      if (passage.isShut(before)) continue;
      if (fromStart[before]! < nearest || fromStart[before]! > farthest) continue;
      const reached = through - slotConfidence[slot]! * DOUBT;
      const known = this.newest.at(before);
      if (known >= 0 && hopsIn(this.costs[known]!) <= hopsIn(reached)) continue;
      this.order(before, reached);
    }
  }

  private order(entity: number, cost: number): void {
    this.open.push(entity, cost + this.costBefore(entity));
  }
}
