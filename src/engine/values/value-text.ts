import { temporalText } from './temporal/temporal-text.ts';
import { Duration, isTemporalInstant } from './temporal/temporal-values.ts';
import type { Value } from './value.ts';
import { Float, isList, isMap, Point, typeName } from './value.ts';

const COORDINATE_SYSTEMS: ReadonlyMap<number, string> = new Map([
  [4326, 'wgs-84'],
  [4979, 'wgs-84-3d'],
  [7203, 'cartesian'],
  [9157, 'cartesian-3d'],
]);

const LONGEST_IN_MESSAGE = 60;

/** The text of a value that can be stored as a property and is no list, as `toString()` gives it; else undefined. */
export function scalarText(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  if (value instanceof Float) return floatText(value.value);
  if (isTemporalInstant(value) || value instanceof Duration) return temporalText(value);
  return value instanceof Point ? pointText(value) : undefined;
}

/** A float as Java prints it: always with a fraction, and with an exponent from 10^7 up and below 10^−3. */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value);
  const shortest = value.toExponential();
  const [digits, exponent] = (shortest.includes('.') ? shortest : value.toExponential(1)).split('e');
  return `${digits}E${Number(exponent)}`;
}

/** The name of a coordinate system by its SRID. */
export function coordinateSystemName(srid: number): string {
  return COORDINATE_SYSTEMS.get(srid) ?? String(srid);
}

/** Type and content for a message: `STRING 'abc'`; long content is cut. */
export function describe(value: Value): string {
  const content = contentText(value);
  const cut = content.length > LONGEST_IN_MESSAGE ? `${content.slice(0, LONGEST_IN_MESSAGE)}…` : content;
  return cut ? `${typeName(value)} ${cut}` : typeName(value);
}

function contentText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return `'${value.slice(0, LONGEST_IN_MESSAGE + 1)}'`;
  if (isList(value)) return `of ${value.length} items`;
  if (isMap(value)) return `with ${value.size} keys`;
  return scalarText(value) ?? '';
}

function pointText(point: Point): string {
  const [x = 0, y = 0, z] = point.coordinates;
  const height = z === undefined ? '' : `, z: ${floatText(z)}`;
  return `point({x: ${floatText(x)}, y: ${floatText(y)}${height}, crs: '${coordinateSystemName(point.srid)}'})`;
}
