import { Float, isMap, isNumber, type MapValue, Point, toDouble, type Value } from '../values/value.ts';
import { argumentError } from '../values/value-errors.ts';
import { describe } from '../values/value-text.ts';
import { wrongArgument } from './arguments.ts';
import { type ScalarFunction, strictFunction } from './function-table.ts';

const SYSTEMS: readonly { readonly srid: number; readonly name: string; readonly dimensions: number }[] = [
  { srid: 4326, name: 'wgs-84', dimensions: 2 },
  { srid: 4979, name: 'wgs-84-3d', dimensions: 3 },
  { srid: 7203, name: 'cartesian', dimensions: 2 },
  { srid: 9157, name: 'cartesian-3d', dimensions: 3 },
];

/** Metres; the radius of the sphere that Neo4j measures on. */
const EARTH_RADIUS = 6_378_140;

/** The functions of points. */
export const SPATIAL_FUNCTIONS: readonly ScalarFunction[] = [
  strictFunction('point', ([value]) => {
    if (isMap(value)) return buildPoint(value);
    throw wrongArgument('point', 'a MAP', value ?? null);
  }),
  strictFunction('point.distance', ([from, to]) => {
    if (!(from instanceof Point && to instanceof Point) || from.srid !== to.srid) return null;
    return new Float(isGeographic(from) ? distanceOnEarth(from, to) : distanceInPlane(from, to));
  }),
  strictFunction('point.withinBBox', ([point, lowerLeft, upperRight]) => {
    const points = [point, lowerLeft, upperRight];
    if (!points.every((value) => value instanceof Point)) return null;
    return points.every((value) => value.srid === points[0]!.srid)
      ? isWithin(points[0]!, points[1]!, points[2]!)
      : null;
  }),
];

/** Null where a coordinate is null. @throws ArgumentError for maps that describe no point. */
function buildPoint(map: MapValue): Point | null {
  const geographic = map.has('latitude') && map.has('longitude');
  const names = geographic ? ['longitude', 'latitude'] : ['x', 'y'];
  const third = ['height', 'z'].find((name) => map.has(name));
  const values = [...names, ...(third ? [third] : [])].map((name) => map.get(name));
  if (values.includes(undefined)) {
    throw argumentError(
      `A map with keys ${[...map.keys()].join(', ')} is not describing a valid point: expected x and y, or longitude and latitude.`,
    );
  }
  if (values.includes(null)) return null;
  const srid = systemOf(map, geographic, values.length);
  return new Point(srid, checkCoordinates(values.map(requireCoordinate), srid));
}

function systemOf(map: MapValue, geographic: boolean, dimensions: number): number {
  if (map.has('crs') && map.has('srid')) throw argumentError('Cannot specify both CRS and SRID.');
  const stated = map.get('crs') ?? map.get('srid');
  if (stated === undefined || stated === null) return SYSTEMS[(geographic ? 0 : 2) + dimensions - 2]!.srid;
  const name = typeof stated === 'string' ? stated.toLowerCase() : stated;
  const system = SYSTEMS.find((known) => known.name === name || known.srid === name);
  if (!system) throw argumentError(`Unknown coordinate reference system: ${describe(stated)}.`);
  if (system.dimensions !== dimensions) {
    throw argumentError(`Cannot create a point of ${system.name} with ${dimensions} coordinates.`);
  }
  if (geographic && system.srid > 5000) {
    throw argumentError(`Geographic points do not support the coordinate reference system ${system.name}.`);
  }
  return system.srid;
}

function requireCoordinate(value: Value | undefined): number {
  if (!isNumber(value)) throw argumentError(`A coordinate must be a number, got ${describe(value ?? null)}.`);
  return toDouble(value);
}

/** Longitudes beyond ±180 wrap around the earth; latitudes beyond ±90 do not exist. */
function checkCoordinates(coordinates: readonly number[], srid: number): readonly number[] {
  if (!coordinates.every(Number.isFinite)) {
    throw argumentError(
      `Cannot create a point with non-finite coordinate values: [${coordinates.join(', ')}].`,
    );
  }
  if (srid > 5000) return coordinates;
  const [longitude = 0, latitude = 0, ...height] = coordinates;
  if (Math.abs(latitude) > 90) {
    throw argumentError(`Cannot create a WGS-84 point with the latitude ${latitude}: valid are -90 to 90.`);
  }
  return [wrapLongitude(longitude), latitude, ...height];
}

function wrapLongitude(longitude: number): number {
  if (Math.abs(longitude) <= 180) return longitude;
  const turned = (longitude + 180) % 360;
  return (turned < 0 ? turned + 360 : turned) - 180;
}

function isGeographic(point: Point): boolean {
  return point.srid < 5000;
}

function distanceInPlane(from: Point, to: Point): number {
  const squares = from.coordinates.map((value, at) => (value - to.coordinates[at]!) ** 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
}

/** The haversine on a sphere, at the mean height of both points, and Pythagoras for their difference in height. */
function distanceOnEarth(from: Point, to: Point): number {
  const [lon1 = 0, lat1 = 0, height1 = 0] = from.coordinates;
  const [lon2 = 0, lat2 = 0, height2 = 0] = to.coordinates;
  const radians = (degrees: number) => degrees * (Math.PI / 180);
  const latitudes = Math.sin((radians(lat2) - radians(lat1)) / 2) ** 2;
  const longitudes = Math.sin((radians(lon2) - radians(lon1)) / 2) ** 2;
  const share = latitudes + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * longitudes;
  const angle = 2 * Math.atan2(Math.sqrt(share), Math.sqrt(1 - share));
  const along = angle * (EARTH_RADIUS + (height1 + height2) / 2);
  return from.coordinates.length === 3 ? Math.sqrt(along ** 2 + (height1 - height2) ** 2) : along;
}

/** A box whose west side lies east of its east side crosses the date line. */
function isWithin(point: Point, lowerLeft: Point, upperRight: Point): boolean {
  return point.coordinates.every((value, at) => {
    const [low, high] = [lowerLeft.coordinates[at]!, upperRight.coordinates[at]!];
    if (at === 0 && isGeographic(point) && low > high) return value >= low || value <= high;
    return value >= low && value <= high;
  });
}
