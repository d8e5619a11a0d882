/** Ties by the entities at their ends. */
import type { TieView } from './answers.ts';

/** By id of each end; a tie of a thing with itself stands once. */
export function groupByEnd(ties: readonly TieView[]): ReadonlyMap<string, readonly TieView[]> {
  const groups = new Map<string, TieView[]>();
  for (const tie of ties) {
    for (const end of new Set([tie.from, tie.to])) {
      const group = groups.get(end);
      if (group) group.push(tie);
      else groups.set(end, [tie]);
    }
  }
  return groups;
}
