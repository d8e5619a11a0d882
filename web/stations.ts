/** What a path goes through, as far as its own page knows more of it than the path. */
import { type ReadonlySignal, untracked } from '@preact/signals';
import type { ClaimView, EntitySummary, EntityView } from '../src/domain/answers.ts';
import { type Remote, remote } from './remote.ts';

const answers = new Map<string, ReadonlySignal<Remote<EntityView>>>();

/** What is claimed of a thing that has a status of its own: an agreement, a contract; asked once. */
export function claimsOf({ id, status }: EntitySummary): readonly ClaimView[] {
  if (!status) return [];
  const known = answers.get(id);
  const answer = known ?? untracked(() => remote<EntityView>(() => `/entities/${encodeURIComponent(id)}`));
  if (!known) answers.set(id, answer);
  return answer.value.state === 'ready' ? answer.value.data.claims : [];
}
