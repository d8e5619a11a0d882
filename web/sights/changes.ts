/** What began and what ended between two days: pure. */
import type { TieView } from '../../src/domain/answers.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/domain/time.ts';

export interface Change {
  readonly tie: TieView;
  readonly what: 'began' | 'ended';
  /** Surely within the two days, or only possibly. */
  readonly sure: boolean;
  /** The first day on which it may have happened. */
  readonly day: string;
}

/** A bound that is not known is no change. Both days count. */
function changeOf(
  tie: TieView,
  what: Change['what'],
  min: string,
  max: string,
  from: string,
  to: string,
): Change[] {
  if (min === FIRST_DAY || max === LAST_DAY || max < from || min > to) return [];
  return [{ tie, what, sure: min >= from && max <= to, day: min }];
}

/** In the order of the days, then of ids. */
export function findChanges(ties: readonly TieView[], from: string, to: string): readonly Change[] {
  return ties
    .flatMap((tie) => [
      ...changeOf(tie, 'began', tie.sinceMin, tie.sinceMax, from, to),
      ...changeOf(tie, 'ended', tie.untilMin, tie.untilMax, from, to),
    ])
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.tie.id < b.tie.id ? -1 : 1));
}
