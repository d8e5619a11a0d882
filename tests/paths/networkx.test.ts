/** Larger graphs against networkx, where Python has it. */
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { findCentral } from '../../src/paths/betweenness.ts';
import { CUT_KINDS, findCuts } from '../../src/paths/find-cuts.ts';
import { findPaths } from '../../src/paths/find-paths.ts';
import type { PathQuestion } from '../../src/paths/question.ts';
import { ShortestWays } from '../../src/paths/shortest-way.ts';
import { buildWalkIndex } from '../../src/paths/walk-index.ts';
import { findWeakPoints } from '../../src/paths/weak-points.ts';
import { makeTie } from './make-tie.ts';

const python = process.env.PYTHON ?? 'python3';
const present = spawnSync(python, ['-c', 'import networkx']).status === 0;

interface Judgement {
  readonly paths: readonly (readonly [readonly string[], readonly string[]][])[];
  readonly hops: readonly (number | null)[];
  readonly doubt: readonly (number | null)[];
  readonly cuts: readonly (number | null)[];
  readonly routes: readonly number[];
  readonly ownRoutes: readonly number[];
  readonly components: readonly (readonly string[])[];
  readonly articulations: readonly string[];
  readonly bridges: readonly string[];
  readonly betweenness: Readonly<Record<string, number>>;
}

function judge(task: object): Judgement {
  const script = new URL('./networkx_judge.py', import.meta.url).pathname;
  const options = { input: JSON.stringify(task), encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const { stdout, stderr, status } = spawnSync(python, [script], options);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Judgement;
}

/** Whole numbers below `limit`, always the same from one seed. */
function drawFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** The third type reads alike from either end. */
const TYPES = ['SUPPLIER_IN', 'PARTY_TO', 'COOPERATES_WITH'] as const;

/** Small rings with long ties across; a third of the ties has dates, and some two have parallels. */
function makeGraph(seed: number, size: number, tieCount: number) {
  const draw = drawFrom(seed);
  const entities = Array.from({ length: size }, (_, at) => {
    return { id: `e${String(at).padStart(3, '0')}`, kind: draw(3) === 0 ? 'State' : 'Agreement' } as const;
  });
  const ids = entities.map(({ id }) => id);
  const ties = Array.from({ length: tieCount }, (_, at) => {
    const from = draw(size);
    const to = (from + 1 + (draw(4) === 0 ? draw(size - 1) : draw(5))) % size;
    const confidence = 50 + 5 * draw(9);
    const began = 1990 + draw(30);
    const dates =
      draw(3) === 0 ? { sinceMin: `${began}-01-01`, untilMax: `${began + 1 + draw(20)}-12-31` } : {};
    const type = TYPES[draw(3)]!;
    return makeTie(`t${String(at).padStart(4, '0')}`, ids[from]!, ids[to]!, { type, confidence, ...dates });
  }).filter(({ from, to }) => from !== to);
  const pairs = Array.from({ length: 12 }, () => [ids[draw(size)]!, ids[draw(size)]!] as const);
  return { entities, ties, pairs: pairs.filter(([from, to]) => from !== to) };
}

/** Each pair is asked about in another way. */
const WAYS: readonly Partial<PathQuestion>[] = [
  {},
  { directed: true },
  { rank: 'certainty' },
  { window: { from: '2001-01-01', to: '2012-12-31' } },
  { directed: true, rank: 'certainty', k: 7 },
  { window: { from: '1995-06-01', to: '1996-06-01' }, rank: 'certainty' },
];

const GRAPHS = [
  [1, 40, 80],
  [2, 60, 110],
  [3, 90, 100],
  [4, 120, 240],
] as const;

function askAbout(seed: number, size: number, tieCount: number) {
  const { entities, ties, pairs } = makeGraph(seed, size, tieCount);
  const questions = pairs.map(([from, to], at) => {
    return { from, to, maxHops: 5, k: 40, ...WAYS[at % WAYS.length] };
  });
  const task = { entities, ties, questions, losable: CUT_KINDS, symmetric: ['COOPERATES_WITH'] };
  return { entities, ties, questions, index: buildWalkIndex(entities, ties), task };
}

describe.skipIf(!present).each(GRAPHS)('seed %i: %i entities and %i ties', (seed, size, tieCount) => {
  const { entities, ties, questions, index, task } = askAbout(seed, size, tieCount);
  let verdict: Judgement;
  beforeAll(() => {
    verdict = judge(task);
  });

  test('have the best paths that networkx finds, either way, in a window and by certainty', () => {
    questions.forEach((question, at) => {
      const found = findPaths(index, question).paths.map((path) => [path.entities, path.ties]);
      expect(found).toEqual(verdict.paths[at]);
    });
  });

  test('are as far apart as networkx says, in hops and in doubt', () => {
    questions.forEach(({ window, ...question }, at) => {
      if (window) return;
      const { path } = new ShortestWays(index, question).find(question.from, question.to, { maxHops: 10 });
      expect(path?.ties.length ?? null).toBe(verdict.hops[at]);
      const [surest] = findPaths(index, { ...question, rank: 'certainty', k: 1, maxHops: 10 }).paths;
      const confidence = new Map(ties.map((tie) => [tie.id, tie.confidence]));
      const doubt = surest?.ties.reduce((sum, tie) => sum + 100 - confidence.get(tie)!, 0);
      if (verdict.doubt[at] !== null) expect(doubt).toBe(verdict.doubt[at]);
    });
  });

  test('hang on cuts of the same size, and are joined by as many routes', () => {
    questions.forEach(({ from, to }, at) => {
      const { size: cut, routes } = findCuts(index, { from, to });
      expect([cut ?? null, routes, routes]).toEqual([
        verdict.cuts[at],
        verdict.routes[at],
        verdict.ownRoutes[at],
      ]);
    });
  });

  test('fall into the same parts, at the same entities and ties', () => {
    for (const part of verdict.components) {
      const whole = findWeakPoints(index, { around: part[0]!, depth: size });
      expect(whole.entities).toEqual(part);
      const inside = new Set(part);
      expect(whole.articulations).toEqual(verdict.articulations.filter((id) => inside.has(id)));
      const near = new Set(ties.filter(({ from }) => inside.has(from)).map(({ id }) => id));
      expect(whole.bridges).toEqual(verdict.bridges.filter((id) => near.has(id)));
    }
  });

  test('have the same betweenness, and a sample of it within its error', () => {
    const exact = findCentral(index, { limit: size });
    expect(exact.exact).toBe(true);
    const sampled = findCentral(index, { limit: size, budget: (size / 2) * (4 * ties.length + size) });
    expect(sampled).toMatchObject({ exact: false });
    expect(sampled.starts).toBeLessThan(size);
    for (const { entity, betweenness } of exact.entities) {
      expect(betweenness).toBeCloseTo(verdict.betweenness[entity]!, 10);
    }
    for (const { entity, betweenness } of sampled.entities) {
      expect(Math.abs(betweenness - verdict.betweenness[entity]!)).toBeLessThan(sampled.error);
    }
    expect(entities).toHaveLength(sampled.entities.length);
  });
});
