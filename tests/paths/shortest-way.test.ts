import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ShortestWays } from '../../src/paths/shortest-way.ts';
import { buildWalkIndex } from '../../src/paths/walk-index.ts';
import { makeTie } from './make-tie.ts';
import { naivePaths } from './naive-paths.ts';
import { questionAbout, smallGraph } from './random-graphs.ts';

test('a shortest way is one of the paths with fewest hops, and there is none where there is no path', () => {
  let joined = 0;
  fc.assert(
    fc.property(
      smallGraph.chain((graph) => fc.tuple(fc.constant(graph), questionAbout(graph))),
      ([graph, { window: _, via: __, ...question }]) => {
        const index = buildWalkIndex(graph.entities, graph.ties);
        const { from, to, maxHops, avoid = [] } = question;
        const all = naivePaths(graph.entities, graph.ties, { ...question, rank: 'hops', k: 1e6 });
        const shortest = all.filter(({ ties }) => ties.length === all[0]!.ties.length);
        const ways = new ShortestWays(index, question);
        for (let again = 0; again < 2; again++) {
          const { path, complete } = ways.find(from, to, { maxHops: maxHops!, avoid });
          expect(complete).toBe(true);
          if (path) expect(shortest).toContainEqual(path);
          else expect(all).toEqual([]);
        }
        if (all.length > 1) joined++;
      },
    ),
    { numRuns: 2000 },
  );
  expect(joined).toBeGreaterThan(100);
});

test('a spent budget is told from there being no way', () => {
  const entities = ['a', 'b', 'c', 'd', 'e', 'x'].map((id) => ({ id, kind: 'State' }) as const);
  const chain = [
    makeTie('1', 'a', 'b'),
    makeTie('2', 'b', 'c'),
    makeTie('3', 'd', 'c'),
    makeTie('4', 'd', 'e'),
  ];
  const index = buildWalkIndex(entities, chain);
  const ways = new ShortestWays(index, {});
  expect(ways.find('a', 'e', { budget: 2 })).toMatchObject({ complete: false });
  expect(ways.find('a', 'e', { maxHops: 3 })).toMatchObject({ complete: true });
  expect(ways.find('a', 'x')).toEqual({ complete: true, scanned: 0 });
  expect(ways.find('a', 'e').path).toEqual({
    entities: ['a', 'b', 'c', 'd', 'e'],
    ties: ['1', '2', '3', '4'],
  });
  expect(() => ways.find('a', 'y')).toThrow('to: no entity has the id "y"');
});
