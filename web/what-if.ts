/** What the two hang on, and what a scenario would change: answers for the two that were asked about. */
import { computed } from '@preact/signals';
import type { CutAnswer, DifferenceAnswer, EntitySummary, TieView } from '../src/domain/answers.ts';
import { cutAddress, whatIfAddress } from './api.ts';
import { go, place } from './navigation.ts';
import { remote } from './remote.ts';
import { sayWord, toggleWord } from './scenario.ts';
import { announcement, asked, nameOf, tieOf, tieWords } from './state.ts';
import { createSuggestions, show } from './suggestions.ts';

const cutQuestion = computed(() => (asked.value ? cutAddress(place.value) : undefined));
/** What must be lost to part the two. */
export const cut = remote<CutAnswer>(() => cutQuestion.value);

/** What words would change, or nothing while there are none. */
function supposed(words: () => readonly string[]) {
  const question = computed(() =>
    asked.value && words().length > 0 ? whatIfAddress(place.value, words()) : undefined,
  );
  return remote<DifferenceAnswer>(() => question.value);
}

/** The paths lost, gained and kept under the scenario in the address. */
export const whatIf = supposed(() => place.value.scenario);
/** The same under the scenario that it is compared with. */
export const whatIfRival = supposed(() => place.value.rival);

/** Sets the scenario aside to be compared with the next one. */
export function setAside(): void {
  go({ rival: place.value.scenario, scenario: [], tools: [...new Set([...place.value.tools, 'suppose'])] });
  announcement.value = 'Set aside. Suppose something else to compare.';
}

/** Takes up a word of a scenario, or drops it. */
export function suppose(word: string): void {
  go({ scenario: toggleWord(place.value.scenario, word) });
  announcement.value = place.value.scenario.includes(word) ? `What if ${sayHere(word)}?` : 'Put back.';
}

/** All of these lost together, instead of what was supposed before. */
export function supposeLost(lost: readonly EntitySummary[]): void {
  go({ scenario: lost.map(({ id }) => `no:${id}`) });
}

/** "Hanwha Aerospace supplies Norway". */
export function sayTie(tie: TieView): string {
  return `${nameOf(tie.from)} ${tieWords(tie.type, true)} ${nameOf(tie.to)}`;
}

/** A word of the scenario as a reader would say it. */
export function sayHere(word: string): string {
  const tie = (id: string) => {
    const known = tieOf(id);
    return known ? sayTie(known) : id;
  };
  return sayWord(word, { entity: nameOf, tie });
}

export const strikeField = createSuggestions('strike', ({ id }) => {
  show(strikeField, undefined);
  if (!place.value.scenario.includes(`no:${id}`)) suppose(`no:${id}`);
});

export const comeTrueField = createSuggestions('come-true', ({ id }) => {
  show(comeTrueField, undefined);
  if (!place.value.scenario.includes(`on:${id}`)) suppose(`on:${id}`);
});
