/** The reviewed questions beside the Cypher box, and the values of their parameters. */
import { computed, signal } from '@preact/signals';
import type { QueryView } from '../src/domain/query-answers.ts';
import { place } from './navigation.ts';
import { hrefOf } from './place.ts';
import { parseValues, writeValues } from './question-values.ts';
import { remote } from './remote.ts';
import { isOpening } from './state.ts';

export type Question = QueryView;

const needed = computed(() => ['cypher', 'entity'].includes(place.value.view) || isOpening.value);
const library = remote<readonly Question[]>(() => (needed.value ? '/queries' : undefined));
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

/** The address that asks a question of one entity, or as its examples have it. */
export function hrefOfQuestion({ text, parameters }: Question, id?: string): string {
  const fields = parameters.flatMap(({ name, optional, example }) => {
    const value = name === 'id' && id ? id : optional ? '' : String(example ?? '');
    return value ? [[name, value]] : [];
  });
  return hrefOf({
    view: 'cypher',
    statement: text,
    parameters: writeValues(parameters, Object.fromEntries(fields)),
  });
}
