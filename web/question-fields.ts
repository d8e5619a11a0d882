/** The fields of a reviewed question that name an entity: chosen from suggestions, kept as an id. */
import { effect, untracked } from '@preact/signals';
import { give, given, type Question } from './library.ts';
import type { QuestionParameter } from './question-values.ts';
import { nameField } from './state.ts';
import { createSuggestions, type Suggestions, settle } from './suggestions.ts';

const fields = new Map<string, Suggestions>();

/** The library words every parameter that is an entity's id alike. */
export const namesEntity = ({ type, about }: QuestionParameter): boolean =>
  type === 'STRING' && about?.startsWith('The id of') === true;

/** One field for each name of a parameter. */
export function fieldOf(name: string): Suggestions {
  const known = fields.get(name);
  if (known) return known;
  const field = createSuggestions(`parameter-${name}`, ({ id }) => give(name, id));
  fields.set(name, field);
  // An example or an address fills the values; the field shows whom they name.
  effect(() => {
    const id = given.value[name] ?? '';
    untracked(() => void nameField(field, id));
  });
  return field;
}

/** Reads what was typed and not chosen; false where a field names nothing, and says so. */
export async function settleFields({ parameters }: Question): Promise<boolean> {
  for (const parameter of parameters.filter(namesEntity)) {
    const { name, optional } = parameter;
    const field = fieldOf(name);
    if (optional && field.text.value.trim() === '') give(name, '');
    else {
      const found = await settle(field);
      if (!found) return false;
      give(name, found.id);
    }
  }
  return true;
}
