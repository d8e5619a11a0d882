/** Larger graphs against networkx, where Python has it. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { findCentral } from '../../src/paths/betweenness.ts';
import { CUT_KINDS, findCuts } from '../../src/paths/find-cuts.ts';
import { findPaths } from '../../src/paths/find-paths.ts';
import { buildWalkIndex } from '../../src/paths/walk-index.ts';
import { findWeakPoints } from '../../src/paths/weak-points.ts';
import { makeTie } from './make-tie.ts';

const python = process.env.PYTHON ?? 'python3';
const present = spawnSync(python, ['-c', 'import networkx']).status === 0;

interface Judgement {
  readonly paths: readonly (readonly [readonly string[], readonly string[]][])[];
  readonly cuts: readonly (number | null)[];
  readonly routes: readonly number[];
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
    return makeTie(`t${String(at).padStart(4, '0')}`, ids[from]!, ids[to]!, { confidence });
  }).filter(({ from, to }) => from !== to);
  const pairs = Array.from({ length: 12 }, () => [ids[draw(size)]!, ids[draw(size)]!] as const);
  return { entities, ties, pairs: pairs.filter(([from, to]) => from !== to) };
}

test.skipIf(!present).each([
  [1, 40, 80],
  [2, 60, 110],
  [3, 90, 100],
  [4, 120, 240],
])('seed %i: %i entities and %i ties are judged alike by networkx', (seed, size, tieCount) => {
  const { entities, ties, pairs } = makeGraph(seed, size, tieCount);
  const [maxHops, k] = [5, 40];
  const verdict = judge({ entities, ties, pairs, maxHops, k, losable: CUT_KINDS });
  const index = buildWalkIndex(entities, ties);
  pairs.forEach(([from, to], at) => {
    const found = findPaths(index, { from, to, maxHops, k });
    expect(found.paths.map((path) => [path.entities, path.ties])).toEqual(verdict.paths[at]);
    const { size: cut, routes } = findCuts(index, { from, to });
    expect([cut ?? null, routes]).toEqual([verdict.cuts[at], verdict.routes[at]]);
  });
  const central = findCentral(index, { limit: size });
  for (const { entity, betweenness } of central.entities) {
    expect(betweenness).toBeCloseTo(verdict.betweenness[entity]!, 10);
  }
  const whole = findWeakPoints(index, { around: entities[0]!.id, depth: 200 });
  const inside = new Set(whole.entities);
  expect(whole.articulations).toEqual(verdict.articulations.filter((id) => inside.has(id)));
  const near = new Set(ties.filter(({ from }) => inside.has(from)).map(({ id }) => id));
  expect(whole.bridges).toEqual(verdict.bridges.filter((id) => near.has(id)));
});
