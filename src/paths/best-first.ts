/**
 * k best simple paths, best first. Prefixes are taken in the order of a bound that is never too high, and equal
 * bounds in the order of ids, so that whole paths come out in exactly the order of cost, then ids.
 */
import { CertaintyGuide } from './certainty-guide.ts';
import { HopGuide } from './hop-guide.ts';
import { ON_STEM } from './passage.ts';
import { BY_CERTAINTY, BY_HOPS, type CostScale } from './path-cost.ts';
import type { PathGuide } from './path-guide.ts';
import { type Prefix, PrefixQueue } from './prefix.ts';
import { BudgetSpent } from './scan-meter.ts';
import type { PathPlace } from './search-place.ts';
import { slotsBetween } from './slots-between.ts';
import { Stops } from './stops.ts';
import { passes } from './tie-filter.ts';

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

export interface SearchWish {
  readonly k: number;
  /** So many are what was asked for; those that follow are worth `tuning.moreTies` and no more. Absent: all are wanted. */
  readonly enough?: number;
  readonly rank: 'hops' | 'certainty';
  /** Entities that every path passes through. */
  readonly via: readonly number[];
}

/** Queueing a prefix takes as long as looking at so many ties. */
const PREFIX_COST = 8;

/** The slots of a prefix, from the start. */
function slotsOf(prefix: Prefix): number[] {
  const slots: number[] = [];
  for (let step = prefix; step.parent; step = step.parent) slots.push(step.slot);
  return slots.reverse();
}

class BestFirst {
  private readonly queue = new PrefixQueue();
  private readonly place: PathPlace;
  private readonly guide: PathGuide;
  private readonly scale: CostScale;
  private readonly stops: Stops;
  private fruitless = 0;

  constructor(place: PathPlace, { rank, via }: SearchWish) {
    this.place = place;
    this.guide = rank === 'hops' ? new HopGuide(place) : new CertaintyGuide(place);
    this.scale = rank === 'hops' ? BY_HOPS : BY_CERTAINTY;
    this.stops = new Stops(place, via);
  }

  run({ k, enough }: SearchWish, paths: SlotPath[]): void {
    const bound = this.guide.findLeast();
    if (bound === undefined) return;
    this.queue.push(this.root(bound));
    while (paths.length < k) {
      const prefix = this.queue.pop();
      if (!prefix) return;
      if (prefix.entity === this.place.target) {
        paths.push({ slots: slotsOf(prefix), cost: prefix.cost });
        this.fruitless = 0;
        if (paths.length === enough) this.place.meter.endAfter(this.place.tuning.moreTies);
      } else this.continuePrefix(prefix);
    }
  }

  /** Its fields in the order of every other prefix, so that the engine knows one shape. */
  private root(bound: number): Prefix {
    const { start: entity, filter } = this.place;
    const { firstDay, lastDay } = filter;
    const parent = undefined;
    const turns = { continued: 0, guardedFrom: -1 };
    return { parent, slot: -1, entity, hops: 0, cost: 0, firstDay, lastDay, passed: 0, bound, ...turns };
  }

  private continuePrefix(prefix: Prefix): void {
    if (prefix.continued === 0) this.fruitless++;
    if (prefix.guardedFrom < 0 && this.fruitless > this.place.tuning.patience) {
      prefix.guardedFrom = prefix.continued;
    }
    // Before the stem is marked: what a sweep labels must not depend on the prefix at hand.
    const ceiling = this.guide.reach(prefix.bound);
    this.markStem(prefix);
    try {
      if (prefix.guardedFrom < 0) this.continueBelow(prefix, ceiling);
      else this.continueGuarded(prefix, ceiling);
    } finally {
      this.clearStem(prefix);
    }
  }

  /** Queues what may follow a prefix on paths below the ceiling, and the prefix itself for what comes above. */
  private continueBelow(prefix: Prefix, ceiling: number): void {
    const { neighbours } = this.place.rows;
    const hopsLeft = this.place.maxHops - prefix.hops - 1;
    const [first, end] = this.slotRange(prefix, this.guide.isLastHop(prefix));
    for (let slot = first; slot < end; slot++) {
      const known = this.guide.costFrom(neighbours[slot]!, hopsLeft);
      if (known >= 0) this.queueSlot(prefix, slot, known, ceiling);
    }
    this.queueAgain(prefix, ceiling);
  }

