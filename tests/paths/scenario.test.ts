import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPaths } from '../../src/paths/find-paths.ts';
import { comparePathDates, compareScenario } from '../../src/paths/path-difference.ts';
import { applyScenario, readScenario, writeScenario } from '../../src/paths/scenario.ts';
import { buildWalkIndex } from '../../src/paths/walk-index.ts';
import { makeTie } from './make-tie.ts';
import { smallGraph } from './random-graphs.ts';

const entities = [
  { id: 'a', kind: 'State' },
  { id: 'b', kind: 'State' },
  { id: 'x', kind: 'Agreement' },
  { id: 'y', kind: 'Agreement' },
] as const;
const index = buildWalkIndex(entities, [
  makeTie('1', 'a', 'x', { untilMax: '2022-12-31' }),
  makeTie('2', 'x', 'b'),
  makeTie('3', 'a', 'y', { phase: 'planned' }),
  makeTie('4', 'y', 'b', { sinceMin: '2023-06-01' }),
  makeTie('5', 'b', 'a', { phase: 'planned' }),
]);
const question = { from: 'a', to: 'b' };
const tiesOf = (paths: readonly { ties: readonly string[] }[]) => paths.map(({ ties }) => ties.join('-'));

test('a scenario is read from its address form and written back, the same words in the same order', () => {
  const scenario = readScenario('planned,on:y,no:x,no-tie:2,on-tie:5,no:x');
  expect(scenario).toMatchObject({ withoutEntities: ['x', 'x'], withTies: ['5'], allPlanned: true });
  expect(writeScenario(scenario)).toBe('no-tie:2,no:x,on-tie:5,on:y,planned');
  expect(writeScenario(readScenario(''))).toBe('');
  expect(() => readScenario('without:x')).toThrow('"without:x" is none of no:<entity>');
  expect(() => applyScenario(index, readScenario('no-tie:77'))).toThrow('no tie has the id "77"');
  expect(() => applyScenario(index, readScenario('on:nobody'))).toThrow('no entity has the id "nobody"');
});

test.each([
  ['', ['1-2']],
  ['no:x', []],
  ['no-tie:2', []],
  ['on:y', ['1-2', '3-4']],
  ['on-tie:5', ['5', '1-2']],
  ['planned', ['5', '1-2', '3-4']],
  ['planned,no:x', ['5', '3-4']],
])('with "%s" the paths are %j, and the graph is untouched', (text, expected) => {
  expect(tiesOf(findPaths(applyScenario(index, readScenario(text)), question).paths)).toEqual(expected);
  expect(tiesOf(findPaths(index, question).paths)).toEqual(['1-2']);
});

test('the difference of a scenario: paths, distance, cuts', () => {
  const difference = compareScenario(index, question, readScenario('no:x,on:y'));
  expect(difference).toMatchObject({
    lost: [{ ties: ['1', '2'], because: ['1', '2'] }],
    gained: [{ ties: ['3', '4'], because: ['3'] }],
    kept: [],
    distance: { before: 2, after: 2 },
    cuts: { before: { size: 1, cuts: [['x']] }, after: { size: 1, cuts: [['y']] } },
  });
});

test('paths that came and went between two days, with the ties that did it', () => {
  const planned = { ...question, phases: ['current', 'planned'], maxHops: 3, avoid: [] } as const;
  const difference = comparePathDates(index, { ...planned, withoutTypes: [] }, '2020-01-01', '2024-01-01');
  expect(difference.lost).toMatchObject([{ ties: ['1', '2'], because: ['1'] }]);
  expect(difference.gained).toMatchObject([{ ties: ['3', '4'], because: ['4'] }]);
  expect(tiesOf(difference.kept)).toEqual(['5']);
});

test('a window in which each hop holds, but never all together, loses the path', () => {
  const apart = buildWalkIndex(entities, [
    makeTie('1', 'a', 'x', { untilMax: '2020-12-31' }),
    makeTie('2', 'x', 'b', { sinceMin: '2022-01-01', phase: 'planned' }),
    makeTie('3', 'x', 'b'),
  ]);
  const window = { from: '2019-01-01', to: '2023-01-01' };
  const difference = compareScenario(apart, { ...question, window }, readScenario('on-tie:2,no-tie:3'));
  expect(difference).toMatchObject({ lost: [{ because: ['3'] }], gained: [], kept: [] });
});

test('a scenario makes the very index that its ties would make', () => {
  const number = fc.integer({ min: 0, max: 8 });
  const some = fc.uniqueArray(number, { maxLength: 2 });
  const drawn = fc.record({
    gone: some,
    goneTies: some,
    real: some,
    trueTies: some,
    allPlanned: fc.boolean(),
  });
  fc.assert(
    fc.property(smallGraph, drawn, (graph, { gone, goneTies, real, trueTies, allPlanned }) => {
      const idsOf = (letter: string, numbers: readonly number[], all: readonly { readonly id: string }[]) =>
        numbers.filter((at) => at < all.length).map((at) => `${letter}${at}`);
      const scenario = {
        withoutEntities: idsOf('e', gone, graph.entities),
        withoutTies: idsOf('t', goneTies, graph.ties),
        withEntities: idsOf('e', real, graph.entities),
        withTies: idsOf('t', trueTies, graph.ties),
        allPlanned,
      };
      const touches = (ids: readonly string[], tie: { from: string; to: string }) =>
        ids.includes(tie.from) || ids.includes(tie.to);
      const ties = graph.ties.map((tie) => {
        if (touches(scenario.withoutEntities, tie) || scenario.withoutTies.includes(tie.id)) {
          return { ...tie, phase: 'none' as const };
        }
        const comesTrue =
          allPlanned || scenario.withTies.includes(tie.id) || touches(scenario.withEntities, tie);
        return comesTrue && tie.phase === 'planned' ? { ...tie, phase: 'current' as const } : tie;
      });
      const question = { from: 'e0', to: 'e1', phases: ['current', 'planned', 'past'], k: 100 } as const;
      expect(
        findPaths(applyScenario(buildWalkIndex(graph.entities, graph.ties), scenario), question),
      ).toEqual(findPaths(buildWalkIndex(graph.entities, ties), question));
    }),
    { numRuns: 1000 },
  );
});
