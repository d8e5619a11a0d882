/**
 * Exact costs to the target for every entity that can lie on a path of at most so many hops. Two balls grow from
 * both ends, always the cheaper one; what both reach within the length is then swept backward. Filters are pushed
 * into the scans: a shortest path that is filtered afterwards is a wrong answer.
 */
import { type BackwardSweep, labelBefore } from './backward-sweep.ts';
import { BY_HOPS } from './path-cost.ts';
import type { PathGuide } from './path-guide.ts';
import type { Prefix } from './prefix.ts';
import type { PathPlace } from './search-place.ts';

const { hop: HOP } = BY_HOPS;

export class HopGuide implements PathGuide {
  /** Entities by hops from the start, and by hops to the target. */
  private readonly ahead: number[][];
  private readonly behind: number[][];
  /** Entities that sweeps beyond the backward ball have labelled, by hops to the target. */
  private readonly labelled: number[][] = [];
  private readonly place: PathPlace;
  private readonly startBase: number;
  private readonly targetBase: number;
  private aheadCost = 0;
  private behindCost = 0;
  private swept = 0;

  constructor(place: PathPlace) {
    const { scratch, start, target } = place;
    this.place = place;
    this.startBase = scratch.fromStart.renew();
    this.targetBase = scratch.toTarget.renew();
    scratch.fromStart.values[start] = this.startBase;
    scratch.toTarget.values[target] = this.targetBase;
    this.ahead = [[start]];
    this.behind = [[target]];
  }

  findLeast(): number | undefined {
    for (;;) {
      const hops = this.ahead.length + this.behind.length - 2;
      if (hops >= this.place.maxHops) return undefined;
      if (this.growCheaper()) return (hops + 1) * HOP;
      if (this.ahead.at(-1)!.length === 0 || this.behind.at(-1)!.length === 0) return undefined;
    }
  }

  reach(bound: number): number {
    const hops = Math.floor(bound / HOP);
    while (this.ahead.length + this.behind.length - 2 < hops) this.growCheaper();
    if (hops > this.swept) this.sweep(hops);
    this.swept = Math.max(this.swept, hops);
    return (hops + 1) * HOP;
  }

  costFrom(entity: number): number {
    return this.place.scratch.toTarget.values[entity]! - this.targetBase;
  }

  boundBeyond(prefix: Prefix, ceiling: number): number | undefined {
    return ceiling > this.place.maxHops * HOP ? undefined : ceiling + (prefix.cost % HOP);
  }

  isLastHop(prefix: Prefix): boolean {
    return prefix.hops === Math.floor(prefix.bound / HOP) - 1;
  }

  guard({ hops, firstDay, lastDay }: Prefix, ceiling: number): number {
    const { place } = this;
    const { guarded } = place.scratch;
    const most = Math.min(place.maxHops, Math.floor(ceiling / HOP) - 1);
    let layer = [place.target];
    let all = true;
    guarded.values[place.target] = guarded.renew();
    for (let distance = 1; distance < most - hops && layer.length > 0; distance++) {
      // Where the forward ball is too small to know, an entity may still be near enough.
      const within = distance + this.ahead.length <= most ? undefined : most;
      const found: number[] = [];
      labelBefore({ place, costs: guarded, firstDay, lastDay, within }, layer, distance, found);
      layer = found;
      if (within !== undefined) all = false;
    }
    return most === place.maxHops || (all && layer.length === 0) ? Infinity : ceiling;
  }

  guardedCostFrom(entity: number): number {
    const { values, base } = this.place.scratch.guarded;
    return values[entity]! - base;
  }

  private growCheaper(): boolean {
    const aheadEnded = this.ahead.at(-1)!.length === 0;
    const behindEnded = this.behind.at(-1)!.length === 0;
    if (behindEnded || (!aheadEnded && this.aheadCost <= this.behindCost)) return this.growAhead();
    return this.growBehind();
  }

  /** One more layer of the forward ball; whether it met the backward one. */
  private growAhead(): boolean {
    const { rows, filter, passage, scratch, meter, target } = this.place;
    const { offsets, neighbours, slotClasses, slotConfidence, slotSince, slotUntil } = rows;
    const { forward, minConfidence, firstDay, lastDay } = filter;
    const hops = scratch.fromStart.values;
    const costs = scratch.toTarget.values;
    const { startBase, targetBase } = this;
    const mark = startBase + this.ahead.length;
    const layer: number[] = [];
    let met = false;
    let cost = 0;
    for (const entity of this.ahead.at(-1)!) {
      if (entity === target) continue;
      const end = offsets[entity + 1]!;
      meter.spend(end - offsets[entity]!);
      for (let slot = offsets[entity]!; slot < end; slot++) {
        if (forward[slotClasses[slot]!] === 0 || slotConfidence[slot]! < minConfidence) continue;
        if (slotSince[slot]! > lastDay || slotUntil[slot]! < firstDay) continue;
        const next = neighbours[slot]!;
        if (hops[next]! >= startBase || passage.isShut(next)) continue;
        hops[next] = mark;
        layer.push(next);
        cost += offsets[next + 1]! - offsets[next]!;
        if (costs[next]! >= targetBase) met = true;
      }
    }
    this.ahead.push(layer);
    this.aheadCost = cost;
    return met;
  }

  /** One more layer of the backward ball, its costs with it; whether it met the forward one. */
  private growBehind(): boolean {
    const layer = [...(this.labelled[this.behind.length] ?? [])];
    const met = labelBefore(this.ball(), this.behind.at(-1)!, this.behind.length, layer);
    this.behind.push(layer);
    const { offsets } = this.place.rows;
    this.behindCost = layer.reduce((sum, entity) => sum + offsets[entity + 1]! - offsets[entity]!, 0);
    return met;
  }

  private sweep(hops: number): void {
    let layer = this.behind
      .at(-1)!
      .filter((entity) => this.hopsFromStart(entity) + this.behind.length - 1 <= hops);
    for (let distance = this.behind.length; distance <= hops; distance++) {
      const found = this.labelled[distance] ?? [];
      if (layer.length === 0 && found.length === 0) continue;
      labelBefore({ ...this.ball(), within: hops }, layer, distance, found);
      this.labelled[distance] = found;
      layer = found;
    }
  }

  /** A sweep without limits. */
  private ball(): BackwardSweep {
    const { firstDay, lastDay } = this.place.filter;
    return { place: this.place, costs: this.place.scratch.toTarget, firstDay, lastDay };
  }

  private hopsFromStart(entity: number): number {
    const mark = this.place.scratch.fromStart.values[entity]!;
    return mark < this.startBase ? Infinity : mark - this.startBase;
  }
}
