import type { Expression } from '../../language/syntax-expression.ts';
import type { Environment } from '../expressions/environment.ts';
import { liftLoops } from './lifting.ts';
import type { Plan } from './plan.ts';
import { conjunctsOf } from './synthetic.ts';

/** Lets only rows through for which all conditions hold; conditions that are subqueries become steps of the plan. */
export function planConditions(source: Plan, where: Expression | undefined, environment: Environment): Plan {
  const conditions = conjunctsOf(where);
  const cheapFirst = [...conditions.filter((each) => !subqueryIn(each)), ...conditions.filter(subqueryIn)];
  return cheapFirst.reduce<Plan>((plan, condition) => planCondition(plan, condition, environment), source);
}

export function planCondition(source: Plan, condition: Expression, environment: Environment): Plan {
  const { text } = environment.compilation;
  const subquery = subqueryIn(condition);
  if (!subquery) {
    const details = text.slice(condition.start, condition.end);
    const { plan, environment: inside } = liftLoops(source, [condition], environment);
    return {
      kind: 'Filter',
      source: plan,
      condition: inside.compile(condition),
      rows: source.rows / 2,
      details,
    };
  }
  const { expression, negated } = subquery;
  const { plan: inner } =
    expression.kind === 'SubqueryExpression'
      ? environment.compilation.planQuery(expression.query, environment)
      : environment.compilation.planPattern(expression.pattern, undefined, environment);
  return { kind: 'SemiApply', source, inner, negated, rows: source.rows / 2, details: '' };
}

type Existence = Extract<Expression, { kind: 'SubqueryExpression' | 'PatternExpression' }>;

function subqueryIn(condition: Expression): { expression: Existence; negated: boolean } | undefined {
  if (condition.kind === 'Unary' && condition.operator === 'NOT') {
    const inner = subqueryIn(condition.operand);
    return inner && { expression: inner.expression, negated: !inner.negated };
  }
  if (condition.kind === 'SubqueryExpression' && condition.form === 'exists') {
    return { expression: condition, negated: false };
  }
  if (condition.kind === 'PatternExpression' && !condition.pattern.shortest) {
    return { expression: condition, negated: false };
  }
  return undefined;
}
