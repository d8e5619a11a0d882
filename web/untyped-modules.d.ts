/** The parts that are used of packages that bring no types. */
declare module 'd3-geo' {
  export interface GeoProjection {
    (point: [number, number]): [number, number] | null;
    fitExtent(extent: [[number, number], [number, number]], object: object): GeoProjection;
  }
  export function geoEqualEarth(): GeoProjection;
  export function geoPath(projection: GeoProjection): (object: object) => string | null;
  export function geoGraticule10(): object;
}

declare module 'topojson-client' {
  export function feature(topology: object, object: object): object;
}

declare module 'world-atlas/land-110m.json' {
  const topology: { readonly objects: { readonly land: object } };
  // biome-ignore lint/style/noDefaultExport: a JSON module exports nothing else
  export default topology;
}
