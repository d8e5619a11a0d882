/** Working memory of searches, one per index: marks by entity that a new base makes void without clearing. */
import { COST_SPAN } from './path-cost.ts';
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

export class WalkScratch {
  /** Hops from the start. */
  readonly fromStart: Marks;
  /** Cost to the target, of the best of the ways with fewest hops. */
  readonly toTarget: Marks;
  /** The same without the entities of one prefix. */
  readonly guarded: Marks;
  /** Marks of `passage.ts`; all zero between searches. */
  readonly walls: Uint8Array;
  readonly labels: LabelBoard;
  /** The same without the entities of one prefix. */
  readonly guardedLabels: LabelBoard;

  constructor(size: number) {
    this.fromStart = new Marks(size, HOP_STEP);
    this.toTarget = new Marks(size, COST_SPAN);
    this.guarded = new Marks(size, COST_SPAN);
    this.walls = new Uint8Array(size);
    this.labels = new LabelBoard(size);
    this.guardedLabels = new LabelBoard(size);
  }
}

const scratches = new WeakMap<WalkRows, WalkScratch>();

/** Searches are synchronous, so one scratch an index is enough. */
export function scratchOf(rows: WalkRows): WalkScratch {
  const scratch = scratches.get(rows) ?? new WalkScratch(rows.entityCount);
  scratches.set(rows, scratch);
  return scratch;
}
