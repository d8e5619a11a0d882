import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildWalkIndex, type WalkTie } from '../../src/paths/walk-index.ts';
import { findWeakPoints } from '../../src/paths/weak-points.ts';
import { makeTie } from './make-tie.ts';

/** Number of parts into which entities and ties fall. */
function countParts(entities: readonly string[], ties: readonly WalkTie[]): number {
  const part = new Map(entities.map((id) => [id, id]));
  const root = (id: string): string => (part.get(id) === id ? id : root(part.get(id)!));
  for (const { from, to } of ties) if (part.has(from) && part.has(to)) part.set(root(from), root(to));
  return entities.filter((id) => root(id) === id).length;
}

test('what is named breaks the neighbourhood apart, and nothing else does', () => {
  const ends = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }));
  fc.assert(
    fc.property(fc.array(ends, { maxLength: 14 }), fc.integer({ min: 1, max: 5 }), (pairs, depth) => {
      const all = Array.from({ length: 9 }, (_, at) => ({ id: `e${at}`, kind: 'State' }) as const);
      const ties = pairs.map(([from, to], at) => makeTie(`t${at}`, `e${from}`, `e${to}`));
      const { entities, articulations, bridges } = findWeakPoints(buildWalkIndex(all, ties), {
        around: 'e0',
        depth,
      });
      const inside = ties.filter(({ from, to }) => entities.includes(from) && entities.includes(to));
      expect(countParts(entities, inside)).toBe(1);
      const breaking = entities.filter(
        (id) =>
          countParts(
            entities.filter((other) => other !== id),
            inside,
          ) > 1,
      );
      expect(articulations).toEqual(breaking);
      const torn = inside.filter(
        (tie) =>
          countParts(
            entities,
            inside.filter((other) => other !== tie),
          ) > 1,
      );
      expect(bridges).toEqual(torn.map(({ id }) => id).toSorted());
    }),
    { numRuns: 500 },
  );
});
