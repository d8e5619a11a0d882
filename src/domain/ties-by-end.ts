/** Ties, and what is said of ties, by the entities at their ends. */
import type { TieView } from './answers.ts';

/** By id of each end; what joins a thing with itself stands once. */
export function groupByEnds<T>(
  items: Iterable<T>,
  endsOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const end of new Set(endsOf(item))) {
      const group = groups.get(end);
      if (group) group.push(item);
      else groups.set(end, [item]);
    }
  }
  return groups;
}

/** By id of each end. */
export function groupByEnd(ties: readonly TieView[]): ReadonlyMap<string, readonly TieView[]> {
  return groupByEnds(ties, ({ from, to }) => [from, to]);
}
