import { findFunction } from '../function-signatures.ts';
import type { Expression } from '../syntax-expression.ts';

/** Any node of the syntax tree. */
export interface TreeNode {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** The nodes directly under a node, in the order of the tree's fields. */
export function childrenOf(node: TreeNode): TreeNode[] {
  return Object.values(node).flat().filter(isTreeNode);
}

function isTreeNode(value: unknown): value is TreeNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** Whether an expression is itself an aggregate: `count(*)`, or a call of an aggregating function. */
export function isAggregate(expression: TreeNode): boolean {
  if (expression.kind === 'CountStar') return true;
  if (expression.kind !== 'FunctionCall') return false;
  return findFunction((expression as unknown as { name: string }).name)?.aggregating ?? false;
}

/** Whether an aggregate stands anywhere in an expression, not counting what belongs to a subquery of its own. */
export function holdsAggregate(expression: TreeNode): boolean {
  if (expression.kind === 'SubqueryExpression') return false;
  return isAggregate(expression) || childrenOf(expression).some(holdsAggregate);
}

/** The first variable in an expression, wherever it stands. */
export function findVariable(expression: TreeNode): TreeNode | undefined {
  if (expression.kind === 'Variable') return expression;
  for (const child of childrenOf(expression)) {
    const found = findVariable(child);
    if (found) return found;
  }
  return undefined;
}

/** The names a comprehension binds for what is inside it. */
export function boundNames(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'ListComprehension':
    case 'ListPredicate':
      return [expression.variable.name];
    case 'Reduce':
      return [expression.variable.name, expression.accumulator.name];
    default:
      return [];
  }
}
