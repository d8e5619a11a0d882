/** Which of several claims is shown: a total order, so that the projection is deterministic. */
import { edtfRange, FIRST_DAY } from '../../domain/time.ts';
import type { AssessedClaim } from './assess-claims.ts';

/** Negative where `a` is preferred: by rank, reliability of the source, latest publication, smallest id. */
export function comparePreference(a: AssessedClaim, b: AssessedClaim): number {
  return (
    b.record.rank - a.record.rank ||
    compareText(a.source.reliability, b.source.reliability) ||
    compareText(publishedDay(b), publishedDay(a)) ||
    compareText(a.id, b.id)
  );
}

/** The first by preference. */
export function preferred(claims: readonly AssessedClaim[]): AssessedClaim | undefined {
  return [...claims].sort(comparePreference)[0];
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function publishedDay(claim: AssessedClaim): string {
  return edtfRange(claim.source.publishedOn ?? '')?.min ?? FIRST_DAY;
}
