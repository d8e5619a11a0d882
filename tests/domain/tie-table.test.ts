import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HeldTies } from '../../src/api/held-ties.ts';
import type { TieView } from '../../src/domain/answers.ts';
import { STANDINGS } from '../../src/domain/standing.ts';
import { PHASES, STATUSES } from '../../src/domain/status.ts';
import { TIE_FIELDS, type TieTable } from '../../src/domain/tie-table.ts';
import { TieTableBuilder } from '../../src/domain/tie-table-builder.ts';
import { TIE_TYPE_NAMES } from '../../src/domain/tie-types.ts';
import { groupByEnd } from '../../src/domain/ties-by-end.ts';
import { buildWalkIndex } from '../../src/paths/walk-index.ts';

const entityIds = ['a', 'b', 'c', 'd', 'é'];
const entities = entityIds.map((id) => ({ id, kind: 'State' }) as const);

const end = fc.constantFrom(...entityIds);
const words = fc.option(fc.constantFrom('', 'lead', '2023-07', 'if both ratify'), { nil: undefined });
const day = fc.constantFrom('0001-01-01', '1999-03-12', '2023-07-04', '2024-02-29', '9999-12-31');
const count = fc.nat(3);

const withoutAbsent = (tie: object): unknown =>
  Object.fromEntries(Object.entries(tie).filter(([, value]) => value !== undefined));

/** Without the fields that it has not, as servers answer. */
const someTie: fc.Arbitrary<TieView> = fc
  .record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    type: fc.constantFrom(...TIE_TYPE_NAMES),
    ...{ from: end, to: end, role: words, since: words, until: words, condition: words },
    status: fc.option(fc.constantFrom(...STATUSES), { nil: undefined }),
    phase: fc.constantFrom(...PHASES),
    standing: fc.constantFrom(...STANDINGS),
    confidence: fc.nat(100),
    claimIds: fc.array(fc.constantFrom('c-1', 'c-2'), { maxLength: 2 }),
    ...{ claimCount: count, sourceCount: count, citedCount: count },
    ...{ disputed: fc.boolean(), background: fc.boolean() },
    ...{ sinceMin: day, sinceMax: day, untilMin: day, untilMax: day },
  })
  .map((tie) => withoutAbsent(tie) as TieView);

const someTies = fc.uniqueArray(someTie, { selector: ({ id }) => id, maxLength: 40 });

function tableOf(ties: readonly TieView[]): TieTable {
  const builder = new TieTableBuilder(entityIds);
  for (const tie of ties) {
    const { id, from, to, claimIds, sinceMin, sinceMax, untilMin, untilMax } = tie;
    const values = TIE_FIELDS.map((field) => tie[field]);
    builder.add({ id, from, to, claimIds, values, bounds: sinceMin + sinceMax + untilMin + untilMax });
  }
  return builder.finish();
}

const sorted = (ties: readonly TieView[]) => ties.toSorted((one, other) => (one.id < other.id ? -1 : 1));

test('a table gives back every tie as it came, in the order of ids', () => {
  fc.assert(
    fc.property(someTies, (ties) => {
      const table = tableOf(ties);
      expect([...table]).toStrictEqual(sorted(ties));
      for (const tie of ties) expect(table.find(tie.id)).toStrictEqual(tie);
      expect(table.find('no such tie')).toBeUndefined();
    }),
  );
});

test('a table counts and picks as a list of ties does', () => {
  fc.assert(
    fc.property(someTies, fc.subarray([...entityIds, 'nobody']), (ties, ids) => {
      const table = tableOf(ties);
      const among = sorted(ties).filter(({ from, to }) => ids.includes(from) && ids.includes(to));
      expect(table.among(ids)).toStrictEqual(among);
      expect(table.where('status', (status) => status === 'signed')).toStrictEqual(
        sorted(ties).filter(({ status }) => status === 'signed'),
      );
      for (const phase of PHASES) {
        const { length } = ties.filter((tie) => tie.phase === phase);
        expect(table.countBy('phase').get(phase) ?? 0).toBe(length);
      }
    }),
  );
});

test('held ties are found by their ends, loops once, and walked as loose ties are', () => {
  fc.assert(
    fc.property(someTies, (ties) => {
      const held = new HeldTies(entities, tableOf(ties));
      const byEnd = groupByEnd(sorted(ties));
      for (const id of entityIds) expect(held.of(id)).toStrictEqual(byEnd.get(id) ?? []);
      expect(held.of('nobody')).toEqual([]);
      expect(held.walkIndex).toEqual(buildWalkIndex(entities, ties));
    }),
  );
});

test('columns of more than 256 and of more than 65,536 values keep them apart', () => {
  const many = Array.from({ length: 70_000 }, (_, at) => `since ${at}`);
  const [tie] = fc.sample(someTie, 1);
  const ties = many.map((since, at) => ({ ...tie!, id: String(at).padStart(5, '0'), since }));
  for (const size of [300, many.length]) {
    const table = tableOf(ties.slice(0, size));
    expect([0, 255, 256, size - 1].map((at) => table.view(at).since)).toEqual(
      [0, 255, 256, size - 1].map((at) => `since ${at}`),
    );
  }
});

test('an id that occurs twice, an end that is no entity and bounds that are no days are refused by name', () => {
  const [tie] = fc.sample(someTie, 1);
  const one = { ...tie!, id: 't', from: 'a', to: 'b' };
  expect(() => tableOf([one, { ...one, to: 'c' }])).toThrow('two ties have the id "t"');
  expect(() => tableOf([{ ...one, to: 'z' }])).toThrow('the tie "t" ends at "z"');
  expect(() => tableOf([{ ...one, untilMin: '2023-07-4x' }])).toThrow('the tie "t" has the bounds');
});
