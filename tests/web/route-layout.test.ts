import { describe, expect, it } from 'vitest';
import { layOutRoutes, pickDistinct } from '../../web/route-layout.ts';
import { wrapName } from '../../web/wrapped-text.ts';
import { makeEntity, makePath } from './example-answers.ts';

describe('the layout of routes', () => {
  it('puts the ends left and right and each path on a lane of its own', () => {
    const { stops, lanes } = layOutRoutes([
      makePath('a', 'x', 'b'),
      makePath('a', 'y', 'b'),
      makePath('a', 'z', 'b'),
    ]);
    const placeOf = (id: string) => stops.find((stop) => stop.entity.id === id);
    expect(placeOf('a')).toMatchObject({ x: 0, lane: 0 });
    expect(placeOf('b')).toMatchObject({ x: 1, lane: 0 });
    expect(['x', 'y', 'z'].map((id) => placeOf(id)?.lane)).toEqual([0, -1, 1]);
    expect(lanes).toEqual([-1, 1]);
  });

  it('draws an entity that two paths share once, and one line between two entities', () => {
    const { stops, segments } = layOutRoutes([makePath('a', 'x', 'b'), makePath('a', 'x', 'y', 'b')]);
    expect(stops.map((stop) => stop.entity.id).sort()).toEqual(['a', 'b', 'x', 'y']);
    expect(segments.map((segment) => segment.hop.tie).sort()).toEqual(['a-x', 'x-b', 'x-y', 'y-b']);
  });
});

describe('the choice of routes to draw', () => {
  const paths = [
    makePath('a', 'b'),
    makePath('a', '1', '2', '3', 'b'),
    makePath('a', 'x', 'b'),
    makePath('a', 'x', 'b'),
  ];
  const answer = {
    from: makeEntity('a'),
    to: makeEntity('b'),
    paths,
    others: [],
    groups: [{ pattern: 'other' as const, label: '', count: 4, best: 'a~1~2~3~b' }],
    beside: [],
    allCounted: true,
    complete: true,
  };

  it('takes no two through the same entities, and short ones first', () => {
    expect(pickDistinct(answer, 5).map((path) => path.id)).toEqual(['a~b', 'a~x~b', 'a~1~2~3~b']);
    expect(pickDistinct(answer, 1).map((path) => path.id)).toEqual(['a~b']);
  });
});

describe('the wrapping of names', () => {
  it('breaks between words and stops after three lines', () => {
    expect(wrapName('Mutual Recognition for Military Airworthiness', 20)).toEqual([
      'Mutual Recognition',
      'for Military',
      'Airworthiness',
    ]);
    expect(wrapName('one two three four five six', 5)).toEqual(['one', 'two', 'three …']);
  });
});
