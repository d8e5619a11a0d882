/** What a path is worth: its weakest links, how far along it is, and on what it rests. */
import type { HopView, PathView } from './answers.ts';
import { STATUSES, type Status } from './status.ts';

export interface PathAssessment {
  /** The hop of least confidence; the first of equals. */
  readonly weakest: HopView;
  /** The hop with the fewest independent sources, and their number. Absent where the hops come without their ties. */
  readonly leastCorroborated?: { readonly hop: HopView; readonly sources: number };
  /** The lowest rung that a hop stands on, where any has one. */
  readonly lowestStatus?: Status;
  /** Hops that are only planned. */
  readonly planned: readonly HopView[];
  /** Hops that a claim denies or questions. */
  readonly disputed: readonly HopView[];
  readonly singleSource?: string;
}

function least<T>(items: readonly T[], measure: (item: T) => number): T {
  return items.reduce((a, b) => (measure(b) < measure(a) ? b : a));
}

function lowestStatus(hops: readonly HopView[]): Status | undefined {
  const rungs = hops.flatMap(({ status }) => (status ? [STATUSES.indexOf(status)] : []));
  return rungs.length > 0 ? STATUSES[Math.min(...rungs)] : undefined;
}

export function assessPath({ hops, singleSource }: PathView): PathAssessment {
  const counted = hops.flatMap((hop) => (hop.view ? [{ hop, sources: hop.view.sourceCount }] : []));
  const status = lowestStatus(hops);
  return {
    weakest: least(hops, (hop) => hop.confidence),
    ...(counted.length > 0 && { leastCorroborated: least(counted, ({ sources }) => sources) }),
    ...(status && { lowestStatus: status }),
    planned: hops.filter((hop) => hop.phase === 'planned'),
    disputed: hops.filter((hop) => hop.disputed || hop.claims?.some((claim) => claim.stance !== 'supports')),
    ...(singleSource && { singleSource }),
  };
}
