import { expect, test } from 'vitest';
import { dayNumber, dayText } from '../../src/domain/day-number.ts';
import { buildWalkIndex } from '../../src/paths/walk-index.ts';
import { makeTie } from './make-tie.ts';

const entities = ['b', 'a', 'c'].map((id) => ({ id, kind: 'State' }) as const);

test('entities and ties are numbered by id, and rows are sorted by neighbour and tie', () => {
  const ties = [
    makeTie('t2', 'c', 'a'),
    makeTie('t1', 'a', 'c'),
    makeTie('t3', 'a', 'b'),
    makeTie('t0', 'a', 'a'),
  ];
  const { entityIds, tieIds, rows } = buildWalkIndex(entities, ties);
  expect(entityIds).toEqual(['a', 'b', 'c']);
  expect(tieIds).toEqual(['t0', 't1', 't2', 't3']);
  const row = [...rows.neighbours.subarray(rows.offsets[0], rows.offsets[1])].map((at) => entityIds[at]);
  const tiesOfRow = [...rows.slotTies.subarray(rows.offsets[0], rows.offsets[1])].map((at) => tieIds[at]);
  expect([row, tiesOfRow]).toEqual([
    ['b', 'c', 'c'],
    ['t3', 't1', 't2'],
  ]);
  expect([...rows.hubCost]).toEqual([1, 0, 1]);
});

test('an id that occurs twice and an end that is no entity are refused by name', () => {
  expect(() => buildWalkIndex([...entities, ...entities], [])).toThrow('two entities have the id "a"');
  const twice = [makeTie('t', 'a', 'b'), makeTie('t', 'b', 'c')];
  expect(() => buildWalkIndex(entities, twice)).toThrow('two ties have the id "t"');
  expect(() => buildWalkIndex(entities, [makeTie('t', 'a', 'z')])).toThrow('the tie "t" ends at "z"');
});

test.each(['0001-01-01', '2023-07-04', '9999-12-31'])('%s turns into a number and back', (day) => {
  expect(dayText(dayNumber(day))).toBe(day);
});

test('an index takes at most 60 bytes a tie', () => {
  const many = Array.from({ length: 200 }, (_, at) => ({ id: `e${at}`, kind: 'State' }) as const);
  const ties = Array.from({ length: 2000 }, (_, at) =>
    makeTie(`t${at}`, `e${at % 200}`, `e${(at * 7 + 1) % 200}`),
  );
  const { rows } = buildWalkIndex(many, ties);
  const bytes = Object.values(rows).reduce(
    (sum, part) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 0),
    0,
  );
  expect(bytes / ties.length).toBeLessThan(60);
});
