import { ownName } from '../parser/projections.ts';
import type { Projection, ProjectionItem, Return, SortItem, With } from '../syntax.ts';
import type { Expression } from '../syntax-expression.ts';
import { type GrowingScope, reportShadowing } from './bindings.ts';
import type { Checker, Column, Place, Scope } from './checker.ts';
import { checkExpected, expectType } from './expectations.ts';
import { fingerprint } from './fingerprint.ts';
import { checkGrouping } from './grouping.ts';
import { offsetOf } from './positions.ts';
import { BOOLEAN, INTEGER, type StaticType } from './static-type.ts';
import { childrenOf, findVariable, holdsAggregate, isAggregate, type TreeNode } from './tree-walk.ts';

/** What a projection gives: its columns in order, and whether it groups its rows. */
interface Projected {
  readonly columns: readonly Column[];
  readonly aggregates: boolean;
}

/** `WITH`: gives the scope after it. */
export function checkWith(checker: Checker, clause: With, before: Scope): Scope {
  for (const { expression, alias } of clause.items) {
    if (!alias && !ownName(expression)) {
      checker.report(expression.start, 'Expression in WITH must be aliased (use AS)');
    }
  }
  const projected = checkItems(checker, clause, before);
  const after = scopeAfter(before, projected.columns);
  const place = tailPlace(checker, clause, before, after, projected);
  checkTail(checker, clause, place, projected.aggregates);
  if (clause.where) checkExpected(checker, clause.where, { ...place, predicate: true }, BOOLEAN);
  return after;
}

/** `RETURN`: gives the columns of the result. */
export function checkReturn(checker: Checker, clause: Return, before: Scope): readonly Column[] {
  if (clause.star && [...before.values()].every(({ origin }) => origin !== 'own')) {
    checker.report(clause.start, 'RETURN * is not allowed when there are no variables in scope');
  }
  const projected = checkItems(checker, clause, before);
  const after = scopeAfter(before, projected.columns);
  checkTail(checker, clause, tailPlace(checker, clause, before, after, projected), projected.aggregates);
  return projected.columns;
}

function checkItems(checker: Checker, projection: With | Return, before: Scope): Projected {
  const place: Place = { scope: before, aggregates: 'allowed', predicate: false };
  const named = projection.items.map((item) => ({
    name: item.name,
    type: checker.typeOf(item.expression, place),
  }));
  const starNames = projection.star ? namesOfStar(projection, before) : [];
  reportDoubleColumns(checker, projection, named);
  for (const item of projection.items) reportHiding(checker, item, before);
  const aggregates = projection.items.some(({ expression }) => holdsAggregate(expression));
  if (aggregates) checkGrouping(checker, projection.items, starNames, before);
  const fresh = starNames.filter((name) => !named.some((column) => column.name === name));
  const columns = [...fresh.map((name) => ({ name, type: before.get(name)!.type })), ...named];
  return { columns, aggregates };
}

/** An alias may not hide what a subquery sees from outside. */
function reportHiding(checker: Checker, { alias, expression }: ProjectionItem, before: Scope): void {
  const hidden = alias && before.get(alias.name);
  if (!hidden || hidden.origin === 'own') return;
  if (expression.kind !== 'Variable' || expression.name !== alias.name)
    reportShadowing(checker, alias, hidden);
}

/** `*` stands for all names in alphabetical order, in `RETURN` without those that come from outside. */
function namesOfStar(projection: With | Return, before: Scope): string[] {
  return [...before]
    .filter(([, { origin }]) => projection.kind === 'With' || origin === 'own')
    .map(([name]) => name)
    .sort();
}

function reportDoubleColumns(checker: Checker, projection: Projection, columns: readonly Column[]): void {
  const names = new Set(columns.map(({ name }) => name));
  if (names.size === columns.length) return;
  checker.report(projection.items[0]!.start, 'Multiple result columns with the same name are not supported');
}

/** After a projection only its columns are known, and what a subquery sees from outside. */
function scopeAfter(before: Scope, columns: readonly Column[]): Scope {
  const after: GrowingScope = new Map([...before].filter(([, { origin }]) => origin !== 'own'));
  for (const { name, type } of columns) {
    if (!after.has(name)) after.set(name, { type, origin: 'own' });
  }
  return after;
}

