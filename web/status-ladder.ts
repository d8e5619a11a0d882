/** How far along a thing is said to be, step by step: pure. */
import type { ClaimView } from '../src/domain/answers.ts';
import { STATUSES, type Status } from '../src/domain/status.ts';

export interface Rung {
  readonly status: Status;
  /** When it was reached, where a claim says so. */
  readonly date: string | undefined;
}

const STATUS_NAMES: readonly string[] = STATUSES;

/** The status that a claim states: its own, or the value of the property it is about. */
function statusOf({ status, predicate, valueText }: ClaimView): Status | undefined {
  if (status) return status;
  return predicate === 'status' && STATUS_NAMES.includes(valueText ?? '') ? (valueText as Status) : undefined;
}

/** Every step that counted claims state, as far along as it is; a step stated with and without a date has the date. */
export function readLadder(claims: readonly ClaimView[]): readonly Rung[] {
  const rungs = claims
    .filter(({ live, stance }) => live && stance === 'supports')
    .flatMap((claim) => {
      const status = statusOf(claim);
      return status ? [{ status, date: claim.since }] : [];
    });
  const dated = rungs.filter(
    ({ status, date }) => date || !rungs.some((other) => other.status === status && other.date),
  );
  const distinct = new Map(dated.map((rung) => [`${rung.status} ${rung.date}`, rung]));
  return [...distinct.values()].sort(
    (a, b) =>
      STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) || ((a.date ?? '') < (b.date ?? '') ? -1 : 1),
  );
}
