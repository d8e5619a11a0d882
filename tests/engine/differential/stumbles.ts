import type { Answer } from './answers.ts';

/** Why a query is left out of the comparison: what Neo4j says to it, and why that says nothing of the engine. */
const STUMBLES: readonly { readonly says: RegExp; readonly why: string }[] = [
  {
    says: /list index must be given as Integer, but was Float/,
    why: 'Neo4j takes the items of `[1, 2] + 3` for floats when it checks types',
  },
  {
    says: /expected Float but was (Any|Integer|Number)/,
    why: 'Neo4j takes the result of `reduce` for any type when it checks types',
  },
  {
    says: /Invalid input for function 'reverse\(\)': Expected a string or a list/,
    why: 'Neo4j does not reverse a list that is stored as a property',
  },
  {
    says: /Mixing shortestPath\/allShortestPaths with path selectors/,
    why: 'Neo4j wants a statement to have shortestPath() or selectors such as SHORTEST, and not both',
  },
];

/** An answer that was not reached within the limits of the comparison. */
export function isTooLarge(answer: Answer): boolean {
  return 'error' in answer && /TimedOut|OutOfMemory|LimitReached|MemoryPool/.test(answer.error);
}

/** The reason for which Neo4j's answer is left out, where there is one. */
export function reasonToLeaveOut(answer: Answer): string | undefined {
  if (!('error' in answer)) return undefined;
  return STUMBLES.find(({ says }) => says.test(answer.message))?.why;
}
