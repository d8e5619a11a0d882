import type {
  PatternComprehension,
  PatternExpression,
  SubqueryExpression,
} from '../../language/syntax-expression.ts';
import { PAUSE, ROW } from '../operators/operator.ts';
import type { Plan } from '../plan/plan.ts';
import type { Value } from '../values/value.ts';
import type { Environment } from './environment.ts';
import type { Evaluate, Frame } from './frame.ts';

/** Runs a subquery to its end, or until `take` says that it saw enough. */
function runSubquery(plan: Plan, frame: Frame, take: () => boolean): void {
  const operator = frame.operatorFor(plan);
  operator.open();
  for (;;) {
    const signal = operator.next();
    if (signal === PAUSE) frame.budget.step();
    else if (signal !== ROW || !take()) return;
  }
}

function hasRow(plan: Plan): Evaluate {
  return (frame) => {
    let found = false;
    runSubquery(plan, frame, () => {
      found = true;
      return false;
    });
    return found;
  };
}

function countRows(plan: Plan): Evaluate {
  return (frame) => {
    let count = 0;
    runSubquery(plan, frame, () => {
      count++;
      return true;
    });
    return count;
  };
}

function collectRows(plan: Plan, item: Evaluate): Evaluate {
  return (frame) => {
    const result: Value[] = [];
    runSubquery(plan, frame, () => {
      result.push(item(frame));
      frame.budget.checkSize(8 * result.length);
      return true;
    });
    return result;
  };
}

export function compileSubqueryExpression(
  { form, query }: SubqueryExpression,
  environment: Environment,
): Evaluate {
  const { plan, columns } = environment.compilation.planQuery(query, environment);
  if (form === 'exists') return hasRow(plan);
  if (form === 'count') return countRows(plan);
  const column = columns[0]!;
  return collectRows(plan, (frame) => frame.slots[column]!);
}

export function compilePatternComprehension(
  expression: PatternComprehension,
  environment: Environment,
): Evaluate {
  const planned = environment.compilation.planPattern(expression.pattern, expression.where, environment);
  return collectRows(planned.plan, planned.environment.compile(expression.projection));
}

/** A pattern as a condition; `shortestPath(…)` as an expression is the path or null, `allShortestPaths(…)` a list. */
export function compilePatternExpression({ pattern }: PatternExpression, environment: Environment): Evaluate {
  if (!pattern.shortest)
    return hasRow(environment.compilation.planPattern(pattern, undefined, environment).plan);
  const name = pattern.variable?.name ?? ' path';
  const variable = { kind: 'Variable', name, start: pattern.start, end: pattern.start } as const;
  const planned = environment.compilation.planPattern({ ...pattern, variable }, undefined, environment);
  const slot = planned.environment.slotOf(name, pattern.start);
  const all = collectRows(planned.plan, (frame) => frame.slots[slot]!);
  return pattern.shortest === 'all' ? all : (frame) => (all(frame) as readonly Value[])[0] ?? null;
}
