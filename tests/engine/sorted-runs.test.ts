import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SortedRuns } from '../../src/engine/operators/sorted-runs.ts';

interface Entry {
  readonly key: number;
  readonly order: number;
}

const compare = (left: Entry, right: Entry): number => left.key - right.key || left.order - right.order;

test('runs that are merged item by item are what sorting all at once gives', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5000 }),
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer(),
      (count, spread, seed) => {
        const entries = Array.from({ length: count }, (_, order) => ({
          key: Math.abs(Math.imul(order + seed, 0x9e3779b1)) % spread,
          order,
        }));
        const runs = new SortedRuns(compare);
        for (const entry of entries) runs.add(entry);
        runs.finish();
        const taken: Entry[] = [];
        for (let entry = runs.take(); entry; entry = runs.take()) taken.push(entry);
        expect(taken).toEqual(entries.toSorted(compare));
      },
    ),
    { numRuns: 40 },
  );
});
