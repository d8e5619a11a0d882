/**
 * The day nearest to one without a path on which there is one. Not every day is tried: a search that finds nothing
 * tells on which days anything could reach further than it did, and what no span of days could join, no day of it does.
 */
import { dayNumber, dayText } from '../domain/day-number.ts';
import { FIRST_DAY, LAST_DAY } from '../domain/time.ts';
import { findPaths } from './find-paths.ts';
import { PATH_DEFAULTS, type PathQuestion } from './question.ts';
import { type NearDays, ShortestWays } from './shortest-way.ts';
import { turnsAround } from './turning-days.ts';
import type { WalkIndex } from './walk-index.ts';

/** Asks with what is left of a budget; `undefined` once nothing is left. */
export type Spend = <T extends { readonly scanned: number; readonly complete: boolean }>(
  ask: (budget: number) => T,
) => T | undefined;

/** Whether there is a path, and where not, the nearest days that may have one. */
type Look = { readonly found: true } | ({ readonly found: false } & NearDays);

/** The days before the one asked for, or those after it. */
interface Side {
  readonly way: keyof NearDays;
  /** No nearer day has a path; absent where none has. */
  day: number | undefined;
  /** The ties of all days up to it could join the two. */
  joined: boolean;
}

class OutOfBudget extends Error {}

const DAY = 86_400_000;
const [FIRST, LAST] = [Date.parse(FIRST_DAY), Date.parse(LAST_DAY)];
const timeOf = (day: number): number => Date.parse(dayText(day));
const dayAt = (time: number): number =>
  dayNumber(new Date(Math.min(Math.max(time, FIRST), LAST)).toISOString().slice(0, 10));

export class NearestDay {
  private readonly index: WalkIndex;
  private readonly question: PathQuestion;
  private readonly spend: Spend;
  /** The last day that was looked at alone: the first of a span is often asked for again. */
  private last: { readonly day: number; readonly look: Look } | undefined;

  constructor(index: WalkIndex, question: PathQuestion, spend: Spend) {
    this.index = index;
    this.question = question;
    this.spend = spend;
  }

  /** The nearest first, a later day before an earlier one; `undefined` where there is none, or the budget ended. */
  find(asked: number): string | undefined {
    try {
      return this.findFrom(asked);
    } catch (fault) {
      if (fault instanceof OutOfBudget) return undefined;
      throw fault;
    }
  }

  private findFrom(asked: number): string | undefined {
    const look = this.look(asked);
    if (look.found) return undefined;
    const sides: readonly Side[] = [
      { way: 'later', day: look.later, joined: false },
      { way: 'earlier', day: look.earlier, joined: false },
    ];
    const away = ({ day }: Side): number =>
      day === undefined ? Infinity : Math.abs(timeOf(day) - timeOf(asked));
    for (;;) {
      const side = away(sides[0]!) <= away(sides[1]!) ? sides[0]! : sides[1]!;
      if (side.day === undefined) return undefined;
      if (!side.joined) {
        side.day = this.joinedBy(side.day, side.way);
        side.joined = true;
        continue;
      }
      const there = this.look(side.day);
      if (there.found) return dayText(side.day);
      side.day = there[side.way];
      side.joined = false;
    }
  }

  /** The first day, from one on, by which ties join the two that hold on any of the days until then. */
  private joinedBy(from: number, way: Side['way']): number | undefined {
    const onward = way === 'later' ? 1 : -1;
    const beyond = (one: number, other: number): boolean => (one - other) * onward > 0;
    let nearest = from;
    let farthest = from;
    for (let days = 1; ; days *= 2) {
      const span = this.lookAcross(from, farthest);
      if (span.found) break;
      const next = span[way];
      if (next === undefined) return undefined;
      nearest = next;
      const further = dayAt(timeOf(farthest) + onward * days * DAY);
      farthest = beyond(next, further) ? next : further;
    }
    while (nearest !== farthest) {
      const middle = dayAt(
        timeOf(nearest) + Math.trunc((timeOf(farthest) - timeOf(nearest)) / 2 / DAY) * DAY,
      );
      const span = this.lookAcross(from, middle);
      const next = span.found ? undefined : span[way];
      if (span.found) farthest = middle;
      else nearest = next === undefined || beyond(next, farthest) ? farthest : next;
    }
    return farthest;
  }

  /** Whether a day has a path. @throws OutOfBudget */
  private look(day: number): Look {
    const across = this.lookAcross(day, day);
    if (!across.found || !this.question.via?.length) return across;
    const question = { ...this.question, validAt: dayText(day), diverse: false, k: 1, rank: 'hops' } as const;
    const through = this.spend((budget) => findPaths(this.index, { ...question, budget }));
    if (through && through.paths.length > 0) return { found: true };
    if (!through?.complete) throw new OutOfBudget();
    return { found: false, ...turnsAround(this.index.rows, day) };
  }

  /** Whether ties join the two that hold on any of some days, whichever; stops are left aside. @throws OutOfBudget */
  private lookAcross(one: number, other: number): Look {
    if (one === other && this.last?.day === one) return this.last.look;
    const {
      via = [],
      from,
      to,
      avoid = [],
      maxHops = PATH_DEFAULTS.maxHops,
      validAt: _,
      ...rest
    } = this.question;
    const window = { from: dayText(Math.min(one, other)), to: dayText(Math.max(one, other)) };
    const shortest = this.spend((budget) =>
      new ShortestWays(this.index, { ...rest, window }).find(from, to, { avoid, open: via, maxHops, budget }),
    );
    if (!shortest?.complete) throw new OutOfBudget();
    const look: Look = shortest.path ? { found: true } : { found: false, ...shortest.nearDays };
    if (one === other) this.last = { day: one, look };
    return look;
  }
}
