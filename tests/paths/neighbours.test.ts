import { expect, test } from 'vitest';
import { findCommon, findNeighbours, findTieChanges } from '../../src/paths/neighbours.ts';
import { buildWalkIndex } from '../../src/paths/walk-index.ts';
import { makeTie } from './make-tie.ts';

const entities = ['a', 'b', 'c', 'x', 'y', 'z'].map((id) => ({ id, kind: 'State' }) as const);
const index = buildWalkIndex(entities, [
  makeTie('1', 'a', 'x', { confidence: 80 }),
  makeTie('2', 'a', 'x', { type: 'PARTY_TO', confidence: 90 }),
  makeTie('3', 'y', 'a', { type: 'PARTY_TO', sinceMin: '2022-01-01' }),
  makeTie('4', 'b', 'x', { confidence: 60 }),
  makeTie('5', 'b', 'y', { confidence: 95 }),
  makeTie('6', 'a', 'b'),
  makeTie('7', 'a', 'z', { phase: 'planned' }),
  makeTie('8', 'a', 'c', { untilMax: '2021-05-05' }),
]);

test('the neighbourhood of an entity: counts by type and direction first, then pages', () => {
  const { counts, total, ties } = findNeighbours(index, { id: 'a', limit: 2, offset: 1 });
  expect(counts).toEqual([
    { type: 'COOPERATES_WITH', forward: true, count: 3 },
    { type: 'PARTY_TO', forward: true, count: 1 },
    { type: 'PARTY_TO', forward: false, count: 1 },
  ]);
  expect(total).toBe(5);
  expect(ties).toEqual([
    { tie: '8', other: 'c', type: 'COOPERATES_WITH', forward: true },
    { tie: '1', other: 'x', type: 'COOPERATES_WITH', forward: true },
  ]);
  const parties = findNeighbours(index, { id: 'a', type: 'PARTY_TO', validAt: '2021-01-01' });
  expect(parties.ties).toEqual([{ tie: '2', other: 'x', type: 'PARTY_TO', forward: true }]);
  expect(() => findNeighbours(index, { id: 'q' })).toThrow('no entity has the id "q"');
});

test('what actors share, the surest first, and what ties them to each other', () => {
  expect(findCommon(index, { ids: ['a', 'b'] })).toEqual({
    common: [
      { entity: 'x', ties: [['1', '2'], ['4']] },
      { entity: 'y', ties: [['3'], ['5']] },
    ],
    direct: ['6'],
  });
  expect(findCommon(index, { ids: ['a', 'b', 'x'] })).toEqual({ common: [], direct: ['1', '2', '4', '6'] });
});

test('what came and went between two days', () => {
  const { came, went } = findTieChanges(index, { id: 'a' }, '2020-01-01', '2023-01-01');
  expect(came.map(({ tie }) => tie)).toEqual(['3']);
  expect(went.map(({ tie }) => tie)).toEqual(['8']);
});
