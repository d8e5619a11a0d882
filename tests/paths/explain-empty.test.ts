import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  activeConstraints,
  type ConstraintName,
  dropConstraints,
  explainEmpty,
} from '../../src/paths/explain-empty.ts';
import { findPaths } from '../../src/paths/find-paths.ts';
import type { PathQuestion } from '../../src/paths/question.ts';
import { buildWalkIndex, type WalkTie } from '../../src/paths/walk-index.ts';
import { makeTie as tie } from './make-tie.ts';
import { naivePaths } from './naive-paths.ts';
import { questionAbout, smallGraph } from './random-graphs.ts';

const entities = ['a', 'b', 'c'].map((id) => ({ id, kind: 'State' }) as const);

function explain(ties: readonly WalkTie[], question: Partial<PathQuestion> = {}) {
  return explainEmpty(buildWalkIndex(entities, ties), { from: 'a', to: 'c', ...question });
}

test('the one constraint that emptied an answer is named, with what would be found', () => {
  const ties = [tie('1', 'a', 'b'), tie('2', 'b', 'c'), tie('3', 'b', 'c')];
  expect(explain(ties, { minConfidence: 60, withoutDisputed: true })).toEqual({
    emptiedBy: [{ constraint: 'minConfidence', found: 2 }],
    leastToDrop: ['minConfidence'],
    complete: true,
  });
});

test('where no single one would do, the least set to drop is named', () => {
  const ties = [tie('1', 'a', 'b', { phase: 'planned' }), tie('2', 'b', 'c', { type: 'SANCTIONS' })];
  expect(explain(ties)).toEqual({ emptiedBy: [], leastToDrop: ['senses', 'phases'], complete: true });
});

test('where nothing joins the two, nothing is to be dropped', () => {
  expect(explain([tie('1', 'a', 'b')])).toEqual({ emptiedBy: [], complete: true });
  expect(explain([tie('1', 'a', 'c', { phase: 'none' })])).toEqual({ emptiedBy: [], complete: true });
});

test('the nearest day with a path is named, before or after', () => {
  const ties = [
    tie('1', 'a', 'b', { sinceMin: '2020-03-01' }),
    tie('2', 'b', 'c', { untilMax: '2021-05-31' }),
  ];
  expect(explain(ties, { validAt: '2019-01-01' }).nearestDay).toBe('2020-03-01');
  expect(explain(ties, { validAt: '2023-01-01' }).nearestDay).toBe('2021-05-31');
});

const graphAndQuestion = smallGraph.chain((graph) => fc.tuple(fc.constant(graph), questionAbout(graph)));

test('what is named brings as many paths as it says, and no smaller set brings any', () => {
  let [single, several] = [0, 0];
  fc.assert(
    fc.property(graphAndQuestion, ([graph, question]) => {
      const index = buildWalkIndex(graph.entities, graph.ties);
      fc.pre(findPaths(index, question).paths.length === 0);
      const { emptiedBy, leastToDrop, complete } = explainEmpty(index, question);
      const foundWithout = (names: readonly ConstraintName[]) =>
        naivePaths(graph.entities, graph.ties, dropConstraints(question, names)).length;
      const names = activeConstraints(question);
      const alone = names.map((constraint) => ({ constraint, found: foundWithout([constraint]) }));
      // So many constraints have more sets than the budget allows to try, and that is told.
      if (!complete) return expect(names.length).toBeGreaterThan(8);
      expect(emptiedBy).toEqual(alone.filter(({ found }) => found > 0));
      if (!leastToDrop) expect(foundWithout(names)).toBe(0);
      else {
        expect(foundWithout(leastToDrop)).toBeGreaterThan(0);
        for (const name of leastToDrop) {
          expect(foundWithout(leastToDrop.filter((other) => other !== name))).toBe(0);
        }
        if (leastToDrop.length > 1) expect(emptiedBy).toEqual([]);
        if (leastToDrop.length > 2) {
          const pairs = names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other]));
          expect(pairs.filter((pair) => foundWithout(pair) > 0)).toEqual([]);
        }
        if (leastToDrop.length > 1) several++;
        else single++;
      }
    }),
    { numRuns: 600 },
  );
  expect(Math.min(single, several)).toBeGreaterThan(20);
});

test('what is named is true however soon the budget ends, and what is left out is told', () => {
  let cut = 0;
  fc.assert(
    fc.property(graphAndQuestion, fc.integer({ min: 1, max: 20_000 }), ([graph, question], budget) => {
      const index = buildWalkIndex(graph.entities, graph.ties);
      fc.pre(findPaths(index, question).paths.length === 0);
      const whole = explainEmpty(index, question);
      const part = explainEmpty(index, { ...question, budget });
      for (const { constraint, found } of part.emptiedBy) {
        const all = whole.emptiedBy.find((row) => row.constraint === constraint)?.found ?? 0;
        expect(found).toBeLessThanOrEqual(all);
      }
      if (part.complete) expect(part).toEqual(whole);
      else cut++;
    }),
    { numRuns: 600 },
  );
  expect(cut).toBeGreaterThan(50);
});

test('a path that is proven is named, though by certainty the budget would end before it is counted', () => {
  const leaves = Array.from({ length: 2000 }, (_, leaf) => `x${leaf}`);
  const nodes = ['a', 'b', 'c', 'hub', ...leaves].map((id) => ({ id, kind: 'State' }) as const);
  const sure = { confidence: 100, phase: 'planned' } as const;
  const ties = [
    ...leaves.map((leaf) => tie(`l${leaf}`, 'hub', leaf, sure)),
    tie('h', 'hub', 'c', sure),
    tie('1', 'a', 'b'),
    tie('2', 'b', 'c', { phase: 'planned' }),
  ];
  const index = buildWalkIndex(nodes, ties);
  const question = { from: 'a', to: 'c', rank: 'certainty', maxHops: 10, budget: 10_000 } as const;
  expect(explainEmpty(index, question).emptiedBy).toEqual([{ constraint: 'phases', found: 1 }]);
});

