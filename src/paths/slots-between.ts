/** The slots of one entity that lead to another: rows are sorted by neighbour, so they lie side by side. */
import type { WalkRows } from './walk-rows.ts';

/** The first slot, and the one after the last; the same where nothing ties the two. */
export function slotsBetween(
  { offsets, neighbours }: WalkRows,
  entity: number,
  other: number,
): [number, number] {
  const rowEnd = offsets[entity + 1]!;
  let [low, high] = [offsets[entity]!, rowEnd];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (neighbours[middle]! < other) low = middle + 1;
    else high = middle;
  }
  while (high < rowEnd && neighbours[high] === other) high++;
  return [low, high];
}
