/** Paths that share as little as possible, where the best ones are variations of each other. */
import { type SearchOutcome, type SearchWish, type SlotPath, searchBestFirst } from './best-first.ts';
import { SHUT } from './passage.ts';
import type { PathPlace } from './search-place.ts';

/** Among so many of the best paths the rest is chosen. */
export const CANDIDATES = 100;

/** Entities in between and ties of a path, as marks that differ between the two. */
function partsOf({ rows }: PathPlace, path: SlotPath): number[] {
  const inner = path.slots.slice(0, -1).map((slot) => rows.neighbours[slot]!);
  return [...inner, ...path.slots.map((slot) => -1 - rows.slotTies[slot]!)];
}

/** How many ties join the two ends themselves. */
function countDirect({ rows, start, target }: PathPlace): number {
  let count = 0;
  for (let slot = rows.offsets[start]!; slot < rows.offsets[start + 1]!; slot++) {
    if (rows.neighbours[slot] === target) count++;
  }
  return count;
}

/** The best path that shares no entity in between, and no tie, with those before it; again and again. */
function chooseApart(place: PathPlace, wish: SearchWish): SearchOutcome {
  const { walls } = place.passage;
  const paths: SlotPath[] = [];
  const passed: number[] = [];
  const isNew = ({ slots }: SlotPath) => slots.length > 1 || paths.every((one) => one.slots.length > 1);
  try {
    while (paths.length < wish.k) {
      // One direct tie is like another: only the best of them is taken.
      const seen = paths.some(({ slots }) => slots.length === 1) ? countDirect(place) : 0;
      const found = searchBestFirst(place, { ...wish, k: seen + 1 });
      const path = found.paths.find(isNew);
      if (!path) return { paths, complete: found.complete };
      paths.push(path);
      const inner = path.slots.slice(0, -1).map((slot) => place.rows.neighbours[slot]!);
      for (const entity of inner) walls[entity]! |= SHUT;
      passed.push(...inner);
    }
  } finally {
    for (const entity of passed) walls[entity]! &= ~SHUT;
  }
  return { paths, complete: true };
}

/**
 * First the paths that have nothing in common, each the best that is left; then, among the `best`, always the
 * one that shares the least with those chosen, the better one first.
 */
export function chooseDiverse(place: PathPlace, wish: SearchWish, best: SearchOutcome): SearchOutcome {
  const apart = wish.via.length === 0 ? chooseApart(place, wish) : { paths: [], complete: true };
  const chosen = [...apart.paths];
  const keyOf = (path: SlotPath) => path.slots.join();
  const taken = new Set(chosen.map(keyOf));
  const uses = new Map<number, number>();
  const count = (path: SlotPath) => {
    for (const part of partsOf(place, path)) uses.set(part, (uses.get(part) ?? 0) + 1);
  };
  const shared = (path: SlotPath) =>
    partsOf(place, path).reduce((sum, part) => sum + (uses.get(part) ?? 0), 0);
  chosen.forEach(count);
  while (chosen.length < wish.k) {
    const left = best.paths.filter((path) => !taken.has(keyOf(path)));
    if (left.length === 0) break;
    const next = left.reduce((a, b) => (shared(b) < shared(a) ? b : a));
    chosen.push(next);
    taken.add(keyOf(next));
    count(next);
  }
  return { paths: chosen, complete: apart.complete && best.complete };
}
