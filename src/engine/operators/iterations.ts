import type { Frame } from '../expressions/frame.ts';
import type { QuantifiedExpand } from '../plan/plan.ts';
import { NodeValue, type RelationshipValue, type Value } from '../values/value.ts';

/** One pass through a repeated pattern: what it bound (in the order of `kept`) and the relationships it used. */
export interface Iteration {
  readonly bound: readonly Value[];
  readonly walked: readonly RelationshipValue[];
}

/** Puts a row of iterations into the slots outside; false where they end elsewhere than they must. */
export function assignIterations(
  plan: QuantifiedExpand,
  iterations: readonly Iteration[],
  end: NodeValue,
  frame: Frame,
): boolean {
  const { slots } = frame;
  const target = slots[plan.to];
  if (plan.into && !(target instanceof NodeValue && target.index === end.index)) return false;
  if (!plan.into) slots[plan.to] = end;
  const inOrder = plan.reversed ? iterations.toReversed() : iterations;
  for (const { inner, outer } of plan.groups) {
    const at = plan.kept.indexOf(inner);
    slots[outer] = inOrder.map(({ bound }) => bound[at]!);
  }
  slots[plan.walked] = inOrder.flatMap(({ walked }) => walked);
  return true;
}

/** What the inner plan has just bound, as one iteration. */
export function readIteration({ kept, relationships }: QuantifiedExpand, { slots }: Frame): Iteration {
  return {
    bound: kept.map((slot) => slots[slot]!),
    walked: relationships.map((slot) => slots[slot] as RelationshipValue),
  };
}
