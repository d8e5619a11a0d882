import { durationComponent } from './temporal/duration-components.ts';
import { instantComponent } from './temporal/instant-components.ts';
import { Duration, isTemporalInstant } from './temporal/temporal-values.ts';
import { Float, Point, typeName, type Value } from './value.ts';
import { argumentError, typeError } from './value-errors.ts';
import { coordinateSystemName, describe } from './value-text.ts';

const GEOGRAPHIC: ReadonlySet<number> = new Set([4326, 4979]);

/**
 * `value.key` for values that are neither maps nor elements: parts of dates, times, durations and points.
 * @throws TypeError for types without parts and for unknown parts, ArgumentError for those that a point lacks.
 */
export function componentOf(value: Value, key: string): Value {
  if (isTemporalInstant(value)) return instantComponent(value, key);
  if (value instanceof Duration) return durationComponent(value, key);
  if (value instanceof Point) return pointComponent(value, key);
  throw typeError(
    `Type mismatch: expected a map, node, relationship, point or temporal value to read '${key}' from, but was ${typeName(value)}.`,
  );
}

function pointComponent(point: Point, key: string): Value {
  if (key === 'srid') return point.srid;
  if (key === 'crs') return coordinateSystemName(point.srid);
  const coordinate = point.coordinates[coordinateIndex(point, key)];
  if (coordinate === undefined) throw argumentError(`Field: ${key} is not available on ${describe(point)}.`);
  return new Float(coordinate);
}

function coordinateIndex(point: Point, key: string): number {
  const cartesian = ['x', 'y', 'z'].indexOf(key);
  if (cartesian >= 0) return cartesian;
  return GEOGRAPHIC.has(point.srid) ? ['longitude', 'latitude', 'height'].indexOf(key) : -1;
}
