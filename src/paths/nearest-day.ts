/**
 * The day nearest to one without a path on which there is one. Not every day is tried: a search that finds nothing
 * tells on which days anything could reach further than it did.
 */

import { dayText } from '../domain/day-number.ts';
import { findPaths } from './find-paths.ts';
import { PATH_DEFAULTS, type PathQuestion } from './question.ts';
import { type NearDays, ShortestWays } from './shortest-way.ts';
import { turnsAround } from './turning-days.ts';
import type { WalkIndex } from './walk-index.ts';

/** Asks with what is left of a budget; `undefined` once nothing is left. */
export type Spend = <T extends { readonly scanned: number; readonly complete: boolean }>(
  ask: (budget: number) => T,
) => T | undefined;

/** A day of a question: whether it has a path, and where not, the nearest days that may. */
type Look = { readonly found: true } | ({ readonly found: false } & NearDays);

export class NearestDay {
  private readonly index: WalkIndex;
  private readonly question: PathQuestion;
  private readonly spend: Spend;

  constructor(index: WalkIndex, question: PathQuestion, spend: Spend) {
    this.index = index;
    this.question = question;
    this.spend = spend;
  }

  /** The nearest first, a later day before an earlier one; `undefined` where there is none, or the budget ended. */
  find(asked: number): string | undefined {
    let look = this.look(asked);
    let near: NearDays = look && !look.found ? look : {};
    while (near.earlier !== undefined || near.later !== undefined) {
      const day = nearerOf(near, asked);
      look = this.look(day);
      if (!look) return undefined;
      if (look.found) return dayText(day);
      near = day === near.later ? withDay(near, 'later', look.later) : withDay(near, 'earlier', look.earlier);
    }
    return undefined;
  }

  /** `undefined` where the budget does not say. */
  private look(day: number): Look | undefined {
    const { via = [], from, to, avoid = [], maxHops = PATH_DEFAULTS.maxHops } = this.question;
    const question = { ...this.question, validAt: dayText(day), diverse: false };
    const shortest = this.spend((budget) =>
      new ShortestWays(this.index, question).find(from, to, { avoid, open: via, maxHops, budget }),
    );
    if (!shortest?.complete) return undefined;
    if (!shortest.path) return { found: false, ...shortest.nearDays };
    if (via.length === 0) return { found: true };
    const through = this.spend((budget) => findPaths(this.index, { ...question, k: 1, budget }));
    if (through && through.paths.length > 0) return { found: true };
    return through?.complete ? { found: false, ...turnsAround(this.index.rows, day) } : undefined;
  }
}

function withDay(near: NearDays, side: keyof NearDays, day: number | undefined): NearDays {
  const { [side]: _, ...other } = near;
  return { ...other, ...(day !== undefined && { [side]: day }) };
}

function nearerOf({ earlier, later }: NearDays, asked: number): number {
  if (earlier === undefined) return later!;
  if (later === undefined) return earlier;
  const away = (day: number) => Math.abs(Date.parse(dayText(day)) - Date.parse(dayText(asked)));
  return away(later) <= away(earlier) ? later : earlier;
}
