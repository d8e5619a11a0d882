import type { PathPattern } from '../syntax-pattern.ts';
import type { Checker } from './checker.ts';

/** `SHORTEST` and `ANY` choose among the paths of the whole clause, so that they stand alone and choose some. */
export function checkSelectors(checker: Checker, patterns: readonly PathPattern[]): void {
  for (const { selector, elements } of patterns) {
    if (!selector || selector.selector === 'all') continue;
    if (selector.count === 0) {
      checker.report(
        checker.offsetAfter(selector.start, /\b0/),
        'The path count needs to be greater than 0.',
      );
    }
    if (patterns.length > 1) {
      checker.report(
        elements[0]!.start,
        'Multiple path patterns cannot be used in the same clause in combination with a selective path selector.',
      );
    }
  }
}
