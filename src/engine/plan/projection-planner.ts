import type { ProjectionItem, Projection as ProjectionSyntax } from '../../language/syntax.ts';
import type { Expression } from '../../language/syntax-expression.ts';
import { type AggregateCall, aggregateOf, isAggregateCall } from '../expressions/calls.ts';
import type { Environment } from '../expressions/environment.ts';
import type { Evaluate } from '../expressions/frame.ts';
import { namesIn } from '../expressions/free-variables.ts';
import { structureOf } from '../expressions/structure.ts';
import { planConditions } from './conditions.ts';
import { countWithoutRows } from './count-planner.ts';
import { liftLoops } from './lifting.ts';
import type { AggregateItem, Assignment, Plan, SortKey } from './plan.ts';

/** A column of WITH or RETURN on its way to a slot. */
interface Column {
  readonly name: string;
  readonly expression: Expression;
}

export interface Projected {
  readonly plan: Plan;
  readonly environment: Environment;
  readonly columns: readonly { readonly name: string; readonly slot: number }[];
}

/** Plans what WITH and RETURN have in common: columns, grouping, DISTINCT, ORDER BY, SKIP, LIMIT, then WHERE. */
export function planProjection(
  source: Plan,
  projection: ProjectionSyntax,
  where: Expression | undefined,
  environment: Environment,
): Projected {
  const columns = columnsOf(projection, environment);
  const aggregates = new Map<string, AggregateCall>();
  for (const { expression } of columns) collectAggregates(expression, aggregates);
  const isGrouped = aggregates.size > 0;
  if (isGrouped) for (const { expression } of projection.orderBy) collectAggregates(expression, aggregates);
  const computed = isGrouped
    ? planGrouping(source, columns, aggregates, environment)
    : planColumns(source, columns, environment);
  const after = environment.withOnly(new Map(computed.columns.map(({ name, slot }) => [name, slot])));
  const tail = tailEnvironment(projection, isGrouped, environment, computed, after, columns);
  const distinct = projection.distinct ? planDistinct(computed) : computed.plan;
  const kept = [...after.names.values(), ...slotsNeededBy(where, tail, after)];
  const ordered = planOrder(distinct, projection, tail, kept);
  const cut = planCut(ordered, projection, environment);
  return { plan: planConditions(cut, where, tail), environment: after, columns: computed.columns };
}

function columnsOf({ star, items }: ProjectionSyntax, environment: Environment): Column[] {
  const starred = star
    ? environment
        .visibleNames()
        .map((name): Column => ({ name, expression: { kind: 'Variable', name, start: 0, end: 0 } }))
    : [];
  return [...starred, ...items.map((item) => ({ name: nameOf(item), expression: item.expression }))];
}

function nameOf({ alias, name }: ProjectionItem): string {
  return alias?.name ?? name;
}

interface Computed {
  readonly plan: Plan;
  readonly columns: Projected['columns'];
  /** Slots of whole expressions, by structure. */
  readonly structures: ReadonlyMap<string, number>;
}

/** A column that is a variable keeps its slot; any other gets one. */
function planColumns(before: Plan, columns: readonly Column[], outer: Environment): Computed {
  const { plan: source, environment } = liftColumns(before, columns, outer);
  const items: Assignment[] = [];
  const placed = columns.map(({ name, expression }) => {
    if (expression.kind === 'Variable')
      return { name, slot: environment.slotOf(expression.name, expression.start) };
    const slot = environment.compilation.slots.take();
    items.push({ slot, value: environment.compile(expression) });
    return { name, slot };
  });
  const details = columns.map(({ name }) => name).join(', ');
  const plan: Plan =
    items.length === 0 ? source : { kind: 'Projection', source, items, rows: source.rows, details };
  return { plan, columns: placed, structures: structuresOf(columns, placed) };
}

/** Expressions that are computed already need nothing lifted. */
function liftColumns(source: Plan, columns: readonly Column[], environment: Environment) {
  const open = columns.filter(({ expression }) => !environment.computed.has(structureOf(expression)));
  return liftLoops(
    source,
    open.map(({ expression }) => expression),
    environment,
  );
}

function structuresOf(columns: readonly Column[], placed: Projected['columns']): Map<string, number> {
  const entries = columns.map(({ expression }, at) => [structureOf(expression), placed[at]!.slot] as const);
  return new Map(entries.filter((_, at) => columns[at]!.expression.kind !== 'Variable'));
}

function collectAggregates(expression: unknown, found: Map<string, AggregateCall>): void {
  if (typeof expression !== 'object' || expression === null) return;
  const node = expression as { kind?: string };
  if (node.kind === 'SubqueryExpression') return;
  if (isAggregateCall(node)) found.set(structureOf(node as Expression), node);
  else for (const child of Object.values(node)) collectAggregates(child, found);
}

