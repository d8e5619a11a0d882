/** The guide of paths ranked by certainty: doubt first, then hops. */
import { growCostBalls } from './cost-ball.ts';
import { DoubtSweep, type KnownAhead } from './doubt-sweep.ts';
import { growForwardBall } from './forward-ball.ts';
import { BY_CERTAINTY } from './path-cost.ts';
import type { PathGuide } from './path-guide.ts';
import type { Prefix } from './prefix.ts';
import type { PathPlace } from './search-place.ts';

/** Costs are made known in steps of so much doubt. */
const STEP = 16 * BY_CERTAINTY.doubt;
const NOTHING_KNOWN = (): number => 0;
/** Where only costs keep anything away, the end is the whole graph: a guarded prefix that comes again is looked at so much further. */
const FURTHER = 4 * STEP;

export class CertaintyGuide implements PathGuide {
  private readonly place: PathPlace;
  private readonly known: KnownAhead | undefined;
  private readonly sweep: DoubtSweep | undefined;
  private guarded: DoubtSweep | undefined;
  private readonly further: number = Infinity;
  private ceiling = 0;

  constructor(place: PathPlace) {
    this.place = place;
    const half = Math.floor(place.maxHops / 2);
    const reach = growForwardBall(place, half, place.tuning.ballTies);
    // Where the hops allowed lead nearly everywhere, they keep nothing away, and only costs do.
    const isWide = reach.radius < half;
    const costBefore = isWide ? growCostBalls(place) : NOTHING_KNOWN;
    if (!costBefore) return;
    if (isWide) this.further = FURTHER;
    this.known = { reach, costBefore };
    this.sweep = new DoubtSweep(place, place.maxHops, this.known, place.scratch.labels);
  }

  findLeast(): number | undefined {
    return this.sweep?.advanceTo(this.place.start);
  }

  reach(bound: number): number {
    this.ceiling = (Math.floor(bound / STEP) + 1) * STEP;
    this.sweep!.advanceBelow(this.ceiling);
    return this.sweep!.ended ? Infinity : this.ceiling;
  }

  costFrom(entity: number, hops: number): number {
    return this.sweep!.costFrom(entity, hops);
  }

  boundBeyond(_prefix: Prefix, ceiling: number): number | undefined {
    return ceiling === Infinity ? undefined : ceiling;
  }

  isLastHop(prefix: Prefix): boolean {
    return prefix.hops === this.place.maxHops - 1;
  }

  guard(prefix: Prefix, ceiling: number): number {
    const { filter, scratch, maxHops } = this.place;
    const days = { firstDay: prefix.firstDay, lastDay: prefix.lastDay };
    const place = { ...this.place, filter: { ...filter, ...days } };
    const known = Math.min(ceiling, this.ceiling + this.further);
    this.guarded = new DoubtSweep(place, maxHops - prefix.hops - 1, this.known!, scratch.guardedLabels);
    this.guarded.advanceBelow(known);
    return this.guarded.ended ? Infinity : known;
  }

  guardedCostFrom(entity: number, hops: number): number {
    return this.guarded!.costFrom(entity, hops);
  }
}
