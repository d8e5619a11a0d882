/** The questions of the benchmark: ten best paths under constraints, between pairs of which half are joined by a walk. */
import { TIE_TYPE_NAMES } from '../../src/domain/tie-types.ts';
import type { Constraints } from '../../src/paths/question.ts';
import type { WalkIndex } from '../../src/paths/walk-index.ts';
import { BENCH_TYPES, randomFrom } from './graphs.ts';

export interface BenchQuestions {
  readonly constraints: Constraints;
  readonly avoid: readonly string[];
  readonly pairs: readonly (readonly [from: string, to: string])[];
}

/** Six of eight types, current on 1 January 2020, confidence of 20 and more, no hub above 200 ties. */
export const BENCH_CONSTRAINTS: Constraints = {
  types: [0, 1, 2, 4, 5, 7].map((place) => BENCH_TYPES[place]!),
  validAt: '2020-01-01',
  minConfidence: 20,
  hubDegree: 200,
};

const UNUSED = TIE_TYPE_NAMES.filter((type) => !BENCH_TYPES.includes(type));

/** Constraints of which no part was compiled before: another day, and other types that the graph does not have. */
export function constraintsAnew(turn: number): Constraints & { readonly validAt: string } {
  const one = UNUSED[turn % UNUSED.length]!;
  const other = UNUSED[Math.floor(turn / UNUSED.length) % UNUSED.length]!;
  return {
    ...BENCH_CONSTRAINTS,
    withoutTypes: [one, other],
    validAt: `20${10 + (turn % 10)}-01-${10 + (turn % 19)}`,
  };
}

/** A hundred entities (fewer in small graphs) that no path passes through. */
function chooseAvoided(count: number): Set<number> {
  const random = randomFrom(5);
  const avoided = new Set<number>();
  while (avoided.size < Math.min(100, count / 50)) avoided.add(Math.floor(random() * count));
  return avoided;
}

/** `pairs` pairs of entities that are neither hubs nor avoided: every second one at the end of a walk of 2–5 ties. */
export function askAbout(index: WalkIndex, pairs: number, seed = 9): BenchQuestions {
  const { rows, entityIds } = index;
  const random = randomFrom(seed);
  const avoided = chooseAvoided(rows.entityCount);
  const degree = (entity: number) => rows.offsets[entity + 1]! - rows.offsets[entity]!;
  const fits = (entity: number) => degree(entity) > 0 && degree(entity) <= 200 && !avoided.has(entity);
  const pick = (): number => {
    for (;;) {
      const entity = Math.floor(random() * rows.entityCount);
      if (fits(entity)) return entity;
    }
  };
  const walkFrom = (start: number): number => {
    let at = start;
    for (let left = 2 + Math.floor(random() * 4); left > 0; left--) {
      at = rows.neighbours[rows.offsets[at]! + Math.floor(random() * degree(at))]!;
    }
    return at;
  };
  const chosen: [string, string][] = [];
  while (chosen.length < pairs) {
    const from = pick();
    const to = chosen.length % 2 === 0 ? walkFrom(from) : pick();
    if (from !== to && fits(to)) chosen.push([entityIds[from]!, entityIds[to]!]);
  }
  return {
    constraints: BENCH_CONSTRAINTS,
    avoid: [...avoided].map((entity) => entityIds[entity]!),
    pairs: chosen,
  };
}
