import type { Budget } from '../budget.ts';
import type { FunctionContext } from '../functions/function-table.ts';
import type { Graph } from '../graph.ts';
import type { Operator } from '../operators/operator.ts';
import type { Plan } from '../plan/plan.ts';
import type { Value } from '../values/value.ts';

/**
 * Everything one execution of a compiled query works on. A variable has one slot for its whole life, written by
 * the operator that binds it; rows in flight are nothing but the present contents of the slots.
 */
export interface Frame {
  readonly graph: Graph;
  readonly slots: Value[];
  readonly parameters: ReadonlyMap<string, Value>;
  readonly budget: Budget;
  readonly functions: FunctionContext;
  /** The operator of a subquery within an expression, made once per execution. */
  operatorFor(plan: Plan): Operator;
}

/** A compiled expression: reads slots and parameters, gives a value or throws a CypherError. */
export type Evaluate = (frame: Frame) => Value;
