import type { Query } from '../syntax.ts';
import type { Expression } from '../syntax-expression.ts';

/** The rules that others call back: patterns hold expressions, expressions hold queries. */
export interface PrintRules {
  /** The text of an expression, in brackets where it binds looser than the given level. */
  expression(expression: Expression, level?: number): string;
  query(query: Query): string;
}

/** A part of a text with a blank before it, or nothing. */
export function spaced(part: string | undefined): string {
  return part ? ` ${part}` : '';
}
