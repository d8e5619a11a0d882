/** What is around the two that were asked about: what they share, what came and went, and who connects most. */
import { computed } from '@preact/signals';
import type { DifferenceAnswer } from '../src/domain/answers.ts';
import type { CentralAnswer, CommonAnswer } from '../src/domain/around-answers.ts';
import { centralAddress, changesAddress, commonAddress } from './api.ts';
import { go, place } from './navigation.ts';
import { remote } from './remote.ts';
import { announcement, asked, isOpening, nameOf } from './state.ts';
import { createSuggestions, show } from './suggestions.ts';

const commonQuestion = computed(() => (asked.value ? commonAddress(place.value) : undefined));
/** What the two, and those named beside them, are all tied to. */
export const common = remote<CommonAnswer>(() => commonQuestion.value);

/** Are both days given between which paths are compared? */
export const datesGiven = computed(
  () => asked.value && place.value.changedFrom !== '' && place.value.changedTo !== '',
);
const changesQuestion = computed(() => (datesGiven.value ? changesAddress(place.value) : undefined));
/** The paths that came and went between the two days. */
export const pathChanges = remote<DifferenceAnswer>(() => changesQuestion.value);

const MOST_CENTRAL = 8;
/** Who lies on the most shortest ways, for the opening page. */
export const central = remote<CentralAnswer>(() =>
  isOpening.value ? centralAddress(MOST_CENTRAL) : undefined,
);

/** All whose common ties are sought, the two first. */
export const sharers = computed(() => [place.value.from, place.value.to, ...place.value.beside]);

export const besideField = createSuggestions('beside', ({ id }) => {
  show(besideField, undefined);
  if (sharers.value.includes(id)) return;
  go({ beside: [...place.value.beside, id] });
  announcement.value = `Common ties now with ${nameOf(id)} too.`;
});

export function dropBeside(id: string): void {
  go({ beside: place.value.beside.filter((other) => other !== id) });
}
