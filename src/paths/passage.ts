/** Where a search may pass: kinds and degrees by the constraints, single entities by name. */
import type { TieFilter } from './tie-filter.ts';
import type { WalkIndex } from './walk-index.ts';
import { scratchOf } from './walk-scratch.ts';

/** The walls of an entity, as marks. Passed whatever its kind and degree: an end, or asked for by name. */
export const OPEN = 1;
/** To be gone round. */
export const SHUT = 2;
/** On the stem that a search is at. */
export const ON_STEM = 4;

export class Passage {
  /** By entity; none are left standing between searches. */
  readonly walls: Uint8Array;
  private readonly kinds: Uint8Array;
  private readonly offsets: Int32Array;
  private readonly closedKinds: Uint8Array;
  private readonly hubDegree: number;

  constructor({ rows, kinds }: Pick<WalkIndex, 'rows' | 'kinds'>, filter: TieFilter) {
    this.walls = scratchOf(rows).walls;
    this.kinds = kinds;
    this.offsets = rows.offsets;
    this.closedKinds = filter.closedKinds;
    this.hubDegree = filter.hubDegree;
  }

  /** Whether no path goes on from an entity. Asked only of what is reached: nothing is computed beforehand. */
  isShut(entity: number): boolean {
    const wall = this.walls[entity]!;
    if (wall !== 0) return wall > OPEN;
    if (this.closedKinds[this.kinds[entity]!] !== 0) return true;
    return this.offsets[entity + 1]! - this.offsets[entity]! > this.hubDegree;
  }

  /** Does some work while entities are open or shut by name, and takes the marks away after it. */
  within<T>(open: readonly number[], shut: readonly number[], work: () => T): T {
    for (const entity of open) this.walls[entity] = OPEN;
    for (const entity of shut) this.walls[entity] = SHUT;
    try {
      return work();
    } finally {
      for (const entity of open) this.walls[entity] = 0;
      for (const entity of shut) this.walls[entity] = 0;
    }
  }
}
