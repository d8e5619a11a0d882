/**
 * The ties as compressed sparse rows: for each entity its slots, sorted by (neighbour, tie). A tie has two slots,
 * one in the row of either end; a tie from an entity to itself has none, because no simple path uses it.
 * Entities and ties are numbered in the order of their ids, so that comparing numbers compares ids.
 */

/** The ties as columns; every array has one element a tie. */
export interface WalkColumns {
  readonly entityCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** As `walk-class.ts` packs type, phase and marks, without the direction. */
  readonly classes: Uint16Array;
  /** 0–100. */
  readonly confidence: Uint8Array;
  /** Days as the numbers `yyyymmdd`, inclusive. */
  readonly sinceMin: Int32Array;
  readonly sinceMax: Int32Array;
  readonly untilMin: Int32Array;
  readonly untilMax: Int32Array;
}

export interface WalkRows extends Omit<WalkColumns, 'classes' | 'confidence' | 'sinceMin' | 'untilMax'> {
  readonly tieCount: number;
  /** Slots of entity `e` are `offsets[e]` up to `offsets[e + 1]`. */
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  readonly slotTies: Int32Array;
  /** Class with the direction bit, by slot. */
  readonly slotClasses: Uint16Array;
  readonly slotConfidence: Uint8Array;
  readonly slotSince: Int32Array;
  readonly slotUntil: Int32Array;
  /** ⌊log₂ degree⌋ by entity: what it costs to pass through. */
  readonly hubCost: Uint8Array;
}

/** The bit of a slot's class that says: this tie points at the row's own entity. */
export const AGAINST = 1;

function countSlots(columns: WalkColumns): Int32Array {
  const { from, to, entityCount } = columns;
  const offsets = new Int32Array(entityCount + 1);
  for (let tie = 0; tie < from.length; tie++) {
    const [source, target] = [from[tie]!, to[tie]!];
    if (source === target) continue;
    offsets[source + 1]!++;
    offsets[target + 1]!++;
  }
  for (let entity = 0; entity < entityCount; entity++) offsets[entity + 1]! += offsets[entity]!;
  return offsets;
}

/** Slots in the order of ties, then transposed: a transposition sorts every row by neighbour and keeps ties in order. */
function sortSlots(columns: WalkColumns, offsets: Int32Array): { neighbours: Int32Array; ties: Int32Array } {
  const { from, to, entityCount } = columns;
  const slots = offsets[entityCount]!;
  const next = offsets.slice(0, entityCount);
  const [looseNeighbours, looseTies] = [new Int32Array(slots), new Int32Array(slots)];
  for (let tie = 0; tie < from.length; tie++) {
    const source = from[tie]!;
    const target = to[tie]!;
    if (source === target) continue;
    let slot = next[source]!++;
    looseNeighbours[slot] = target;
    looseTies[slot] = tie;
    slot = next[target]!++;
    looseNeighbours[slot] = source;
    looseTies[slot] = tie;
  }
  next.set(offsets.subarray(0, entityCount));
  const [neighbours, ties] = [new Int32Array(slots), new Int32Array(slots)];
  for (let entity = 0; entity < entityCount; entity++) {
    for (let loose = offsets[entity]!, end = offsets[entity + 1]!; loose < end; loose++) {
      const slot = next[looseNeighbours[loose]!]!++;
      neighbours[slot] = entity;
      ties[slot] = looseTies[loose]!;
    }
  }
  return { neighbours, ties };
}

/** Builds the rows; `columns` is not kept, except for its ends and inner bounds. */
export function buildWalkRows(columns: WalkColumns): WalkRows {
  const { entityCount, from, to, sinceMax, untilMin } = columns;
  const offsets = countSlots(columns);
  const { neighbours, ties } = sortSlots(columns, offsets);
  const slots = ties.length;
  const slotClasses = new Uint16Array(slots);
  const slotConfidence = new Uint8Array(slots);
  const [slotSince, slotUntil] = [new Int32Array(slots), new Int32Array(slots)];
  const hubCost = new Uint8Array(entityCount);
  for (let entity = 0; entity < entityCount; entity++) {
    const end = offsets[entity + 1]!;
    const degree = end - offsets[entity]!;
    hubCost[entity] = degree === 0 ? 0 : 31 - Math.clz32(degree);
    for (let slot = offsets[entity]!; slot < end; slot++) {
      const tie = ties[slot]!;
      slotClasses[slot] = columns.classes[tie]! | (to[tie] === entity ? AGAINST : 0);
      slotConfidence[slot] = columns.confidence[tie]!;
      slotSince[slot] = columns.sinceMin[tie]!;
      slotUntil[slot] = columns.untilMax[tie]!;
    }
  }
  return {
    entityCount,
    tieCount: from.length,
    from,
    to,
    sinceMax,
    untilMin,
    offsets,
    neighbours,
    slotTies: ties,
    slotClasses,
    slotConfidence,
    slotSince,
    slotUntil,
    hubCost,
  };
}
