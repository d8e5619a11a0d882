import type { Expression } from '../syntax-expression.ts';
import type { Checker } from './checker.ts';

/** Where Neo4j points when something is wrong with an expression: at its operator, else at its beginning. */
export function offsetOf(checker: Checker, expression: Expression): number {
  switch (expression.kind) {
    case 'Binary':
      return expression.operatorSpan.start;
    case 'Comparison':
      return checker.offsetAfter(expression.operands[0]!.end, /[=<>]/);
    case 'NullTest':
    case 'TypeTest':
    case 'NormalizedTest':
      return checker.offsetAfter(expression.operand.end, /\bis\b|::/i);
    case 'Subscript':
      return expression.index.start;
    case 'Slice':
      return checker.offsetAfter(expression.subject.end, /\[/);
    case 'MapProjection':
      return checker.offsetAfter(expression.subject.end, /\{/);
    case 'Property':
      return offsetOf(checker, expression.subject);
    default:
      return expression.start;
  }
}
