/** Hops from the start, in the scratch's marks, as far as a radius: enough to know who is too far away. */
import type { SearchPlace } from './backward-sweep.ts';
import { passes } from './tie-filter.ts';

export interface ForwardBall {
  /** Everything that the start reaches in so many hops has its mark; the target ends a way. */
  readonly radius: number;
}

export function growForwardBall(place: SearchPlace, radius: number): ForwardBall {
  const { rows, filter, passage, scratch, meter, start, target } = place;
  const base = scratch.fromStart.renew();
  const hops = scratch.fromStart.values;
  hops[start] = base;
  let layer = [start];
  for (let distance = 1; distance <= radius && layer.length > 0; distance++) {
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
      }
    }
    layer = found;
  }
  return { radius };
}
