/** The days on which all hops of a path hold together. */
import type { PathView } from '../domain/answers.ts';
import type { TimeBounds } from '../domain/time.ts';

const latest = (days: readonly string[]): string => days.toSorted().at(-1)!;
const earliest = (days: readonly string[]): string => days.toSorted()[0]!;

function between(from: string, to: string): { from: string; to: string } | undefined {
  return from <= to ? { from, to } : undefined;
}

/** Certain: every hop had begun and none had ended. Possible: so it may be. Absent where there is no such day. */
export function pathWindow(hops: readonly TimeBounds[]): PathView['window'] {
  const certain = between(latest(hops.map((hop) => hop.sinceMax)), earliest(hops.map((hop) => hop.untilMin)));
  const possible = between(
    latest(hops.map((hop) => hop.sinceMin)),
    earliest(hops.map((hop) => hop.untilMax)),
  );
  return { ...(certain && { certain }), ...(possible && { possible }) };
}