/** Columns without an aggregate are the keys; the others are computed from keys and aggregates afterwards. */
function planGrouping(
  before: Plan,
  columns: readonly Column[],
  aggregates: ReadonlyMap<string, AggregateCall>,
  outer: Environment,
): Computed {
  const { slots } = outer.compilation;
  const isKey = ({ expression }: Column) => {
    const found = new Map<string, AggregateCall>();
    collectAggregates(expression, found);
    return found.size === 0;
  };
  const inputs = [...columns.filter(isKey).map(({ expression }) => expression), ...[...aggregates.values()]];
  const { plan: source, environment } = liftLoops(before, inputs, outer);
  const computed = new Map<string, number>();
  const keys = columns.filter(isKey).map(({ expression }): Assignment => {
    const slot =
      expression.kind === 'Variable' ? environment.slotOf(expression.name, expression.start) : slots.take();
    if (expression.kind !== 'Variable') computed.set(structureOf(expression), slot);
    return { slot, value: environment.compile(expression) };
  });
  const items = [...aggregates].map(([structure, call]): AggregateItem => {
    const slot = slots.take();
    computed.set(structure, slot);
    const { function: aggregate, args, distinct } = aggregateOf(call);
    return { slot, function: aggregate, args: args.map((arg) => environment.compile(arg)), distinct };
  });
  const { text } = environment.compilation;
  const details = columns.map(({ name }) => name).join(', ');
  const rows = keys.length === 0 ? 1 : Math.sqrt(source.rows);
  const counted = { calls: [...aggregates.values()], keys: inputs.slice(0, keys.length) };
  const plan = countWithoutRows(
    { kind: 'Aggregation', source, keys, aggregates: items, rows, details: details || text },
    counted,
    environment,
  );
  const grouped = outer.withComputed(computed);
  const result = planColumns(
    plan,
    columns.map((column) => column),
    grouped,
  );
  return { ...result, structures: new Map([...computed, ...result.structures]) };
}

function planDistinct({ plan, columns }: Computed): Plan {
  const slots = columns.map(({ slot }) => slot);
  return {
    kind: 'Distinct',
    source: plan,
    slots,
    rows: plan.rows,
    details: columns.map(({ name }) => name).join(', '),
  };
}

/**
 * What ORDER BY and WHERE may name: the columns, whole expressions of columns, and, where rows were neither grouped
 * nor made distinct, everything before.
 */
function tailEnvironment(
  { distinct }: ProjectionSyntax,
  isGrouped: boolean,
  before: Environment,
  { structures }: Computed,
  after: Environment,
  columns: readonly Column[],
): Environment {
  const changed = [...after.names]
    .filter(([name, slot]) => before.names.get(name) !== slot)
    .map(([name]) => name);
  const stable = new Set(
    columns
      .filter(({ expression }) => ![...namesIn(expression)].some((name) => changed.includes(name)))
      .map(({ expression }) => structureOf(expression)),
  );
  const isColumn = new Set(columns.map(({ expression }) => structureOf(expression)));
  const usable = [...structures].filter(([structure]) => stable.has(structure) || !isColumn.has(structure));
  const names = distinct || isGrouped ? after : before.withNames(after.names);
  return names.withComputed(new Map(usable));
}

/** Slots from before the projection that WHERE reads after rows were sorted. */
function slotsNeededBy(where: Expression | undefined, tail: Environment, after: Environment): number[] {
  if (!where) return [];
  const names = [...namesIn(where)].filter((name) => !after.names.has(name) && tail.names.has(name));
  return names.map((name) => tail.names.get(name)!);
}

function planOrder(
  source: Plan,
  projection: ProjectionSyntax,
  tail: Environment,
  slots: readonly number[],
): Plan {
  if (projection.orderBy.length === 0) return source;
  const open = projection.orderBy.filter(({ expression }) => !tail.computed.has(structureOf(expression)));
  const lifted = liftLoops(
    source,
    open.map(({ expression }) => expression),
    tail,
  );
  const keys = projection.orderBy.map(
    ({ expression, descending }): SortKey => ({ value: lifted.environment.compile(expression), descending }),
  );
  const { skip, limit } = projection;
  const counts = limit && [limit, ...(skip ? [skip] : [])].map((count) => compileCount(count, tail));
  const first = projection.orderBy[0]!.start;
  const details = tail.compilation.text.slice(first, projection.orderBy.at(-1)!.end);
  return {
    kind: 'Sort',
    source: lifted.plan,
    keys,
    slots: [...new Set(slots)],
    limit: counts,
    rows: source.rows,
    details,
  };
}

function planCut(source: Plan, { skip, limit }: ProjectionSyntax, environment: Environment): Plan {
  const { text } = environment.compilation;
  const details = (count: Expression) => text.slice(count.start, count.end);
  const skipped: Plan = skip
    ? {
        kind: 'Skip',
        source,
        count: compileCount(skip, environment),
        rows: source.rows,
        details: details(skip),
      }
    : source;
  if (!limit) return skipped;
  const rows = limit.kind === 'IntegerLiteral' ? Math.min(Number(limit.value), skipped.rows) : skipped.rows;
  return {
    kind: 'Limit',
    source: skipped,
    count: compileCount(limit, environment),
    rows,
    details: details(limit),
  };
}

/** Counts are computed before any row, so that no column can stand for them. */
function compileCount(count: Expression, environment: Environment): Evaluate {
  return environment.withOnly(new Map()).compile(count);
}
