import type { Answer } from './answers.ts';

/** Why a query is left out of the comparison: Neo4j's answer says nothing of the engine. */
interface Stumble {
  /** Neo4j's error. */
  readonly says?: RegExp;
  /** The query. */
  readonly asks?: RegExp;
  readonly why: string;
}

const STUMBLES: readonly Stumble[] = [
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
  {
    says: /Expected a numeric value but got: Range/,
    why: 'Neo4j does not compare a number with what range() gives',
  },
  {
    says: /Expected a numeric value but got: Boolean/,
    why: 'Neo4j does not compare how many neighbours there are with what is no number',
  },
  {
    says: /not possible to access variables declared before the WITH\/RETURN/,
    why: 'Neo4j loses what a grouping key is made of when it computes a part of it beforehand',
  },
  {
    asks: /(v\d+) = (?:allShortestPaths|shortestPath)\((?:(?! WITH ).)*? MATCH (?:(?! WITH ).)*?WHERE (?:(?! WITH ).)*?length\(\1\)/,
    why: 'Neo4j lets the condition of a later MATCH decide which path is the shortest, or not, as it happens to plan',
  },
  {
    asks: /(?:collect\(|COLLECT \{).*? AS (v\d+)\b.*?\b(?:WITH|RETURN)\b(?=.*\b\1\b)(?=.*(?:DISTINCT|\b(?:avg|collect|count|max|min|percentile\w+|stDevP?|sum)\())/s,
    why: 'a collected list, whose order nothing fixes, is a grouping key',
  },
];

/** An answer that was not reached within the limits of the comparison. */
export function isTooLarge(answer: Answer): boolean {
  return 'error' in answer && /TimedOut|OutOfMemory|LimitReached|MemoryPool/.test(answer.error);
}

/** The reason for which Neo4j's answer to a query is left out, where there is one. */
export function reasonToLeaveOut(query: string, answer: Answer): string | undefined {
  const message = 'error' in answer ? answer.message : '';
  return STUMBLES.find(({ says, asks }) => says?.test(message) || asks?.test(query))?.why;
}
