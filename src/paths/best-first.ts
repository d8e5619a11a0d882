/**
 * k best simple paths, best first. Prefixes are taken in the order of a bound that is never too high, and equal
 * bounds in the order of ids, so that whole paths come out in exactly the order of cost, then ids.
 */
import type { SearchPlace } from './backward-sweep.ts';
import { HopGuide } from './hop-guide.ts';
import { BY_HOPS } from './path-cost.ts';
import { type Prefix, PrefixQueue } from './prefix.ts';
import { BudgetSpent } from './scan-meter.ts';
import { passes } from './tie-filter.ts';

const { hop: HOP, doubt: DOUBT } = BY_HOPS;

/** A path as the slots it takes. */
export interface SlotPath {
  readonly slots: readonly number[];
  readonly cost: number;
}

export interface SearchOutcome {
  readonly paths: readonly SlotPath[];
  /** False where the budget ended the search: the paths are the best, but more may follow. */
  readonly complete: boolean;
}

/** The slots of a prefix, from the start. */
function slotsOf(prefix: Prefix): number[] {
  const slots: number[] = [];
  for (let step = prefix; step.parent; step = step.parent) slots.push(step.slot);
  return slots.reverse();
}

/** The mark in `blocked` of an entity on the stem at hand. */
const ON_STEM = 2;

class BestFirst {
  private readonly queue = new PrefixQueue();
  private readonly place: SearchPlace;
  private readonly guide: HopGuide;
  private fruitless = 0;

  constructor(place: SearchPlace) {
    this.place = place;
    this.guide = new HopGuide(place);
  }

  run(k: number, paths: SlotPath[]): void {
    const distance = this.guide.findDistance();
    if (distance === undefined) return;
    this.queue.push(this.root(distance));
    while (paths.length < k) {
      const prefix = this.queue.pop();
      if (!prefix) return;
      if (prefix.entity === this.place.target) {
        paths.push({ slots: slotsOf(prefix), cost: prefix.cost });
        this.fruitless = 0;
      } else this.continuePrefix(prefix);
    }
  }

  private root(distance: number): Prefix {
    const { start, filter } = this.place;
    return {
      parent: undefined,
      slot: -1,
      entity: start,
      hops: 0,
      cost: 0,
      firstDay: filter.firstDay,
      lastDay: filter.lastDay,
      bound: distance * HOP,
      continued: 0,
    };
  }

  private continuePrefix(prefix: Prefix): void {
    if (prefix.continued === 0) this.fruitless++;
    const guarded = this.fruitless > this.place.patience;
    // Before the stem is marked: what a sweep labels must not depend on the prefix at hand.
    if (!guarded) this.guide.reach(Math.floor(prefix.bound / HOP));
    this.markStem(prefix);
    try {
      if (guarded) this.continueGuarded(prefix);
      else this.continueByLength(prefix);
    } finally {
      this.clearStem(prefix);
    }
  }

  /** Queues what may follow a prefix on paths of its bound's length, and the prefix itself for longer ones. */
  private continueByLength(prefix: Prefix): void {
    const length = Math.floor(prefix.bound / HOP);
    const ceiling = (length + 1) * HOP;
    const { base, values } = this.place.scratch.toTarget;
    const [first, end] = this.slotRange(prefix, length);
    for (let slot = first; slot < end; slot++) {
      const known = values[this.place.rows.neighbours[slot]!]! - base;
      if (known >= 0) this.queueSlot(prefix, slot, known, ceiling);
    }
    if (length >= this.place.maxHops) return;
    prefix.continued = ceiling;
    prefix.bound = ceiling + (prefix.cost % HOP);
    this.queue.push(prefix);
  }

  /**
   * Queues all that may still follow a prefix, with bounds that leave its own entities out. Each of them leads to
   * a path, unless days or stops to pass forbid it: this is what keeps the search from growing exponentially.
   */
  private continueGuarded(prefix: Prefix): void {
    const { rows, scratch } = this.place;
    this.guide.guard(prefix.hops, prefix.firstDay, prefix.lastDay);
    const [first, end] = this.slotRange(prefix, Infinity);
    for (let slot = first; slot < end; slot++) {
      const next = rows.neighbours[slot]!;
      const known = scratch.guarded.values[next]! - scratch.guarded.base;
      if (known < 0) continue;
      const queued = scratch.toTarget.values[next]! - scratch.toTarget.base;
      const cost = prefix.continued === 0 || queued < 0 ? Infinity : this.costAcross(prefix, slot) + queued;
      if (cost >= prefix.continued) this.queueSlot(prefix, slot, known, Infinity);
    }
  }

  private costAcross(prefix: Prefix, slot: number): number {
    const { rows, target } = this.place;
    const next = rows.neighbours[slot]!;
    const hub = next === target ? 0 : rows.hubCost[next]!;
    return prefix.cost + HOP + (100 - rows.slotConfidence[slot]!) * DOUBT + hub;
  }

  private markStem(prefix: Prefix): void {
    for (let step: Prefix | undefined = prefix; step; step = step.parent) {
      this.place.filter.blocked[step.entity]! |= ON_STEM;
    }
  }

  private clearStem(prefix: Prefix): void {
    for (let step: Prefix | undefined = prefix; step; step = step.parent) {
      this.place.filter.blocked[step.entity]! &= ~ON_STEM;
    }
  }

  /** The whole row, or for the last hop only the slots that lead to the target. */
  private slotRange({ entity, hops }: Prefix, length: number): [number, number] {
    const { rows, target, meter } = this.place;
    let [low, high] = [rows.offsets[entity]!, rows.offsets[entity + 1]!];
    if (hops === length - 1) {
      const rowEnd = high;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (rows.neighbours[middle]! < target) low = middle + 1;
        else high = middle;
      }
      while (high < rowEnd && rows.neighbours[high] === target) high++;
    }
    meter.spend(high - low);
    return [low, high];
  }

  private queueSlot(prefix: Prefix, slot: number, known: number, ceiling: number): void {
    const { rows, filter } = this.place;
    const next = rows.neighbours[slot]!;
    if ((filter.blocked[next]! & ON_STEM) !== 0 || !passes(rows, slot, filter, filter.forward)) return;
    const cost = this.costAcross(prefix, slot);
    const bound = cost + known;
    if (bound >= ceiling || bound < prefix.continued) return;
    let { firstDay, lastDay } = prefix;
    if (filter.together) {
      firstDay = Math.max(firstDay, rows.slotSince[slot]!);
      lastDay = Math.min(lastDay, rows.slotUntil[slot]!);
      if (firstDay > lastDay) return;
    }
    this.queue.push({
      parent: prefix,
      slot,
      entity: next,
      hops: prefix.hops + 1,
      cost,
      firstDay,
      lastDay,
      bound,
      continued: 0,
    });
  }
}

/** The k best simple paths in order; fewer where there are no more, or where the budget is spent. */
export function searchBestFirst(place: SearchPlace, k: number): SearchOutcome {
  const paths: SlotPath[] = [];
  try {
    new BestFirst(place).run(k, paths);
    return { paths, complete: true };
  } catch (fault) {
    if (fault instanceof BudgetSpent) return { paths, complete: false };
    throw fault;
  }
}
