/** Entities that every path of a question passes through: what is still missing bounds how long a path becomes. */
import type { PathPlace } from './search-place.ts';
import { passes } from './tie-filter.ts';

const UNREACHED = 255;

/** No more than this share of the budget goes into knowing how far the stops are. */
const SHARE = 1 / 16;

/**
 * Fewest hops to `goal` by entity, up to `maxHops`, never too high: where it would cost too much to look further,
 * all that is beyond counts as one hop further. Neither end of the question is passed through.
 */
function hopsToward(place: PathPlace, goal: number): Uint8Array {
  const { rows, filter, passage, meter, start, target, maxHops } = place;
  const hops = new Uint8Array(rows.entityCount).fill(UNREACHED);
  hops[goal] = 0;
  let layer = [goal];
  let spent = 0;
  for (let distance = 1; distance < maxHops && layer.length > 0; distance++) {
    const next: number[] = [];
    for (const entity of layer) spent += rows.offsets[entity + 1]! - rows.offsets[entity]!;
    if (spent > meter.budget * SHARE) return raiseTo(distance, hops);
    for (const entity of layer) {
      if (entity !== goal && (entity === start || entity === target)) continue;
      const end = rows.offsets[entity + 1]!;
      meter.spend(end - rows.offsets[entity]!);
      for (let slot = rows.offsets[entity]!; slot < end; slot++) {
        const before = rows.neighbours[slot]!;
        if (hops[before] !== UNREACHED || !passes(rows, slot, filter, filter.backward)) continue;
        if (passage.isShut(before)) continue;
        hops[before] = distance;
        next.push(before);
      }
    }
    layer = next;
  }
  return hops;
}

/** Gives what was not reached the least number of hops that it can have. */
function raiseTo(distance: number, hops: Uint8Array): Uint8Array {
  for (let entity = 0; entity < hops.length; entity++) {
    if (hops[entity] === UNREACHED) hops[entity] = distance;
  }
  return hops;
}

export class Stops {
  private readonly entities: readonly number[];
  private readonly toward: readonly Uint8Array[];
  private readonly onward: readonly number[];

  constructor(place: PathPlace, entities: readonly number[]) {
    this.entities = entities;
    this.toward = entities.map((entity) => hopsToward(place, entity));
    const toTarget = entities.length === 0 ? new Uint8Array() : hopsToward(place, place.target);
    this.onward = entities.map((entity) => toTarget[entity]!);
  }

  /** The stops passed, as bits, once `entity` is reached. */
  passed(before: number, entity: number): number {
    if (this.entities.length === 0) return 0;
    const stop = this.entities.indexOf(entity);
    return stop < 0 ? before : before | (1 << stop);
  }

  /** Hops that are needed at least, to pass the missing stops and reach the target. */
  hopsLeft(entity: number, passed: number): number {
    let least = 0;
    for (let stop = 0; stop < this.entities.length; stop++) {
      if ((passed & (1 << stop)) === 0)
        least = Math.max(least, this.toward[stop]![entity]! + this.onward[stop]!);
    }
    return least;
  }

  /** All stops, as bits. */
  get all(): number {
    return (1 << this.entities.length) - 1;
  }
}
