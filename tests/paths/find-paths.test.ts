import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPaths } from '../../src/paths/find-paths.ts';
import { buildWalkIndex } from '../../src/paths/walk-index.ts';
import { naivePaths } from './naive-paths.ts';
import { questionAbout, smallGraph } from './random-graphs.ts';

const runs = Number(process.env.ENTENTE_PATH_RUNS ?? 4000);

test('the k best paths are those of plain enumeration, order included', () => {
  let answered = 0;
  fc.assert(
    fc.property(
      smallGraph.chain((graph) => fc.tuple(fc.constant(graph), questionAbout(graph))),
      ([graph, question]) => {
        const index = buildWalkIndex(graph.entities, graph.ties);
        const { paths, complete } = findPaths(index, question);
        expect(complete).toBe(true);
        expect(paths).toEqual(naivePaths(graph.entities, graph.ties, question));
        if (paths.length > 1) answered++;
      },
    ),
    { numRuns: runs },
  );
  expect(answered).toBeGreaterThan(runs / 20);
});
