/** Whether a name stands for many: "South Korean defence firms compete", "the United States competes". */

/** The nouns that groups are named by. */
const MANY =
  /(?:^|\s)(?:allies|analysts|companies|conglomerates|countries|firms|forces|giants|manufacturers|members|officials|partners|policymakers|politicians|states|subagencies|troops)$/;
/** The same as proper names, which are otherwise one thing: "United States". */
const MANY_BY_NAME = /^(?:Analysts|Members)$|Armed Forces$/;

/** By the last word before "of", "in" and the like. */
export function isPlural(name: string): boolean {
  const head = name.split(/ (?:at|by|for|from|in|of|to|under|with) /)[0] ?? name;
  return MANY.test(head) || MANY_BY_NAME.test(head);
}
