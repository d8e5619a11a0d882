/**
 * k best simple paths, best first. Prefixes are taken in the order of a bound that is never too high, and equal
 * bounds in the order of ids, so that whole paths come out in exactly the order of cost, then ids.
 */
import { HopGuide, type SearchPlace } from './hop-guide.ts';
import { BY_HOPS } from './path-cost.ts';
import { type Prefix, PrefixQueue } from './prefix.ts';
import { BudgetSpent } from './scan-meter.ts';

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

class BestFirst {
  private readonly queue = new PrefixQueue();
  private readonly place: SearchPlace;
  private readonly guide: HopGuide;

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
      if (prefix.entity === this.place.target) paths.push({ slots: slotsOf(prefix), cost: prefix.cost });
      else this.continuePrefix(prefix);
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

  /** Queues what may follow a prefix on paths of its bound's length, and the prefix itself for longer ones. */
  private continuePrefix(prefix: Prefix): void {
    const length = Math.floor(prefix.bound / HOP);
    const ceiling = (length + 1) * HOP;
    this.guide.reach(length);
    this.markStem(prefix, 1);
    const [first, end] = this.slotRange(prefix, length);
    for (let slot = first; slot < end; slot++) this.queueSlot(prefix, slot, ceiling);
    this.markStem(prefix, 0);
    if (length >= this.place.maxHops) return;
    prefix.continued = ceiling;
    prefix.bound = ceiling + (prefix.cost % HOP);
    this.queue.push(prefix);
  }

  private markStem(prefix: Prefix, mark: 0 | 1): void {
    for (let step: Prefix | undefined = prefix; step; step = step.parent) {
      this.place.scratch.onPath[step.entity] = mark;
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

  private queueSlot(prefix: Prefix, slot: number, ceiling: number): void {
    const { rows, filter, scratch, target } = this.place;
    const next = rows.neighbours[slot]!;
    const known = scratch.toTarget.values[next]! - scratch.toTarget.base;
    if (known < 0 || scratch.onPath[next] === 1) return;
    if (filter.forward[rows.slotClasses[slot]!] === 0) return;
    const confidence = rows.slotConfidence[slot]!;
    if (confidence < filter.minConfidence) return;
    const [since, until] = [rows.slotSince[slot]!, rows.slotUntil[slot]!];
    if (since > filter.lastDay || until < filter.firstDay) return;
    const cost = prefix.cost + HOP + (100 - confidence) * DOUBT + (next === target ? 0 : rows.hubCost[next]!);
    const bound = cost + known;
    if (bound >= ceiling || bound < prefix.continued) return;
    const firstDay = Math.max(prefix.firstDay, since);
    const lastDay = Math.min(prefix.lastDay, until);
    if (filter.together && firstDay > lastDay) return;
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