/**
 * Where `ORDER BY` and `WHERE` stand: they see old names behind the new ones, unless rows were grouped or made
 * distinct; then they see the new names, and whole expressions that were projected.
 */
function tailPlace(
  checker: Checker,
  projection: Projection,
  before: Scope,
  after: Scope,
  { aggregates }: Projected,
): Place {
  if (!aggregates && !projection.distinct) {
    return { scope: new Map([...before, ...after]), aggregates: 'clause', predicate: false };
  }
  const projected = new Map<string, StaticType>();
  for (const { expression } of projection.items) {
    projected.set(fingerprint(expression), checker.types.get(expression)!);
  }
  return { scope: after, aggregates: 'allowed', predicate: false, projected, hidden: before };
}

function checkTail(checker: Checker, projection: With | Return, place: Place, aggregates: boolean): void {
  checkOrder(checker, projection, place, aggregates);
  if (projection.skip) checkCount(checker, projection.skip, 'SKIP', place);
  if (projection.limit) checkCount(checker, projection.limit, 'LIMIT', place);
}

function checkOrder(checker: Checker, projection: With | Return, place: Place, aggregates: boolean): void {
  const clause = projection.kind.toUpperCase();
  if (!aggregates && projection.orderBy.some(({ expression }) => holdsAggregate(expression))) {
    checker.report(
      projection.start,
      `Cannot use aggregation in ORDER BY if there are no aggregate expressions in the preceding ${clause}`,
    );
    return;
  }
  for (const { expression } of projection.orderBy) checker.typeOf(expression, place);
  const unprojected = findUnprojected(projection.orderBy, projection.items);
  if (unprojected.length > 0) reportUnprojected(checker, unprojected);
}

/** Aggregates in `ORDER BY` that are no item of the projection by themselves. */
function findUnprojected(orderBy: readonly SortItem[], items: readonly ProjectionItem[]): Expression[] {
  const aggregates = orderBy.flatMap(({ expression }) => findAggregates(expression));
  if (aggregates.length === 0) return [];
  const known = new Set(items.map((item) => fingerprint(item.expression)));
  return aggregates.filter((aggregate) => !known.has(fingerprint(aggregate)));
}

function findAggregates(expression: TreeNode): Expression[] {
  if (isAggregate(expression)) return [expression as Expression];
  return expression.kind === 'SubqueryExpression' ? [] : childrenOf(expression).flatMap(findAggregates);
}

function reportUnprojected(checker: Checker, aggregates: readonly Expression[]): void {
  const texts = aggregates.map(({ start, end }) => checker.text.slice(start, end));
  checker.report(
    aggregates[0]!.start,
    `Illegal aggregation expression(s) in order by: ${texts.join(', ')}. If an aggregation expression is used in ` +
      "order by, it also needs to be a projection item on it's own. For example, in 'RETURN n.a, 1 + count(*) ORDER " +
      "BY count(*) + 1' the aggregation expression 'count(*) + 1' is not a projection item on its own, but it could " +
      "be rewritten to 'RETURN n.a, 1 + count(*) AS cnt ORDER BY 1 + count(*)'.",
  );
}

/** How many rows to skip or keep: known before the first row, so that it may use parameters but no names. */
export function checkCount(checker: Checker, count: Expression, word: 'SKIP' | 'LIMIT', place: Place): void {
  const isWhole = count.kind === 'IntegerLiteral' && count.value >= 0;
  if (!isWhole && LITERALS.has(count.kind)) {
    const text = count.kind === 'NullLiteral' ? 'NULL' : checker.text.slice(count.start, count.end);
    checker.report(
      count.start,
      `Invalid input. '${text}' is not a valid value. Must be a non-negative integer.`,
    );
  } else if (findVariable(count)) {
    checker.report(
      offsetOf(checker, count),
      `It is not allowed to refer to variables in ${word}, so that the value for ${word} can be statically calculated.`,
    );
  } else {
    const type = checker.typeOf(count, { ...place, aggregates: 'clause' });
    if (type.bits !== 0) expectType(checker, count, type, INTEGER);
  }
}

const LITERALS: ReadonlySet<string> = new Set([
  'IntegerLiteral',
  'FloatLiteral',
  'StringLiteral',
  'BooleanLiteral',
  'NullLiteral',
]);
