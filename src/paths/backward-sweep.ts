/** One layer of costs to the target, from the layer behind it: the inner loop of every backward search by hops. */
import { BY_HOPS } from './path-cost.ts';
import type { SearchPlace } from './search-place.ts';
import type { Marks } from './walk-scratch.ts';

const { hop: HOP, doubt: DOUBT } = BY_HOPS;

export interface BackwardSweep {
  readonly place: SearchPlace;
  readonly costs: Marks;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Only entities that the start reaches within so many hops less their distance to the target. */
  readonly within?: number | undefined;
}

/**
 * Labels what lies `distance` hops before the target, one hop before `layer`, with its least cost. New entities
 * are added to `found`; the answer is whether the forward ball holds one of them.
 */
export function labelBefore(
  sweep: BackwardSweep,
  layer: readonly number[],
  distance: number,
  found: number[],
): boolean {
  const { place, costs: marks, firstDay, lastDay, within } = sweep;
  const { rows, filter, passage, scratch, meter, start, target } = place;
  const { offsets, neighbours, slotClasses, slotConfidence, slotSince, slotUntil, hubCost } = rows;
  const { backward, minConfidence } = filter;
  const { values: fromStart, base: startBase } = scratch.fromStart;
  const { values: costs, base } = marks;
  const floor = base + distance * HOP;
  const nearest = within === undefined ? -1 : startBase;
  const farthest = within === undefined ? Infinity : startBase + within - distance;
  let met = false;
  for (const entity of layer) {
    if (entity === start) continue;
    const end = offsets[entity + 1]!;
    meter.spend(end - offsets[entity]!);
    const through = costs[entity]! + HOP + 100 * DOUBT + (entity === target ? 0 : hubCost[entity]!);
    for (let slot = offsets[entity]!; slot < end; slot++) {
      if (backward[slotClasses[slot]!] === 0 || slotConfidence[slot]! < minConfidence) continue;
      if (slotSince[slot]! > lastDay || slotUntil[slot]! < firstDay) continue;
      const before = neighbours[slot]!;
      const known = costs[before]!;
      if (known >= base && known < floor) continue;
      const away = fromStart[before]!;
      if (away < nearest || away > farthest || passage.isShut(before)) continue;
      const cost = through - slotConfidence[slot]! * DOUBT;
      if (known < base) {
        costs[before] = cost;
        found.push(before);
        if (away >= startBase) met = true;
      } else if (cost < known) costs[before] = cost;
    }
  }
  return met;
}
