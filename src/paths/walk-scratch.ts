/** Working memory of searches, one per index: marks by entity that a new base makes void without clearing. */
import { COST_SPAN } from './path-cost.ts';
import type { WalkIndex } from './walk-index.ts';
import type { WalkRows } from './walk-rows.ts';

const HOP_STEP = 16;
const HIGHEST = 2 ** 31 - 1;

/** Marks of one search: `values[e] - base` is the mark of `e`, and there is none where `values[e] < base`. */
export class Marks {
  readonly values: Int32Array;
  readonly step: number;
  base: number;

  constructor(size: number, step: number) {
    this.values = new Int32Array(size);
    this.step = step;
    this.base = 0;
  }

  /** Makes all marks void and returns the new base. */
  renew(): number {
    this.base += this.step;
    if (this.base + this.step > HIGHEST) {
      this.values.fill(0);
      this.base = this.step;
    }
    return this.base;
  }
}

/** Of each entity the number of its newest label, or -1. */
export class LabelBoard {
  private readonly labels: Int32Array;
  private readonly stamps: Int32Array;
  private stamp = 0;

  constructor(size: number) {
    this.labels = new Int32Array(size);
    this.stamps = new Int32Array(size);
  }

  /** Takes all labels away. */
  renew(): void {
    if (this.stamp === HIGHEST) {
      this.stamps.fill(0);
      this.stamp = 0;
    }
    this.stamp++;
  }

  at(entity: number): number {
    return this.stamps[entity] === this.stamp ? this.labels[entity]! : -1;
  }

  put(entity: number, label: number): void {
    this.stamps[entity] = this.stamp;
    this.labels[entity] = label;
  }
}

/** What two balls from both ends share. */
class TwoBalls {
  /**
   * Four numbers an entity, side by side because they are needed together: the mark of the ball that holds it, the
   * entity that it was reached from, the slot by which, and its degree.
   */
  readonly reached: Int32Array;
  readonly ahead: Int32Array;
  readonly behind: Int32Array;
  private base = 0;

  constructor({ entityCount, offsets }: WalkRows) {
    this.reached = new Int32Array(4 * entityCount);
    this.ahead = new Int32Array(entityCount);
    this.behind = new Int32Array(entityCount);
    for (let entity = 0; entity < entityCount; entity++) {
      this.reached[4 * entity + 3] = offsets[entity + 1]! - offsets[entity]!;
    }
  }

  /** Takes all marks away; the new ones are the answer and the number after it. */
  renew(): number {
    this.base += 2;
    if (this.base > HIGHEST - 2) {
      for (let place = 0; place < this.reached.length; place += 4) this.reached[place] = 0;
      this.base = 2;
    }
    return this.base;
  }
}

export class WalkScratch {
  /** Hops from the start. */
  readonly fromStart: Marks;
  /** Cost to the target, of the best of the ways with fewest hops; by certainty, cost from the start. */
  readonly toTarget: Marks;
  /** Cost to the target: without the entities of one prefix, or by certainty before there is any. */
  readonly guarded: Marks;
  /** Kinds, with the marks of `passage.ts` during a search. */
  readonly walls: Uint8Array;
  readonly labels: LabelBoard;
  /** The same without the entities of one prefix. */
  readonly guardedLabels: LabelBoard;
  readonly balls: TwoBalls;

  constructor({ kinds, rows }: WalkIndex) {
    const size = kinds.length;
    this.fromStart = new Marks(size, HOP_STEP);
    this.toTarget = new Marks(size, COST_SPAN);
    this.guarded = new Marks(size, COST_SPAN);
    this.walls = kinds.slice();
    this.labels = new LabelBoard(size);
    this.guardedLabels = new LabelBoard(size);
    this.balls = new TwoBalls(rows);
  }
}

const scratches = new WeakMap<Uint8Array, WalkScratch>();

/** Searches are synchronous, so one scratch is enough for an index and all scenarios on it. */
export function scratchOf(index: WalkIndex): WalkScratch {
  const { kinds } = index;
  const known = scratches.get(kinds);
  if (known) return known;
  const scratch = new WalkScratch(index);
  scratches.set(kinds, scratch);
  return scratch;
}
