/**
 * One way of fewest hops, of any length: two balls grow from both ends, always the cheaper one, until they meet.
 * It tells how far apart two entities are; which of the ways of one length is best, `find-paths.ts` tells.
 */
import { numberOfEntity, numbersOfEntities } from './entity-numbers.ts';
import type { FoundPath } from './find-paths.ts';
import { admitsEveryEntity, admitsEveryTie } from './inventory.ts';
import { Passage } from './passage.ts';
import { type Constraints, checkConstraintsOf } from './question.ts';
import { filterOf, type TieFilter } from './tie-filter.ts';
import type { WalkIndex } from './walk-index.ts';
import { scratchOf, type WalkScratch } from './walk-scratch.ts';

export interface ShortestLimits {
  /** Default: any number. */
  readonly maxHops?: number;
  /** Ties scanned at most. Default: any number. */
  readonly budget?: number;
  /** Ids to go round. */
  readonly avoid?: readonly string[];
  /** Ids that are passed whatever their kind and degree. */
  readonly open?: readonly string[];
}

/** Days as `yyyymmdd`; between them nothing begins or ends that could make a way. */
export interface NearDays {
  /** Absent: no way on any earlier day. */
  readonly earlier?: number;
  /** Absent: no way on any later day. */
  readonly later?: number;
}

export interface ShortestAnswer {
  /** Always the same one of those with fewest hops; absent where there is none. */
  readonly path?: FoundPath;
  /** Where there is none on the day of the constraints: the nearest days on which there may be one. */
  readonly nearDays?: NearDays;
  /** False where the budget was spent before anything was found. */
  readonly complete: boolean;
  readonly scanned: number;
}

const NEVER = 2 ** 30;
const MOST = 2 ** 30;
const NONE: readonly string[] = [];
const NO_LIMITS: ShortestLimits = {};

/** Entities reached from one end, in the order of hops, and the last layer of them. */
interface Ball {
  readonly allowed: Uint8Array;
  readonly queue: Int32Array;
  /** What marks its entities, above the base of the marks. */
  readonly side: 0 | 1;
  layer: number;
  end: number;
  /** Slots of the last layer. */
  cost: number;
  /** The entity from which it met the other ball, or -1. */
  last: number;
  /** The nearest days on which it could have grown further: the last before, the first after. */
  earlier: number;
  later: number;
}

/** Of a tie that does not hold on a day: when it would. */
function noteDays(ball: Ball, since: number, until: number, day: number): void {
  if (since > day) ball.later = Math.min(ball.later, since);
  else ball.earlier = Math.max(ball.earlier, until);
}

/** Shortest ways under one set of constraints, which is compiled once. In a window each hop has a day of its own. */
export class ShortestWays {
  private readonly index: WalkIndex;
  private readonly filter: TieFilter;
  private readonly passage: Passage;
  private readonly scratch: WalkScratch['balls'];
  /** Where nothing of the graph is kept away, nothing is asked of each tie and entity. */
  private readonly everyTie: boolean;
  private readonly everyEntity: boolean;
  private named = false;
  private readonly ahead: Ball;
  private readonly behind: Ball;
  private scanned = 0;
  private base = 0;

  /** @throws AppError `invalid-input` for a wrong constraint. */
  constructor(index: WalkIndex, constraints: Constraints) {
    checkConstraintsOf(constraints);
    const filter = filterOf(constraints);
    const { balls } = scratchOf(index);
    this.index = index;
    this.filter = filter;
    this.passage = new Passage(index, filter);
    this.scratch = balls;
    this.everyTie = !filter.timed && admitsEveryTie(index, filter);
    this.everyEntity = admitsEveryEntity(index, filter);
    const ball = { layer: 0, end: 0, cost: 0, last: -1, earlier: -1, later: NEVER };
    this.ahead = { allowed: filter.forward, queue: balls.ahead, side: 0, ...ball };
    this.behind = { allowed: filter.backward, queue: balls.behind, side: 1, ...ball };
  }

  /** @throws AppError `not-found` for an unknown id. */
  find(from: string, to: string, limits: ShortestLimits = NO_LIMITS): ShortestAnswer {
    const { maxHops = MOST, budget = MOST, avoid, open } = limits;
    const start = numberOfEntity(this.index, from, 'from');
    const target = numberOfEntity(this.index, to, 'to');
    this.named = (avoid?.length ?? 0) > 0;
    const meeting =
      avoid || open
        ? this.within(open, avoid, () => this.meet(start, target, maxHops, budget))
        : this.meet(start, target, maxHops, budget);
    const { scanned } = this;
    if (meeting >= 0) return { path: this.describe(start, target, meeting), complete: true, scanned };
    const complete = scanned <= budget;
    return { complete, scanned, ...(complete && this.filter.timed && { nearDays: this.nearDays() }) };
  }

