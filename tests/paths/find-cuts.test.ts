import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CUT_KINDS, findCuts } from '../../src/paths/find-cuts.ts';
import { buildWalkIndex } from '../../src/paths/walk-index.ts';
import { makeTie } from './make-tie.ts';
import { naivePaths } from './naive-paths.ts';
import { type SmallGraph, smallGraph } from './random-graphs.ts';

function subsets(ids: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return ids.flatMap((id, at) => subsets(ids.slice(at + 1), size - 1).map((rest) => [id, ...rest]));
}

/** All smallest sets, by trying every one. */
function naiveCuts({ entities, ties }: SmallGraph, from: string, to: string) {
  const apart = ties.filter((tie) => ![`${from} ${to}`, `${to} ${from}`].includes(`${tie.from} ${tie.to}`));
  const question = { from, to, k: 1, maxHops: 12 };
  const parted = (avoid: string[]) => naivePaths(entities, apart, { ...question, avoid }).length === 0;
  const losable = entities
    .filter(({ id, kind }) => id !== from && id !== to && CUT_KINDS.includes(kind))
    .map(({ id }) => id)
    .toSorted();
  for (let size = 0; size <= losable.length; size++) {
    const cuts = subsets(losable, size).filter(parted);
    if (cuts.length > 0) return { size, cuts: size === 0 ? [] : cuts };
  }
  return { size: undefined, cuts: [] };
}

test('the smallest cuts are those of trying every set', () => {
  let cut = 0;
  fc.assert(
    fc.property(smallGraph, (graph) => {
      const mixed = {
        ...graph,
        entities: graph.entities.map(
          ({ id }, at) => ({ id, kind: at % 3 === 0 ? 'State' : 'Agreement' }) as const,
        ),
      };
      const [from, to] = ['e0', 'e1'] as const;
      const answer = findCuts(buildWalkIndex(mixed.entities, mixed.ties), { from, to, limit: 1000 });
      const { size, cuts } = naiveCuts(mixed, from, to);
      expect({ size: answer.size, cuts: answer.cuts }).toEqual({ size, cuts });
      expect(answer.complete).toBe(true);
      if (cuts.length > 1) cut++;
    }),
    { numRuns: 1600 },
  );
  expect(cut).toBeGreaterThan(10);
});

const entities = [
  { id: 'a', kind: 'State' },
  { id: 'b', kind: 'State' },
  { id: 'x', kind: 'Agreement' },
  { id: 'y', kind: 'Agreement' },
  { id: 's', kind: 'State' },
] as const;
const throughAgreements = [
  makeTie('1', 'a', 'x'),
  makeTie('2', 'b', 'x'),
  makeTie('3', 'a', 'y'),
  makeTie('4', 'b', 'y'),
];

test('direct ties are listed and set aside, and the routes counted', () => {
  const index = buildWalkIndex(entities, [...throughAgreements, makeTie('9', 'b', 'a')]);
  expect(findCuts(index, { from: 'a', to: 'b' })).toEqual({
    direct: ['9'],
    size: 2,
    cuts: [['x', 'y']],
    complete: true,
    routes: 2,
    sentence:
      'There is one smallest set (2 entities together) whose loss would part them; 2 ways join them that share no entity.',
  });
});

test('where states alone connect, no loss of an agreement would part them', () => {
  const index = buildWalkIndex(entities, [
    ...throughAgreements,
    makeTie('5', 'a', 's'),
    makeTie('6', 's', 'b'),
  ]);
  const answer = findCuts(index, { from: 'a', to: 'b', kinds: ['Agreement'] });
  expect(answer.size).toBeUndefined();
  expect(answer.routes).toBe(3);
  expect(answer.sentence).toBe('No loss of any agreement would part them: other entities alone join them.');
});

test('a limit is kept and said', () => {
  const chain = [makeTie('1', 'a', 'x'), makeTie('2', 'x', 'y'), makeTie('3', 'y', 'b')];
  const index = buildWalkIndex(entities, chain);
  expect(findCuts(index, { from: 'a', to: 'b' })).toMatchObject({
    size: 1,
    cuts: [['x'], ['y']],
    complete: true,
  });
  const one = findCuts(index, { from: 'a', to: 'b', limit: 1 });
  expect(one.cuts).toHaveLength(1);
  expect(one.complete).toBe(false);
});
