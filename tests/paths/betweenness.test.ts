import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCentral } from '../../src/paths/betweenness.ts';
import { buildWalkIndex } from '../../src/paths/walk-index.ts';
import { makeTie } from './make-tie.ts';

const entities = Array.from({ length: 8 }, (_, at) => ({ id: `e${at}`, kind: 'State' }) as const);
const ids = entities.map(({ id }) => id);
const pairs = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 14 });

/** All shortest ways between two entities, by breadth. */
function shortestWays(links: ReadonlySet<string>, from: string, to: string): string[][] {
  let ways = [[from]];
  while (ways.length > 0 && !ways.some((way) => way.at(-1) === to)) {
    ways = ways.flatMap((way) =>
      ids.filter((id) => !way.includes(id) && links.has(`${way.at(-1)} ${id}`)).map((id) => [...way, id]),
    );
  }
  return ways.filter((way) => way.at(-1) === to);
}

function naiveBetweenness(links: ReadonlySet<string>, entity: string): number {
  let sum = 0;
  for (const from of ids) {
    for (const to of ids) {
      if (from === to || from === entity || to === entity) continue;
      const ways = shortestWays(links, from, to);
      if (ways.length > 0) sum += ways.filter((way) => way.includes(entity)).length / ways.length;
    }
  }
  return sum / ((ids.length - 1) * (ids.length - 2));
}

test('betweenness is the share of shortest ways, parallel ties counted once', () => {
  fc.assert(
    fc.property(pairs, (ends) => {
      const index = buildWalkIndex(
        entities,
        ends.map(([from, to], at) => makeTie(`t${at}`, from, to)),
      );
      const links = new Set(ends.flatMap(([from, to]) => [`${from} ${to}`, `${to} ${from}`]));
      const answer = findCentral(index, {});
      expect(answer).toMatchObject({ exact: true, error: 0, starts: 8 });
      for (const { entity, betweenness } of answer.entities) {
        expect(betweenness).toBeCloseTo(naiveBetweenness(links, entity), 10);
      }
    }),
    { numRuns: 150 },
  );
});

test('a sample says how far off it may be, and is the same every time', () => {
  const ring = entities.map(({ id }, at) => makeTie(`t${at}`, id, ids[(at + 1) % ids.length]!));
  const index = buildWalkIndex(entities, ring);
  const [exact, sampled] = [findCentral(index, {}), findCentral(index, { budget: 160 })];
  expect(sampled).toMatchObject({ exact: false, starts: 4 });
  expect(findCentral(index, { budget: 160 })).toEqual(sampled);
  const value = (answer: typeof exact, id: string) =>
    answer.entities.find(({ entity }) => entity === id)!.betweenness;
  for (const id of ids) expect(Math.abs(value(exact, id) - value(sampled, id))).toBeLessThan(sampled.error);
});

test('what is not walked through connects nobody', () => {
  const document = [...entities.slice(0, 2), { id: 'paper', kind: 'Document' } as const];
  const index = buildWalkIndex(document, [makeTie('1', 'e0', 'paper'), makeTie('2', 'e1', 'paper')]);
  expect(findCentral(index, {}).entities.every(({ betweenness }) => betweenness === 0)).toBe(true);
  expect(findCentral(index, { through: ['Document'], kinds: ['Document'] }).entities).toEqual([
    { entity: 'paper', betweenness: 1 },
  ]);
});
