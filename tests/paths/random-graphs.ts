/** Small random multigraphs with dates, phases and confidences, and random questions about them. */
import fc from 'fast-check';
import { KIND_NAMES } from '../../src/domain/kinds.ts';
import { PHASES } from '../../src/domain/status.ts';
import { TIE_TYPE_NAMES } from '../../src/domain/tie-types.ts';
import type { PathQuestion } from '../../src/paths/question.ts';
import type { WalkEntity, WalkTie } from '../../src/paths/walk-index.ts';

export interface SmallGraph {
  readonly entities: readonly WalkEntity[];
  readonly ties: readonly WalkTie[];
}

/** Ids whose order is not the order of numbers: e10 goes before e2. */
const idOf = (letter: string) => (number: number) => `${letter}${number}`;

const day = fc.constantFrom(
  '0001-01-01',
  '2018-06-01',
  '2020-02-29',
  '2021-12-31',
  '2024-01-01',
  '9999-12-31',
);

const often = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 4 }, { arbitrary: other, weight: 1 });

/** Half of the graphs are plain, so that many paths remain; a third of them has a date on every tie. */
const times = fc.tuple(day, day, day, day).map((days) => {
  const [sinceMin = '', sinceMax = '', untilMin = '', untilMax = ''] = days.toSorted();
  return { sinceMin, sinceMax, untilMin, untilMax };
});

const UNDATED = {
  ...{ sinceMin: '0001-01-01', sinceMax: '0001-01-01' },
  ...{ untilMin: '9999-12-31', untilMax: '9999-12-31' },
};

const types = often(
  'PARTY_TO' as const,
  fc.constantFrom(...TIE_TYPE_NAMES, 'COOPERATES_WITH' as const, 'SANCTIONS' as const),
);

function tieBetween(count: number, plain: boolean, dated: boolean): fc.Arbitrary<Omit<WalkTie, 'id'>> {
  const end = fc.integer({ min: 0, max: count - 1 }).map(idOf('e'));
  return fc
    .record({
      type: plain ? fc.constant('PARTY_TO' as const) : types,
      from: end,
      to: end,
      phase: plain ? fc.constant('current' as const) : often('current' as const, fc.constantFrom(...PHASES)),
      confidence: fc.constantFrom(40, 60, 60, 85, 85, 100),
      disputed: often(false, fc.boolean()),
      background: often(false, fc.boolean()),
      times: dated ? times : often(UNDATED, times),
    })
    .map(({ times: bounds, ...rest }) => ({ ...rest, ...bounds }));
}

export const smallGraph: fc.Arbitrary<SmallGraph> = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.boolean(), fc.constantFrom(true, false, false))
  .chain(([count, plain, dated]) => {
    const kind = plain
      ? fc.constant('State' as const)
      : often('State' as const, fc.constantFrom(...KIND_NAMES));
    return fc.record({
      kinds: fc.array(kind, { minLength: count, maxLength: count }),
      ties: fc.array(tieBetween(count, plain, dated), { maxLength: count * 3, size: 'max' }),
    });
  })
  .map(({ kinds, ties }) => ({
    entities: kinds.map((kind, number) => ({ id: idOf('e')(number), kind })),
    ties: ties.map((tie, number) => ({ ...tie, id: idOf('t')(number) })),
  }));

const time = fc.oneof(
  { arbitrary: fc.constant({}), weight: 3 },
  {
    arbitrary: fc.constantFrom('2019-01-01', '2021-12-31', '2023-05-05').map((validAt) => ({ validAt })),
    weight: 1,
  },
  {
    arbitrary: fc.constantFrom(
      { window: { from: '2018-01-01', to: '2019-01-01' } },
      { window: { from: '0001-01-01', to: '9999-12-31' } },
    ),
    weight: 1,
  },
);

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  often<T | undefined>(undefined, value);

/** A sound question about a graph of at least two entities. */
export function questionAbout({ entities }: SmallGraph): fc.Arbitrary<PathQuestion> {
  const ids = entities.map(({ id }) => id);
  return fc
    .record({
      ends: fc.shuffledSubarray(ids, { minLength: 2, maxLength: Math.min(4, ids.length) }),
      k: fc.integer({ min: 1, max: 15 }),
      maxHops: fc.integer({ min: 1, max: 10 }),
      time,
      phases: maybe(fc.subarray([...PHASES])),
      senses: maybe(fc.subarray(['cooperative', 'neutral', 'competitive', 'adverse'] as const)),
      types: maybe(fc.subarray(['PARTY_TO', 'COOPERATES_WITH', 'SANCTIONS'] as const)),
      withoutTypes: maybe(fc.constant(['PART_OF', 'COOPERATES_WITH'] as const)),
      through: maybe(fc.subarray(['State', 'Agreement', 'Document'] as const)),
      minConfidence: maybe(fc.constantFrom(50, 85)),
      withoutDisputed: fc.boolean(),
      withoutBackground: fc.boolean(),
      directed: often(false, fc.constant(true)),
      hubDegree: maybe(fc.integer({ min: 2, max: 6 })),
      rank: fc.constantFrom('hops', 'hops', 'certainty'),
      narrow: fc.boolean(),
      others: fc.constantFrom('none', 'none', 'avoid', 'via'),
    })
    .map(({ ends: [from = '', to = '', ...others], time: asked, others: use, narrow, ...rest }) => {
      const { k, maxHops, rank } = rest;
      const question = {
        from,
        to,
        ...(narrow ? rest : { k, maxHops, rank }),
        ...asked,
        ...(use === 'none' ? {} : { [use]: others }),
      };
      return Object.fromEntries(
        Object.entries(question).filter(([, value]) => value !== undefined),
      ) as unknown as PathQuestion;
    });
}
