/** What a path goes through, in one word: many paths of one pattern are one finding. */
import type { PathPattern } from '../domain/answers.ts';
import type { Kind } from '../domain/kinds.ts';

/** The most binding first: a path through an agreement and a state is a path through an agreement. */
const PATTERN_KINDS: readonly (readonly [PathPattern, readonly Kind[]])[] = [
  ['agreement', ['Agreement']],
  ['contract', ['Contract']],
  ['body', ['Body', 'Organization']],
  ['programme', ['Programme']],
  ['person', ['Person']],
  ['event', ['Event']],
  ['state', ['State']],
  ['firm', ['Firm']],
];

export const PATTERN_LABEL: Readonly<Record<PathPattern, string>> = {
  direct: 'directly',
  agreement: 'through an agreement',
  contract: 'through a contract',
  body: 'through a body or organization',
  programme: 'through a programme',
  person: 'through a person',
  event: 'through an event',
  state: 'through a third state',
  firm: 'through a firm',
  other: 'in another way',
};

/** `inner`: the kinds of the entities between the two ends. */
export function patternOf(inner: readonly Kind[]): PathPattern {
  if (inner.length === 0) return 'direct';
  return PATTERN_KINDS.find(([, kinds]) => inner.some((kind) => kinds.includes(kind)))?.[0] ?? 'other';
}
