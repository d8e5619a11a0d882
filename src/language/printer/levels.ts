import type { BinaryOperator, Expression } from '../syntax-expression.ts';

/** How tightly expressions bind: an operand of a level is put in brackets where it has a lower one. */
export const LEVELS = {
  any: 0,
  or: 1,
  xor: 2,
  and: 3,
  not: 4,
  comparison: 5,
  test: 6,
  sum: 7,
  product: 8,
  power: 9,
  primary: 10,
} as const;

const OPERATORS: Readonly<Record<BinaryOperator, number>> = {
  OR: LEVELS.or,
  XOR: LEVELS.xor,
  AND: LEVELS.and,
  '=~': LEVELS.test,
  IN: LEVELS.test,
  'STARTS WITH': LEVELS.test,
  'ENDS WITH': LEVELS.test,
  CONTAINS: LEVELS.test,
  '+': LEVELS.sum,
  '-': LEVELS.sum,
  '||': LEVELS.sum,
  '*': LEVELS.product,
  '/': LEVELS.product,
  '%': LEVELS.product,
  '^': LEVELS.power,
};

/** The level of a binary operator. */
export function levelOfOperator(operator: BinaryOperator): number {
  return OPERATORS[operator];
}

/**
 * The level of an expression. Signs, labels, lists and patterns bind tightly, but beside other signs they could be
 * read as arrows, bars or subscripts; so as operands they go in brackets.
 */
export function levelOf(expression: Expression): number {
  switch (expression.kind) {
    case 'Binary':
      return levelOfOperator(expression.operator);
    case 'Unary':
      return expression.operator === 'NOT' ? LEVELS.not : LEVELS.any;
    case 'Comparison':
      return LEVELS.comparison;
    case 'NullTest':
    case 'NormalizedTest':
      return LEVELS.test;
    case 'TypeTest':
    case 'LabelTest':
    case 'ListLiteral':
    case 'PatternExpression':
      return LEVELS.any;
    default:
      return LEVELS.primary;
  }
}
