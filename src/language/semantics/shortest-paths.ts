import type { PathPattern } from '../syntax-pattern.ts';
import type { Checker } from './checker.ts';

/** `shortestPath(…)` takes two nodes with one relationship between, of no greater minimal length than one. */
export function checkShortestPath(checker: Checker, pattern: PathPattern): void {
  const name = pattern.shortest === 'one' ? 'shortestPath' : 'allShortestPaths';
  const [, relationship] = pattern.elements;
  if (pattern.elements.length !== 3 || relationship?.kind !== 'RelationshipPattern') {
    checker.report(
      shortestOffset(checker, pattern),
      `${name}(...) requires a pattern containing a single relationship`,
    );
    return;
  }
  const { length } = relationship;
  if (length?.min !== undefined && length.min > 1) {
    checker.report(length.start + 1, `${name}(...) does not support a minimal length different from 0 or 1`);
  }
}

/** Where `shortestPath` or `allShortestPaths` is written, after a path variable. */
export function shortestOffset(checker: Checker, pattern: PathPattern): number {
  return checker.offsetAfter(pattern.variable?.end ?? pattern.start, /(all)?shortestPaths?/i);
}
