import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findGroupedPaths, findPaths } from '../../src/paths/find-paths.ts';
import { TUNING } from '../../src/paths/search-place.ts';
import { buildWalkIndex } from '../../src/paths/walk-index.ts';
import { makeTie } from './make-tie.ts';
import { naivePaths } from './naive-paths.ts';
import { questionAbout, smallGraph } from './random-graphs.ts';

const runs = Number(process.env.ENTENTE_PATH_RUNS ?? 3000);

const graphAndQuestion = smallGraph.chain((graph) => fc.tuple(fc.constant(graph), questionAbout(graph)));

const tuning = fc.record({
  patience: fc.constantFrom(-1, 0, 2, 64),
  ballTies: fc.constantFrom(0, 5, 1000),
  moreTies: fc.constant(1000),
});

test('the k best paths are those of plain enumeration, order included, however soon the search changes its ways', () => {
  let answered = 0;
  fc.assert(
    fc.property(graphAndQuestion, tuning, ([graph, question], tuned) => {
      const index = buildWalkIndex(graph.entities, graph.ties);
      const { paths, complete } = findPaths(index, question, tuned);
      expect(complete).toBe(true);
      expect(paths).toEqual(naivePaths(graph.entities, graph.ties, question));
      if (paths.length > 1) answered++;
    }),
    { numRuns: runs },
  );
  expect(answered).toBeGreaterThan(runs / 20);
});

test('a spent budget leaves the beginning of the exact answer and says that it is not all', () => {
  let cut = 0;
  fc.assert(
    fc.property(
      graphAndQuestion,
      fc.integer({ min: 1, max: 150 }),
      tuning,
      ([graph, question], budget, tuned) => {
        const index = buildWalkIndex(graph.entities, graph.ties);
        const whole = findPaths(index, question);
        const part = findPaths(index, { ...question, budget }, tuned);
        expect(part.paths).toEqual(whole.paths.slice(0, part.paths.length));
        if (part.complete) expect(part.paths).toEqual(whole.paths);
        else cut++;
        expect(findPaths(index, question)).toEqual(whole);
      },
    ),
    { numRuns: runs / 4 },
  );
  expect(cut).toBeGreaterThan(runs / 100);
});

test('looking for kinds of paths takes nothing from the paths, and says when it did not look to the end', () => {
  let [all, some] = [0, 0];
  fc.assert(
    fc.property(graphAndQuestion, fc.constantFrom(0, 10, 50, 100_000), ([graph, question], moreTies) => {
      const index = buildWalkIndex(graph.entities, graph.ties);
      const asked = findPaths(index, question);
      const { groups, allCounted, paths, complete } = findGroupedPaths(index, question, {
        ...TUNING,
        moreTies,
      });
      expect({ paths, complete }).toEqual({ paths: asked.paths, complete: asked.complete });
      const counted = groups.reduce((sum, { count }) => sum + count, 0);
      const there = naivePaths(graph.entities, graph.ties, { ...question, k: 200 }).length;
      if (allCounted) expect(counted).toBe(there);
      else expect(counted).toBeLessThanOrEqual(there);
      if (allCounted && there > paths.length) all++;
      if (!allCounted) some++;
    }),
    { numRuns: runs / 2 },
  );
  expect(Math.min(all, some)).toBeGreaterThan(runs / 200);
});

test('a way that costs more than any path is no path, and what was scanned for it is counted', () => {
  const ids = Array.from({ length: 21 }, (_, number) => `e${number + 10}`);
  const chain = ids.slice(1).map((id, at) => makeTie(`t${at + 10}`, ids[at]!, id, { confidence: 0 }));
  const beyond = makeTie('u', ids.at(-1)!, 'z');
  const index = buildWalkIndex(
    [...ids, 'z'].map((id) => ({ id, kind: 'State' })),
    [...chain, beyond],
  );
  const question = { from: ids[0]!, to: ids.at(-1)!, rank: 'certainty', maxHops: 10 } as const;
  const { paths, complete, scanned } = findPaths(index, question, { ...TUNING, ballTies: 0 });
  expect({ paths, complete }).toEqual({ paths: [], complete: true });
  expect(Number.isInteger(scanned)).toBe(true);
});

test('one list names entities of several graphs', () => {
  const around = (ids: readonly string[]) =>
    buildWalkIndex(
      ids.map((id) => ({ id, kind: 'State' })),
      [makeTie('1', 'a', 'x'), makeTie('2', 'x', 'c'), makeTie('3', 'a', 'b'), makeTie('4', 'b', 'c')],
    );
  const avoid = ['x'];
  for (const index of [around(['a', 'b', 'c', 'x']), around(['a', 'a1', 'a2', 'b', 'c', 'x'])]) {
    const { paths } = findPaths(index, { from: 'a', to: 'c', avoid });
    expect(paths.map(({ ties }) => ties)).toEqual([['3', '4']]);
  }
});
