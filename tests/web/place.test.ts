import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KIND_NAMES } from '../../src/domain/kinds.ts';
import {
  FORMS,
  hrefOf,
  LOOSENESSES,
  ORDERS,
  type Place,
  readPlace,
  SIGHTS,
  START,
  VIEWS,
  writePlace,
} from '../../web/place.ts';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9~-]{0,20}$/);
const ids = fc.uniqueArray(id, { maxLength: 3 });
const anyPlace: fc.Arbitrary<Place> = fc.record({
  view: fc.constantFrom(...VIEWS),
  from: id,
  to: id,
  path: id,
  phases: fc.subarray(['current', 'planned', 'past'] as const, { minLength: 1 }),
  maxHops: fc.integer({ min: 1, max: 10 }),
  validAt: fc.constantFrom('', '2024-06-01', '1999-12-31'),
  minConfidence: fc.integer({ min: 0, max: 100 }),
  via: ids,
  avoid: ids,
  types: fc.subarray(['PARTNER_OF', 'PARTY_TO']),
  hubDegree: fc.integer({ min: 0, max: 500 }),
  loose: fc.subarray([...LOOSENESSES]),
  order: fc.constantFrom(...ORDERS),
  beside: ids,
  tools: fc.subarray(['hangs-on', 'suppose', 'dates']),
  scenario: fc.subarray(['no:nato', 'no-tie:t-1', 'on:eu', 'on-tie:t-2', 'planned']),
  rival: fc.subarray(['no:poland', 'planned']),
  anyLoss: fc.boolean(),
  noDisputed: fc.boolean(),
  noBackground: fc.boolean(),
  id,
  claim: id,
  focus: id,
  expanded: ids,
  hidden: ids,
  only: ids,
  sight: fc.constantFrom(...SIGHTS),
  hiddenPhases: fc.subarray(['current', 'planned', 'past', 'none'] as const),
  day: fc.constantFrom('', '2024-06-01'),
  changedFrom: fc.constantFrom('', '2020-01-01'),
  changedTo: fc.constantFrom('', '2026-01-01'),
  sort: fc.constantFrom('', 'since', '-since'),
  hiddenKinds: fc.subarray([...KIND_NAMES]),
  lone: fc.boolean(),
  opened: ids,
  form: fc.constantFrom(...FORMS),
  charted: fc.constantFrom('', 'value'),
  apart: fc.boolean(),
  statement: fc.string(),
  parameters: fc.constantFrom('', '{"id":"rok"}'),
  version: id,
});

const searchOf = (address: string): string => address.slice(1);

describe('the address of a place', () => {
  it('means the place it was written from', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        expect(readPlace(searchOf(writePlace(place)))).toEqual(place);
      }),
    );
  });

  it('holds nothing that is as at the start', () => {
    expect(writePlace(START)).toBe('/');
    expect(hrefOf({ from: 'rok', to: 'nato' })).toBe('/?from=rok&to=nato');
  });

  it('leaves out what it does not understand', () => {
    expect(readPlace('?view=nonsense&maxHops=99&phase=never&validAt=soon&minConfidence=x')).toEqual(START);
  });
});
