/** How ties bend: pure, so that the renderer, the lit layer and the SVG draw the same curves. */

import type { Point } from './polygon.ts';

interface Ends {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

const SPREAD = 0.22;

/** Bends ties that run between the same two entities apart, as a share of their length; a lone tie stays straight. */
export function bendParallels(ties: readonly Ends[]): ReadonlyMap<string, number> {
  const bundles = new Map<string, Ends[]>();
  for (const tie of ties) {
    const pair = tie.from < tie.to ? `${tie.from} ${tie.to}` : `${tie.to} ${tie.from}`;
    const bundle = bundles.get(pair);
    if (bundle) bundle.push(tie);
    else bundles.set(pair, [tie]);
  }
  const bends = new Map<string, number>();
  for (const bundle of bundles.values()) {
    if (bundle.length === 1) continue;
    bundle
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .forEach(({ id, from, to }, index) => {
        const offset = (index - (bundle.length - 1) / 2) * SPREAD;
        bends.set(id, from < to ? offset : -offset);
      });
  }
  return bends;
}

/** The point that a quadratic curve between two points is pulled to, where y grows downwards. */
export function pullOf(from: Point, to: Point, curvature: number): Point {
  return {
    x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
    y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
  };
}

/** The middle of that curve. */
export function middleOf(from: Point, to: Point, curvature: number): Point {
  const pull = pullOf(from, to, curvature);
  return { x: (from.x + to.x) / 4 + pull.x / 2, y: (from.y + to.y) / 4 + pull.y / 2 };
}
