import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPaths } from '../../src/paths/find-paths.ts';
import { buildWalkIndex } from '../../src/paths/walk-index.ts';
import { makeTie } from './make-tie.ts';
import { naivePaths } from './naive-paths.ts';
import { questionAbout, smallGraph } from './random-graphs.ts';

test('diverse paths are paths, each once, as many as there are, the best first', () => {
  fc.assert(
    fc.property(
      smallGraph.chain((graph) => fc.tuple(fc.constant(graph), questionAbout(graph))),
      ([graph, question]) => {
        const all = naivePaths(graph.entities, graph.ties, { ...question, k: 100_000 });
        fc.pre(all.length <= 100);
        const index = buildWalkIndex(graph.entities, graph.ties);
        const { paths } = findPaths(index, { ...question, diverse: true });
        const keys = new Set(all.map((path) => path.ties.join()));
        expect(paths.length).toBe(Math.min(question.k!, all.length));
        expect(new Set(paths.map((path) => path.ties.join())).size).toBe(paths.length);
        for (const path of paths) expect(keys).toContain(path.ties.join());
        expect(paths[0]).toEqual(all[0]);
      },
    ),
    { numRuns: 300 },
  );
});

test('a path that shares nothing goes before better ones that share', () => {
  const entity = (id: string) => ({ id, kind: 'State' }) as const;
  const tie = (id: string, from: string, to: string, confidence: number) =>
    makeTie(id, from, to, { confidence });
  const index = buildWalkIndex(['a', 'b', 'c', 'd'].map(entity), [
    tie('1', 'a', 'b', 90),
    tie('2', 'a', 'b', 80),
    tie('3', 'b', 'd', 90),
    tie('4', 'a', 'c', 40),
    tie('5', 'c', 'd', 40),
  ]);
  const question = { from: 'a', to: 'd', k: 3 };
  const tiesOf = (more: object) =>
    findPaths(index, { ...question, ...more }).paths.map((path) => path.ties.join('-'));
  expect(tiesOf({})).toEqual(['1-3', '2-3', '4-5']);
  expect(tiesOf({ diverse: true })).toEqual(['1-3', '4-5', '2-3']);
});