  private within(
    open: readonly string[] = NONE,
    avoid: readonly string[] = NONE,
    search: () => number,
  ): number {
    const { index } = this;
    return this.passage.within(
      numbersOfEntities(index, open, 'via'),
      numbersOfEntities(index, avoid, 'avoid'),
      search,
    );
  }

  /**
   * A way on another day uses a tie that does not hold on this one. Where a ball could grow no more, such a tie leads
   * out of it; where the hops were used up, out of either ball: what lies beyond both is nobody's nearest one.
   */
  private nearDays(): NearDays {
    const balls = [this.ahead, this.behind].filter(({ cost }) => cost === 0);
    const stuck = balls.length > 0 ? balls.slice(0, 1) : [this.ahead, this.behind];
    const earlier = Math.max(...stuck.map((ball) => ball.earlier));
    const later = Math.min(...stuck.map((ball) => ball.later));
    return { ...(earlier >= 0 && { earlier }), ...(later < NEVER && { later }) };
  }

  /** The slot by which the balls met, or -1. */
  private meet(start: number, target: number, maxHops: number, budget: number): number {
    this.scanned = 0;
    this.base = this.scratch.renew();
    this.begin(this.ahead, start);
    this.begin(this.behind, target);
    for (let hops = 0; hops < maxHops && this.scanned <= budget; hops++) {
      const ball = this.ahead.cost <= this.behind.cost ? this.ahead : this.behind;
      if (ball.cost === 0) return -1;
      const meeting = this.grow(ball);
      if (meeting >= 0) return meeting;
    }
    return -1;
  }

  private begin(ball: Ball, entity: number): void {
    const { offsets } = this.index.rows;
    ball.queue[0] = entity;
    ball.layer = 0;
    ball.end = 1;
    ball.last = -1;
    ball.earlier = -1;
    ball.later = NEVER;
    ball.cost = offsets[entity + 1]! - offsets[entity]!;
    this.scratch.reached[4 * entity] = this.base + ball.side;
  }

  /** One more layer of a ball: the slot by which it meets the other one, or -1. */
  private grow(ball: Ball): number {
    const { offsets, neighbours, slotClasses, slotConfidence, slotSince, slotUntil } = this.index.rows;
    const { minConfidence, firstDay, lastDay, timed } = this.filter;
    const { passage, base } = this;
    const { reached } = this.scratch;
    const { allowed, queue, side } = ball;
    const { everyTie } = this;
    const everyEntity = this.everyEntity && !this.named;
    const mark = base + side;
    const layerEnd = ball.end;
    let end = layerEnd;
    let cost = 0;
    for (let place = ball.layer; place < layerEnd; place++) {
      const entity = queue[place]!;
      const last = offsets[entity + 1]!;
      this.scanned += last - offsets[entity]!;
      for (let slot = offsets[entity]!; slot < last; slot++) {
        if (!everyTie && (allowed[slotClasses[slot]!] === 0 || slotConfidence[slot]! < minConfidence))
          continue;
        const next = neighbours[slot]!;
        const known = reached[4 * next]!;
        if (known === mark) continue;
        if (timed && (slotSince[slot]! > lastDay || slotUntil[slot]! < firstDay)) {
          if (known >= base || !passage.isShut(next))
            noteDays(ball, slotSince[slot]!, slotUntil[slot]!, lastDay);
          continue;
        }
        if (known >= base) {
          ball.last = entity;
          return slot;
        }
        if (!everyEntity && passage.isShut(next)) continue;
        reached[4 * next] = mark;
        reached[4 * next + 1] = entity;
        reached[4 * next + 2] = slot;
        queue[end++] = next;
        cost += reached[4 * next + 3]!;
      }
    }
    ball.layer = layerEnd;
    ball.end = end;
    ball.cost = cost;
    return -1;
  }

  /** The way through the slot by which one ball, from its last entity, met the other one. */
  private describe(start: number, target: number, slot: number): FoundPath {
    const { entityIds, tieIds, rows } = this.index;
    const { ahead, behind } = this;
    const other = rows.neighbours[slot]!;
    const [before, after] = ahead.last >= 0 ? [ahead.last, other] : [other, behind.last];
    const entities: string[] = [];
    const ties: string[] = [];
    const { reached } = this.scratch;
    for (let entity = before; entity !== start; entity = reached[4 * entity + 1]!) {
      entities.push(entityIds[entity]!);
      ties.push(tieIds[rows.slotTies[reached[4 * entity + 2]!]!]!);
    }
    entities.push(entityIds[start]!);
    entities.reverse();
    ties.reverse();
    ties.push(tieIds[rows.slotTies[slot]!]!);
    for (let entity = after; entity !== target; entity = reached[4 * entity + 1]!) {
      entities.push(entityIds[entity]!);
      ties.push(tieIds[rows.slotTies[reached[4 * entity + 2]!]!]!);
    }
    entities.push(entityIds[target]!);
    return { entities, ties };
  }
}