test.each<[ConstraintName, Partial<WalkTie>, Partial<PathQuestion>]>([
  ['types', {}, { types: ['PARTY_TO'] }],
  ['withoutTypes', {}, { withoutTypes: ['COOPERATES_WITH'] }],
  ['senses', { type: 'SANCTIONS' }, {}],
  ['phases', { phase: 'planned' }, {}],
  ['validAt', { sinceMin: '2020-01-01' }, { validAt: '2019-01-01' }],
  ['window', { sinceMin: '2020-01-01' }, { window: { from: '2018-01-01', to: '2019-01-01' } }],
  ['minConfidence', {}, { minConfidence: 60 }],
  ['withoutDisputed', { disputed: true }, { withoutDisputed: true }],
  ['withoutBackground', { background: true }, { withoutBackground: true }],
  ['directed', { type: 'SUPPLIER_IN', from: 'c', to: 'b' }, { directed: true }],
  ['hubDegree', {}, { hubDegree: 1 }],
  ['avoid', {}, { avoid: ['b'] }],
  ['via', {}, { via: ['x'] }],
  ['maxHops', {}, { maxHops: 1 }],
  ['walked', { type: 'PROPOSES' }, {}],
  ['through', {}, { through: ['Agreement'] }],
])('%s is named where it alone empties an answer', (constraint, second, asked) => {
  const nodes = ['a', 'b', 'c', 'x'].map((id) => ({ id, kind: 'State' }) as const);
  const index = buildWalkIndex(nodes, [tie('1', 'a', 'b', { confidence: 90 }), tie('2', 'b', 'c', second)]);
  const { emptiedBy } = explainEmpty(index, { from: 'a', to: 'c', ...asked });
  expect(emptiedBy).toEqual([{ constraint, found: 1 }]);
});

/** The days on which a tie begins or ends, the nearest first, of two alike the later. */
function daysByDistance(ties: readonly WalkTie[], from: string): string[] {
  const days = new Set(ties.flatMap(({ sinceMin, untilMax }) => [sinceMin, untilMax]));
  const away = (day: string) => Math.abs(Date.parse(day) - Date.parse(from));
  return [...days].sort((a, b) => away(a) - away(b) || (a > b ? -1 : 1));
}

const dayBy = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Ties that each hold for some days of the two months around one. */
function crowd(
  ties: readonly WalkTie[],
  day: string,
  spans: readonly (readonly [number, number])[],
): WalkTie[] {
  return ties.map((tie, at) => {
    const [since, until] = spans[at]!.toSorted((a, b) => a - b).map((days) => dayBy(day, days)) as [
      string,
      string,
    ];
    return { ...tie, sinceMin: since, sinceMax: since, untilMin: until, untilMax: until };
  });
}

test.each([1, -1])('the nearest day is found among days on which only dead ends change (%i)', (onward) => {
  const on = (days: number) => dayBy('2020-06-15', onward * days);
  const holds = (first: number, last: number): Partial<WalkTie> =>
    onward > 0 ? { sinceMin: on(first), untilMax: on(last) } : { sinceMin: on(last), untilMax: on(first) };
  const deadEnds = [1, 2, 3, 4, 5, 8].map((days) => tie(`d${days}`, 'a', `x${days}`, holds(days, 90)));
  const ends = ['a', 'c', ...deadEnds.map(({ to }) => to)].map((id) => ({ id, kind: 'State' }) as const);
  const index = buildWalkIndex(ends, [
    ...deadEnds,
    tie('way', 'a', 'c', holds(7, 7)),
    tie('far', 'a', 'c', holds(30, 40)),
  ]);
  expect(explainEmpty(index, { from: 'a', to: 'c', validAt: '2020-06-15' }).nearestDay).toBe(on(7));
});

const daySpan = fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 }));

/** Days that are years apart, or days in a crowd. */
const askedOnADay = smallGraph.chain((graph) =>
  fc
    .tuple(
      questionAbout(graph),
      fc.option(fc.array(daySpan, { minLength: graph.ties.length, maxLength: graph.ties.length })),
    )
    .map(([{ window: _, validAt = '2012-06-15', ...rest }, spans]) => ({
      question: { ...rest, validAt },
      entities: graph.entities,
      ties: spans ? crowd(graph.ties, validAt, spans) : graph.ties,
    })),
);

test('the nearest day is the one that trying every day on which a tie begins or ends would find', () => {
  let [named, none] = [0, 0];
  fc.assert(
    fc.property(askedOnADay, ({ question, entities, ties }) => {
      const index = buildWalkIndex(entities, ties);
      fc.pre(findPaths(index, question).paths.length === 0);
      const { leastToDrop, nearestDay } = explainEmpty(index, question);
      const holds = (validAt: string) => naivePaths(entities, ties, { ...question, validAt }).length > 0;
      const first = daysByDistance(ties, question.validAt).find(holds);
      expect(nearestDay).toBe(leastToDrop && first);
      if (nearestDay) named++;
      else none++;
    }),
    { numRuns: 1200 },
  );
  expect(Math.min(named, none)).toBeGreaterThan(20);
});
