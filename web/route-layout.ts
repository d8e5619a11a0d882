/**
 * Places a few paths between two entities like lines of a tube map: the ends left and right, each path on a lane of
 * its own, and what several paths share drawn once.
 */
import type { EntitySummary, HopView, PathsAnswer, PathView } from '../src/domain/answers.ts';

export interface Stop {
  readonly entity: EntitySummary;
  /** 0 at the left end, 1 at the right. */
  readonly x: number;
  /** The number of its lane; 0 is the middle. */
  readonly lane: number;
}

export interface Segment {
  readonly hop: HopView;
  readonly path: string;
  readonly from: Stop;
  readonly to: Stop;
}

export interface RouteLayout {
  readonly stops: readonly Stop[];
  readonly segments: readonly Segment[];
  /** Least and greatest lane in use. */
  readonly lanes: readonly [number, number];
}

/** 0, −1, 1, −2, 2 …: the best path runs through the middle. */
function laneOf(order: number): number {
  return order % 2 === 0 ? order / 2 : -(order + 1) / 2;
}

function placeStops(path: PathView, lane: number, stops: Map<string, Stop>): void {
  const last = path.nodes.length - 1;
  path.nodes.forEach((entity, index) => {
    const isEnd = index === 0 || index === last;
    if (!stops.has(entity.id)) stops.set(entity.id, { entity, x: index / last, lane: isEnd ? 0 : lane });
  });
}

export function layOutRoutes(paths: readonly PathView[]): RouteLayout {
  const stops = new Map<string, Stop>();
  const segments = new Map<string, Segment>();
  paths.forEach((path, order) => {
    placeStops(path, laneOf(order), stops);
    for (const hop of path.hops) {
      const [from, to] = [stops.get(hop.from), stops.get(hop.to)];
      const pair = [hop.from, hop.to].sort().join(' ');
      if (from && to && !segments.has(pair)) segments.set(pair, { hop, path: path.id, from, to });
    }
  });
  const lanes = [...stops.values()].map((stop) => stop.lane);
  return {
    stops: [...stops.values()],
    segments: [...segments.values()],
    lanes: [Math.min(0, ...lanes), Math.max(0, ...lanes)],
  };
}

/** The best path of each group, then the next best, short ones first; no two through the same entities. */
export function pickDistinct({ paths, groups }: PathsAnswer, most: number): readonly PathView[] {
  const best = groups.flatMap((group) => paths.filter((path) => path.id === group.best));
  const shortFirst = [...best, ...paths].sort(
    (a, b) => Number(a.hops.length > 3) - Number(b.hops.length > 3),
  );
  const distinct = new Map<string, PathView>();
  for (const path of shortFirst) {
    const stops = path.nodes.map((node) => node.id).join(' ');
    if (distinct.size < most && !distinct.has(stops)) distinct.set(stops, path);
  }
  return [...distinct.values()];
}
