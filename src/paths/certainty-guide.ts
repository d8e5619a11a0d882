/** The guide of paths ranked by certainty: doubt first, then hops. */
import type { SearchPlace } from './backward-sweep.ts';
import { DoubtSweep } from './doubt-sweep.ts';
import { type ForwardBall, growForwardBall } from './forward-ball.ts';
import { BY_CERTAINTY } from './path-cost.ts';
import type { PathGuide } from './path-guide.ts';
import type { Prefix } from './prefix.ts';

/** Costs are made known in steps of so much doubt. */
const STEP = 16 * BY_CERTAINTY.doubt;

export class CertaintyGuide implements PathGuide {
  private readonly place: SearchPlace;
  private readonly ball: ForwardBall;
  private readonly sweep: DoubtSweep;
  private guarded: DoubtSweep;

  constructor(place: SearchPlace) {
    this.place = place;
    this.ball = growForwardBall(place, Math.floor(place.maxHops / 2));
    this.sweep = new DoubtSweep(place, place.maxHops, this.ball, place.scratch.labels);
    this.guarded = this.sweep;
  }

  findLeast(): number | undefined {
    return this.sweep.advanceTo(this.place.start);
  }

  reach(bound: number): number {
    const ceiling = (Math.floor(bound / STEP) + 1) * STEP;
    this.sweep.advanceBelow(ceiling);
    return this.sweep.ended ? Infinity : ceiling;
  }

  costFrom(entity: number, hops: number): number {
    return this.sweep.costFrom(entity, hops);
  }

  boundBeyond(_prefix: Prefix, ceiling: number): number | undefined {
    return ceiling === Infinity ? undefined : ceiling;
  }

  isLastHop(prefix: Prefix): boolean {
    return prefix.hops === this.place.maxHops - 1;
  }

  guard(prefix: Prefix): number {
    const { filter } = this.place;
    const days = { firstDay: prefix.firstDay, lastDay: prefix.lastDay };
    const hops = this.place.maxHops - prefix.hops - 1;
    const { guardedLabels } = this.place.scratch;
    const place = { ...this.place, filter: { ...filter, ...days } };
    this.guarded = new DoubtSweep(place, hops, this.ball, guardedLabels);
    this.guarded.advanceBelow(Infinity);
    return Infinity;
  }

  guardedCostFrom(entity: number, hops: number): number {
    return this.guarded.costFrom(entity, hops);
  }
}