  /**
   * The same with bounds that leave the prefix's own entities out. Each continuation leads to a path, unless days or
   * stops forbid it: this is what keeps the search from growing exponentially.
   */
  private continueGuarded(prefix: Prefix, ceiling: number): void {
    const { neighbours } = this.place.rows;
    const hopsLeft = this.place.maxHops - prefix.hops - 1;
    // At first as far as is needed now; whoever comes again is looked at to the end, or as far as that is affordable.
    const again = prefix.continued > prefix.guardedFrom;
    const known = this.guide.guard(prefix, again ? Infinity : ceiling);
    const lastHop = known <= ceiling && this.guide.isLastHop(prefix);
    const [first, end] = this.slotRange(prefix, lastHop || hopsLeft === 0);
    for (let slot = first; slot < end; slot++) {
      const cost = this.guide.guardedCostFrom(neighbours[slot]!, hopsLeft);
      if (cost >= 0 && !this.wasQueued(prefix, slot, hopsLeft)) this.queueSlot(prefix, slot, cost, known);
    }
    if (known < Infinity) this.queueAgain(prefix, known);
  }

  private queueAgain(prefix: Prefix, ceiling: number): void {
    const bound = this.guide.boundBeyond(prefix, ceiling);
    if (bound === undefined) return;
    prefix.continued = ceiling;
    prefix.bound = bound;
    this.queue.push(prefix);
  }

  /** Whether a turn of the prefix before it was guarded queued this slot: its bound of then lay below the ceiling. */
  private wasQueued(prefix: Prefix, slot: number, hopsLeft: number): boolean {
    if (prefix.guardedFrom === 0) return false;
    const next = this.place.rows.neighbours[slot]!;
    const known = this.guide.costFrom(next, hopsLeft);
    if (known < 0) return false;
    const cost = this.costAcross(prefix, slot);
    const bound = this.boundWithStops(prefix, next, cost, cost + known);
    return bound !== undefined && bound < prefix.guardedFrom;
  }

  private markStem(prefix: Prefix): void {
    for (let step: Prefix | undefined = prefix; step; step = step.parent) {
      this.place.passage.walls[step.entity]! |= ON_STEM;
    }
  }

  private clearStem(prefix: Prefix): void {
    for (let step: Prefix | undefined = prefix; step; step = step.parent) {
      this.place.passage.walls[step.entity]! &= ~ON_STEM;
    }
  }

  /** The whole row, or for the last hop only the slots that lead to the target. */
  private slotRange({ entity }: Prefix, lastHop: boolean): [number, number] {
    const { rows, target, meter } = this.place;
    const [low, high] = lastHop
      ? slotsBetween(rows, entity, target)
      : [rows.offsets[entity]!, rows.offsets[entity + 1]!];
    meter.spend(high - low);
    return [low, high];
  }

  private costAcross(prefix: Prefix, slot: number): number {
    const { rows, target } = this.place;
    const next = rows.neighbours[slot]!;
    const hub = next === target ? 0 : rows.hubCost[next]!;
    return prefix.cost + this.scale.hop + (100 - rows.slotConfidence[slot]!) * this.scale.doubt + hub;
  }

  /** The bound of a continuation once its missing stops are counted; `undefined` where they are out of reach. */
  private boundWithStops(prefix: Prefix, next: number, cost: number, bound: number): number | undefined {
    const passed = this.stops.passed(prefix.passed, next);
    if (passed === this.stops.all) return bound;
    if (next === this.place.target) return undefined;
    const hopsLeft = this.stops.hopsLeft(next, passed);
    if (prefix.hops + 1 + hopsLeft > this.place.maxHops) return undefined;
    return Math.max(bound, cost + hopsLeft * this.scale.hop);
  }

  private queueSlot(prefix: Prefix, slot: number, known: number, ceiling: number): void {
    const { rows, filter, passage } = this.place;
    const next = rows.neighbours[slot]!;
    if ((passage.walls[next]! & ON_STEM) !== 0 || !passes(rows, slot, filter, filter.forward)) return;
    const cost = this.costAcross(prefix, slot);
    const bound = this.boundWithStops(prefix, next, cost, cost + known);
    if (bound === undefined || bound >= ceiling || bound < prefix.continued) return;
    let { firstDay, lastDay } = prefix;
    if (filter.together) {
      firstDay = Math.max(firstDay, rows.slotSince[slot]!);
      lastDay = Math.min(lastDay, rows.slotUntil[slot]!);
      if (firstDay > lastDay) return;
    }
    this.place.meter.spend(PREFIX_COST);
    const passed = this.stops.passed(prefix.passed, next);
    const hops = prefix.hops + 1;
    this.queue.push({
      parent: prefix,
      slot,
      entity: next,
      hops,
      cost,
      firstDay,
      lastDay,
      passed,
      bound,
      continued: 0,
      guardedFrom: -1,
    });
  }
}

/** The k best simple paths in order; fewer where there are no more, or where the budget is spent. */
export function searchBestFirst(place: PathPlace, wish: SearchWish): SearchOutcome {
  const paths: SlotPath[] = [];
  try {
    new BestFirst(place, wish).run(wish, paths);
    return { paths, complete: true };
  } catch (fault) {
    if (fault instanceof BudgetSpent) return { paths, complete: false };
    throw fault;
  }
}
