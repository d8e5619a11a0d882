import type { ProjectionItem } from '../syntax.ts';
import type { Expression } from '../syntax-expression.ts';
import type { Checker, Scope } from './checker.ts';
import { fingerprint } from './fingerprint.ts';
import { boundNames, childrenOf, holdsAggregate, isAggregate, type TreeNode } from './tree-walk.ts';

/**
 * Beside an aggregate an item may only use what is the same for the whole group: constants, and what another item of
 * the same projection is grouped by, as far as that is a name or a property.
 */
export function checkGrouping(
  checker: Checker,
  items: readonly ProjectionItem[],
  starNames: readonly string[],
  before: Scope,
): void {
  const keys = new Set(starNames.map((name) => `name ${name}`));
  for (const { expression } of items) {
    if (!holdsAggregate(expression)) keys.add(groupingKey(expression) ?? '');
  }
  for (const { expression } of items) {
    if (!holdsAggregate(expression)) continue;
    const strangers = findStrangers(expression, keys, before, new Set());
    if (strangers.length > 0) reportStrangers(checker, strangers);
  }
}

function reportStrangers(checker: Checker, strangers: readonly TreeNode[]): void {
  const texts = strangers.map(({ start, end }) => checker.text.slice(start, end));
  checker.report(
    strangers[0]!.start,
    'Aggregation column contains implicit grouping expressions. For example, in ' +
      "'RETURN n.a, n.a + n.b + count(*)' the aggregation expression 'n.a + n.b + count(*)' includes the implicit " +
      "grouping key 'n.b'. It may be possible to rewrite the query by extracting these grouping/aggregation " +
      `expressions into a preceding WITH clause. Illegal expression(s): ${[...new Set(texts)].join(', ')}`,
  );
}

/** Names and properties group; a property in brackets is the same as one after a dot. */
function groupingKey(expression: Expression): string | undefined {
  if (expression.kind === 'Variable') return `name ${expression.name}`;
  if (expression.kind === 'Property') return `${fingerprint(expression.subject)}.${expression.key}`;
  if (expression.kind !== 'Subscript' || expression.index.kind !== 'StringLiteral') return undefined;
  return `${fingerprint(expression.subject)}.${expression.index.value}`;
}

/** Names and properties outside aggregates that are no grouping keys; names bound inside the expression are its own. */
function findStrangers(
  expression: TreeNode,
  keys: ReadonlySet<string>,
  before: Scope,
  bound: ReadonlySet<string>,
): TreeNode[] {
  const tree = expression as Expression;
  const key = groupingKey(tree);
  if (isAggregate(tree) || (key !== undefined && keys.has(key))) return [];
  if (tree.kind === 'Variable') return before.has(tree.name) && !bound.has(tree.name) ? [tree] : [];
  const inside = new Set([...bound, ...boundNames(tree)]);
  const strangers = childrenOf(tree).flatMap((child) => findStrangers(child, keys, before, inside));
  return tree.kind === 'Property' && strangers.length > 0 ? [tree] : strangers;
}
