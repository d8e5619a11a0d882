import { expect, test } from 'vitest';
import { componentOf } from '../../../src/engine/values/components.ts';
import { Point, type Value } from '../../../src/engine/values/value.ts';
import { call, fault, float, map } from './call.ts';

const at = (longitude: number, latitude: number) => map({ longitude, latitude });
const point = (entries: Value) => call('point', entries);

test.each([
  [map({ x: 1, y: 2 }), new Point(7203, [1, 2])],
  [map({ x: 1, y: 2, z: 3 }), new Point(9157, [1, 2, 3])],
  [map({ x: 1, y: 2, crs: 'wgs-84' }), new Point(4326, [1, 2])],
  [map({ longitude: 1, latitude: 2, height: 3 }), new Point(4979, [1, 2, 3])],
  [at(182, 1), new Point(4326, [-178, 1])],
  [at(-540, 1), new Point(4326, [-180, 1])],
  [map({ x: 1, y: null }), null],
] as const)('%j is a point', (entries, answer) => {
  expect(point(entries)).toStrictEqual(answer);
});

test.each([
  map({ x: 1 }),
  map({ x: 1, y: 'a' }),
  at(2, 91),
  map({ x: 1, y: 2, crs: 'foo' }),
  map({ x: 1, y: 2, srid: 4979 }),
  map({ x: 1, y: 2, crs: 'cartesian', srid: 7203 }),
  map({ longitude: 1, latitude: 2, crs: 'cartesian' }),
  map({ x: 1, y: float(Number.NaN) }),
])('point %# is refused', (entries) => {
  expect(() => point(entries)).toThrow(fault('ArgumentError'));
});

test('distances agree with Neo4j to the last digit', () => {
  const distance = (from: Value, to: Value) => call('point.distance', point(from), point(to));
  expect(distance(map({ x: 1, y: 2 }), map({ x: 4, y: 6 }))).toStrictEqual(float(5));
  expect(distance(at(2, 1), at(4, 3))).toStrictEqual(float(314755.30341262324));
  expect(
    distance(
      map({ longitude: 2, latitude: 1, height: 100 }),
      map({ longitude: 4, latitude: 3, height: 200 }),
    ),
  ).toStrictEqual(float(314762.72165871854));
  expect(distance(at(2, 1), map({ x: 4, y: 6 }))).toBe(null);
});

test('a box may cross the date line', () => {
  const within = (place: Value, lowerLeft: Value, upperRight: Value) =>
    call('point.withinBBox', point(place), point(lowerLeft), point(upperRight));
  expect(within(at(179, 2), at(170, 0), at(-170, 6))).toBe(true);
  expect(within(at(160, 2), at(170, 0), at(-170, 6))).toBe(false);
  expect(within(map({ x: 9, y: 2 }), map({ x: 0, y: 0 }), map({ x: 4, y: 6 }))).toBe(false);
});

test('a point tells its coordinates, its system and nothing else', () => {
  const place = point(at(2, 1));
  expect(componentOf(place, 'latitude')).toStrictEqual(float(1));
  expect(componentOf(place, 'x')).toStrictEqual(float(2));
  expect(componentOf(place, 'crs')).toBe('wgs-84');
  expect(() => componentOf(place, 'z')).toThrow(fault('ArgumentError'));
  expect(() => componentOf(point(map({ x: 1, y: 2 })), 'latitude')).toThrow(fault('ArgumentError'));
});
