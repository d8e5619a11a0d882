import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findGroupedPaths } from '../../src/paths/find-paths.ts';
import { rankStoredPaths, STORED_GROUPS, toStoredQuestion } from '../../src/paths/stored-paths.ts';
import { buildWalkIndex, type WalkTie } from '../../src/paths/walk-index.ts';
import { naivePaths } from './naive-paths.ts';
import { questionAbout, type SmallGraph, smallGraph } from './random-graphs.ts';

/** What the database would answer: every path of the three least lengths, cut after a number of them. */
function askStored(graph: SmallGraph, all: ReturnType<typeof naivePaths>, limit: number) {
  const lengths = [...new Set(all.map(({ ties }) => ties.length))].sort((a, b) => a - b);
  const longest = lengths.slice(0, STORED_GROUPS).at(-1) ?? 0;
  const byId = new Map(graph.ties.map((tie): [string, WalkTie] => [tie.id, tie]));
  return all
    .filter(({ ties }) => ties.length <= longest)
    .map(({ entities, ties }) => ({ entities, ties: ties.map((id) => byId.get(id)!) }))
    .toReversed()
    .slice(0, limit);
}

test('what the database found is ranked as a walk in memory would, and says where that may not be all', () => {
  let whole = 0;
  fc.assert(
    fc.property(
      smallGraph.chain((graph) => fc.tuple(fc.constant(graph), questionAbout(graph))),
      fc.constantFrom(5, 1000),
      ([graph, { via: _, window: __, ...question }], limit) => {
        const all = naivePaths(graph.entities, graph.ties, { ...question, k: 1e6, maxHops: 10 });
        const rows = askStored(graph, all, limit);
        const degree = (id: string) =>
          graph.ties.filter(({ from, to }) => from !== to && (from === id || to === id)).length;
        const entityOf = (id: string) => {
          return { kind: graph.entities.find((entity) => entity.id === id)!.kind, degree: degree(id) };
        };
        const answer = rankStoredPaths(question, rows, limit, entityOf);
        const { paths } = findGroupedPaths(buildWalkIndex(graph.entities, graph.ties), question);
        if (answer.complete) expect(answer.paths).toEqual(paths);
        if (answer.complete && paths.length > 1) whole++;
      },
    ),
    { numRuns: 1500 },
  );
  expect(whole).toBeGreaterThan(50);
});

test('a question becomes parameters that need no knowledge of the vocabulary', () => {
  const asked = {
    from: 'a',
    to: 'b',
    types: ['COOPERATES_WITH', 'PARTY_TO'],
    validAt: '2020-01-01',
  } as const;
  expect(toStoredQuestion({ ...asked, withoutDisputed: true, directed: true })).toMatchObject({
    types: ['PARTY_TO', 'COOPERATES_WITH'],
    symmetric: ['COOPERATES_WITH'],
    phases: ['current'],
    ...{ endedToo: true, disputed: false, background: true, directed: true },
    ...{ firstDay: '2020-01-01', lastDay: '2020-01-01', hubDegree: null, minConfidence: 0 },
  });
  expect(() => toStoredQuestion({ from: 'a', to: 'a' })).toThrow('a path needs two different ends');
});
