/** Where a search may pass: kinds and degrees by the constraints, single entities by name. */
import type { TieFilter } from './tie-filter.ts';
import type { WalkIndex } from './walk-index.ts';
import { scratchOf } from './walk-scratch.ts';

/** Marks on an entity, beside its kind. Passed whatever its kind and degree: an end, or asked for by name. */
const OPEN = 32;
/** To be gone round. */
export const SHUT = 64;
/** On the stem that a search is at. */
export const ON_STEM = 128;

export class Passage {
  /** By entity its kind and marks, so that one look is enough; no mark is left between searches. */
  readonly walls: Uint8Array;
  private readonly offsets: Int32Array;
  private readonly closedKinds: Uint8Array;
  private readonly hubDegree: number;

  constructor(index: WalkIndex, filter: TieFilter) {
    this.walls = scratchOf(index).walls;
    this.offsets = index.rows.offsets;
    this.closedKinds = filter.closedKinds;
    this.hubDegree = filter.hubDegree;
  }

  /** Whether no path goes on from an entity. Asked only of what is reached: nothing is computed beforehand. */
  isShut(entity: number): boolean {
    const wall = this.walls[entity]!;
    if (wall >= OPEN) return wall >= SHUT;
    if (this.closedKinds[wall] !== 0) return true;
    return this.offsets[entity + 1]! - this.offsets[entity]! > this.hubDegree;
  }

  /** Does some work while entities are open or shut by name, and takes the marks away after it. */
  within<T>(open: readonly number[], shut: readonly number[], work: () => T): T {
    for (const entity of open) this.walls[entity]! |= OPEN;
    for (const entity of shut) this.walls[entity]! |= SHUT;
    try {
      return work();
    } finally {
      for (const entity of open) this.walls[entity]! &= ~OPEN;
      for (const entity of shut) this.walls[entity]! &= ~SHUT;
    }
  }
}
