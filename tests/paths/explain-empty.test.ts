import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainEmpty } from '../../src/paths/explain-empty.ts';
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

test('what is named brings a path, and no smaller set does', () => {
  let explained = 0;
  fc.assert(
    fc.property(
      smallGraph.chain((graph) => fc.tuple(fc.constant(graph), questionAbout(graph))),
      ([graph, question]) => {
        const index = buildWalkIndex(graph.entities, graph.ties);
        fc.pre(findPaths(index, question).paths.length === 0);
        const { emptiedBy, leastToDrop = [] } = explainEmpty(index, question);
        if (emptiedBy.length > 0) expect(leastToDrop).toEqual([emptiedBy[0]!.constraint]);
        if (leastToDrop.length > 1) expect(emptiedBy).toEqual([]);
        if (leastToDrop.length > 0) explained++;
      },
    ),
    { numRuns: 300 },
  );
  expect(explained).toBeGreaterThan(30);
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
