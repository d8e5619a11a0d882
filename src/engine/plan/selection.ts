import type { PathElement, PathPattern, Selector } from '../../language/syntax-pattern.ts';
import type { Environment } from '../expressions/environment.ts';
import type { Evaluate } from '../expressions/frame.ts';
import type { Keep } from './plan.ts';

/** What a selector keeps, and of how many. `ALL` keeps everything and is no selection. */
export function selectionOf(
  { selector, count }: Selector,
  environment: Environment,
): { readonly keep: Keep; readonly count: Evaluate } | undefined {
  if (selector === 'all') return undefined;
  return { keep: selector, count: typeof count === 'number' ? () => count : environment.compile(count) };
}

/** Whether all of a pattern between its ends is one repetition, so that it can be searched length by length. */
export function isOneRepetition({ elements }: PathPattern): boolean {
  const [first, between, last] = elements;
  return elements.length === 3 && isNode(first) && isNode(last) && isRepeated(between);
}

function isNode(element: PathElement | undefined): boolean {
  return element?.kind === 'NodePattern';
}

function isRepeated(element: PathElement | undefined): boolean {
  return element !== undefined && element.kind !== 'NodePattern' && element.quantifier !== undefined;
}
