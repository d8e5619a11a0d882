/** What stands beside the paths between two entities: claims that would bring them together, and are not walked. */
import type { ClaimView } from '../domain/answers.ts';
import { slotsBetween } from '../paths/slots-between.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * Claims about a tie that is not in the graph, and talks that came to nothing: the one end is an end of the path, the
 * other is its other end or tied to it. In the order of ids.
 */
export async function claimsBeside(
  { from, to }: { readonly from: string; readonly to: string },
  catalogue: Catalogue,
): Promise<readonly ClaimView[]> {
  const failed = () => (catalogue.holdsTies ? catalogue.failedTies.flatMap(({ claimIds }) => claimIds) : []);
  const unwalked = await catalogue.claims.unwalked(failed);
  const leadsFrom = (near: string, far: string): readonly ClaimView[] =>
    (unwalked.get(near) ?? []).filter((claim) => {
      const end = otherEnd(claim, near);
      if (end === far || isTied(catalogue, end, far)) return true;
      return (unwalked.get(far) ?? []).some((other) => otherEnd(other, far) === end);
    });
  const beside = new Set([...leadsFrom(from, to), ...leadsFrom(to, from)]);
  return [...beside].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function otherEnd({ subject, object = subject }: ClaimView, end: string): string {
  return subject === end ? object : subject;
}

/** Whether any tie joins two entities, whatever its type and phase. */
function isTied(catalogue: Catalogue, one: string, other: string): boolean {
  if (!catalogue.holdsTies) return false;
  const { rows, numberOf } = catalogue.walkIndex;
  const [from, to] = [numberOf.get(one), numberOf.get(other)];
  if (from === undefined || to === undefined) return false;
  const [first, end] = slotsBetween(rows, from, to);
  return first < end;
}
