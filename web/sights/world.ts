/** The world's land as one path, and places upon it. Loaded when the map is first opened. */
import { geoEqualEarth, geoGraticule10, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import topology from 'world-atlas/land-110m.json';

export const WORLD_WIDTH = 1000;
export const WORLD_HEIGHT = 500;

const projection = geoEqualEarth().fitExtent(
  [
    [4, 4],
    [WORLD_WIDTH - 4, WORLD_HEIGHT - 4],
  ],
  { type: 'Sphere' },
);
const draw = geoPath(projection);

export const LAND = draw(feature(topology, topology.objects.land)) ?? '';
export const GRATICULE = draw(geoGraticule10()) ?? '';

/** Where a place lies on the map, in its units. */
export function locate(latitude: number, longitude: number): { x: number; y: number } | undefined {
  const point = projection([longitude, latitude]);
  return point ? { x: point[0], y: point[1] } : undefined;
}
