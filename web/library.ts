/** The reviewed questions beside the Cypher box, and the values of their parameters. */
import { computed, signal } from '@preact/signals';
import { place } from './navigation.ts';
import { parseValues, type QuestionParameter } from './question-values.ts';
import { remote } from './remote.ts';

/** As `GET /queries` lists them. */
export interface Question {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly parameters: readonly QuestionParameter[];
  readonly text: string;
}

const library = remote<readonly Question[]>(() => (place.value.view === 'cypher' ? '/queries' : undefined));
export const questions = computed(() => (library.value.state === 'ready' ? library.value.data : []));

/** What stands in the fields, by parameter. */
export const given = signal<Readonly<Record<string, string>>>({});

export function give(name: string, text: string): void {
  given.value = { ...given.value, [name]: text };
}

/** The fields of a question, filled with its examples where it cannot do without. */
export function giveExamples({ parameters }: Question): void {
  const filled = parameters.filter(({ optional }) => !optional);
  given.value = Object.fromEntries(filled.map(({ name, example }) => [name, String(example ?? '')]));
}

/** Fills the fields from an address. */
export function giveValues(json: string): void {
  const values = Object.entries(parseValues(json)).filter(([, value]) => value !== null);
  given.value = Object.fromEntries(values.map(([name, value]) => [name, String(value)]));
}
