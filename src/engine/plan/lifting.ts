import type {
  Expression,
  ListComprehension,
  ListPredicate,
  Reduce,
} from '../../language/syntax-expression.ts';
import type { Environment } from '../expressions/environment.ts';
import { countNeighbours } from './count-planner.ts';
import type { CountNeighbours, LetLoop, LetSubquery, Plan } from './plan.ts';

type Loop = ListComprehension | Reduce | ListPredicate;
type Subquery = Extract<
  Expression,
  { kind: 'SubqueryExpression' | 'PatternComprehension' | 'PatternExpression' }
>;

/**
 * Takes what can run for long out of expressions: subqueries, and loops with loops inside, become steps before the
 * one that uses them, and can be paused like any other. Their results stand in slots that the environment knows.
 */
export function liftLoops(
  source: Plan,
  expressions: readonly Expression[],
  environment: Environment,
): { plan: Plan; environment: Environment } {
  const lifter = new Lifter(source, environment);
  for (const expression of expressions) lifter.visit(expression);
  return { plan: lifter.plan, environment: environment.withLifted(lifter.lifted) };
}

class Lifter {
  readonly #environment: Environment;
  readonly lifted = new Map<Expression, number>();
  plan: Plan;

  constructor(source: Plan, environment: Environment) {
    this.plan = source;
    this.#environment = environment;
  }

  visit(tree: unknown): void {
    if (typeof tree !== 'object' || tree === null) return;
    const node = tree as Expression;
    if (isSubquery(node)) this.#lift(node, planSubquery(this.plan, node, this.#environment));
    else if (isLoop(node) && bodyOf(node).some(holdsLoop)) {
      this.#lift(node, planLoop(this.plan, node, this.#environment));
    } else if (isLoop(node)) {
      this.visit(node.list);
      if (node.kind === 'Reduce') this.visit(node.initial);
    } else for (const child of Object.values(node)) this.visit(child);
  }

  #lift(expression: Expression, plan: LetLoop | LetSubquery | CountNeighbours): void {
    this.lifted.set(expression, plan.slot);
    this.plan = plan;
  }
}

function isLoop(node: { kind?: string }): node is Loop {
  return node.kind === 'ListComprehension' || node.kind === 'Reduce' || node.kind === 'ListPredicate';
}

/** `shortestPath(…)` as an expression stays where it is: its search is short. */
function isSubquery(node: Expression): node is Subquery {
  if (node.kind === 'PatternExpression') return node.pattern.shortest === undefined;
  return node.kind === 'SubqueryExpression' || node.kind === 'PatternComprehension';
}

/** What is computed for each item. */
function bodyOf(loop: Loop): readonly Expression[] {
  if (loop.kind === 'Reduce') return [loop.step];
  const projection = loop.kind === 'ListComprehension' ? loop.projection : undefined;
  return [loop.where, projection].filter((part) => part !== undefined);
}

function holdsLoop(tree: unknown): boolean {
  if (typeof tree !== 'object' || tree === null) return false;
  const node = tree as Expression;
  return isLoop(node) || isSubquery(node) || Object.values(node).some(holdsLoop);
}

function planSubquery(
  source: Plan,
  expression: Subquery,
  environment: Environment,
): LetSubquery | CountNeighbours {
  const slot = environment.compilation.slots.take();
  const common = { kind: 'LetSubquery', source, slot, rows: source.rows, details: '' } as const;
  if (expression.kind === 'PatternExpression') {
    const { plan: inner } = environment.compilation.planPattern(expression.pattern, undefined, environment);
    return { ...common, inner, form: 'exists', item: () => null };
  }
  if (expression.kind === 'SubqueryExpression') {
    const { plan: inner, columns } = environment.compilation.planQuery(expression.query, environment);
    const counting =
      expression.form === 'count' && inner.kind === 'Expand' && inner.source.kind === 'Argument'
        ? countNeighbours(inner, source, slot, true)
        : undefined;
    if (counting) return { ...counting, rows: source.rows };
    return { ...common, inner, form: expression.form, item: ({ slots }) => slots[columns[0]!]! };
  }
  const { pattern, where, projection } = expression;
  const matched = environment.compilation.planPattern(pattern, where, environment);
  const inside = liftLoops(matched.plan, [projection], matched.environment);
  return { ...common, inner: inside.plan, form: 'collect', item: inside.environment.compile(projection) };
}

const ARGUMENT: Plan = { kind: 'Argument', rows: 1, details: '' };

function planLoop(source: Plan, loop: Loop, environment: Environment): LetLoop {
  const { slots } = environment.compilation;
  const before = liftLoops(
    source,
    loop.kind === 'Reduce' ? [loop.list, loop.initial] : [loop.list],
    environment,
  );
  const item = slots.take();
  const slot = slots.take();
  const named = environment.withName(loop.variable.name, item);
  const body = loop.kind === 'Reduce' ? named.withName(loop.accumulator.name, slot) : named;
  const inside = liftLoops(ARGUMENT, bodyOf(loop), body);
  const compile = (part: Expression | undefined) => part && inside.environment.compile(part);
  return {
    kind: 'LetLoop',
    source: before.plan,
    inner: inside.plan,
    list: before.environment.compile(loop.list),
    item,
    slot,
    form: formOf(loop),
    initial: loop.kind === 'Reduce' ? before.environment.compile(loop.initial) : undefined,
    where: loop.kind === 'Reduce' ? undefined : compile(loop.where),
    result: compile(
      loop.kind === 'Reduce' ? loop.step : loop.kind === 'ListComprehension' ? loop.projection : undefined,
    ),
    rows: source.rows,
    details: '',
  };
}

function formOf(loop: Loop): LetLoop['form'] {
  if (loop.kind === 'Reduce') return 'reduce';
  return loop.kind === 'ListComprehension' ? 'collect' : loop.quantifier;
}
