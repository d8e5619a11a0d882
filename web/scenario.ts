/** What if: a few words, each of which takes something away from the graph or makes something planned come true. */

/** `no:` and `on:` name an entity, `no-tie:` and `on-tie:` a tie; `planned` makes all that is planned come true. */
const WORD = /^(?:planned|(?:no|on)(?:-tie)?:[^,]+)$/;

/** The words of an address that mean something. */
export function readScenario(text: string | null): readonly string[] {
  return [...new Set((text ?? '').split(',').filter((word) => WORD.test(word)))];
}

/** The scenario with a word where it lacks it, else without. */
export function toggleWord(scenario: readonly string[], word: string): readonly string[] {
  return scenario.includes(word) ? scenario.filter((other) => other !== word) : [...scenario, word];
}

/** Names that words need to become readable. */
export interface WordNames {
  readonly entity: (id: string) => string;
  readonly tie: (id: string) => string;
}

/** "without NATO", "with the plans of the EU come true". */
export function sayWord(word: string, names: WordNames): string {
  const at = word.indexOf(':');
  const id = word.slice(at + 1);
  switch (word.slice(0, Math.max(at, 0))) {
    case 'no':
      return `without ${names.entity(id)}`;
    case 'no-tie':
      return `without “${names.tie(id)}”`;
    case 'on':
      return `the plans with ${names.entity(id)} came true`;
    case 'on-tie':
      return `“${names.tie(id)}” came true`;
    default:
      return 'everything planned came true';
  }
}
