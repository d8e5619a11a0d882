/** Hops from the start, in the scratch's marks, as far as a radius: enough to know who is too far away. */
import type { SearchPlace } from './search-place.ts';
import { passes } from './tie-filter.ts';

export interface ForwardBall {
  /** Everything that the start reaches in so many hops has its mark; the target ends a way. */
  readonly radius: number;
}

/** Grows to a radius, or until the next layer would bring it to more than `most` ties. */
export function growForwardBall(place: SearchPlace, wanted: number, most: number): ForwardBall {
  const { rows, filter, passage, scratch, meter, start, target } = place;
  const base = scratch.fromStart.renew();
  const hops = scratch.fromStart.values;
  hops[start] = base;
  const degree = (entity: number): number => rows.offsets[entity + 1]! - rows.offsets[entity]!;
  let layer = [start];
  let ties = degree(start);
  for (let distance = 1; distance <= wanted && layer.length > 0; distance++) {
    if (ties > most) return { radius: distance - 1 };
    const found: number[] = [];
    for (const entity of layer) {
      if (entity === target) continue;
      const end = rows.offsets[entity + 1]!;
      meter.spend(end - rows.offsets[entity]!);
      for (let slot = rows.offsets[entity]!; slot < end; slot++) {
        const next = rows.neighbours[slot]!;
        if (hops[next]! >= base || !passes(rows, slot, filter, filter.forward)) continue;
        if (passage.isShut(next)) continue;
        hops[next] = base + distance;
        found.push(next);
        ties += degree(next);
      }
    }
    layer = found;
  }
  return { radius: wanted };
}
