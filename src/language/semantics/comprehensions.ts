import type { ListComprehension, ListPredicate, PatternComprehension, Reduce } from '../syntax-expression.ts';
import { asCondition, asValue, type Checker, type Place, within } from './checker.ts';
import { checkExpected } from './expectations.ts';
import { checkComprehendedPattern } from './pattern-expressions.ts';
import { offsetOf } from './positions.ts';
import {
  ANY,
  BOOLEAN,
  describeType,
  elementOf,
  fits,
  isUnknown,
  LIST,
  listOf,
  type StaticType,
} from './static-type.ts';

/** `[x IN list WHERE … | …]`. */
export function checkListComprehension(
  checker: Checker,
  expression: ListComprehension,
  place: Place,
): StaticType {
  const list = checkExpected(checker, expression.list, asValue(place), LIST);
  const inside = overList(place, expression.variable.name, list);
  if (expression.where) checkExpected(checker, expression.where, asCondition(inside), BOOLEAN);
  const element = expression.projection && checker.typeOf(expression.projection, asValue(inside));
  return listOf(element ?? elementOf(list));
}

function overList(place: Place, name: string, list: StaticType): Place {
  const inside = within(place, [[name, elementOf(list)]]);
  return place.aggregates === 'allowed' ? { ...inside, aggregates: 'list' } : inside;
}

/** `all(x IN list WHERE …)` and its kin. */
export function checkListPredicate(checker: Checker, expression: ListPredicate, place: Place): StaticType {
  const list = checkExpected(checker, expression.list, asValue(place), LIST);
  const inside = overList(place, expression.variable.name, list);
  if (expression.where) checkExpected(checker, expression.where, asCondition(inside), BOOLEAN);
  else checker.report(expression.start, `${expression.quantifier}(...) requires a WHERE predicate`);
  return BOOLEAN;
}

/** `reduce(sum = 0, x IN list | sum + x)`; the step must be able to give what the accumulator began as. */
export function checkReduce(checker: Checker, expression: Reduce, place: Place): StaticType {
  const initial = checker.typeOf(expression.initial, asValue(place));
  const list = checkExpected(checker, expression.list, asValue(place), LIST);
  const accumulator = isUnknown(initial) ? ANY : initial;
  const inside = within(overList(place, expression.variable.name, list), [
    [expression.accumulator.name, initial.bits === LIST.bits && !initial.element?.bits ? LIST : accumulator],
  ]);
  const step = checker.typeOf(expression.step, asValue(inside));
  // What is taken from an empty list fits everywhere.
  const isKnown = step.bits !== 0 && initial.bits !== 0;
  if (isKnown && !fits(step, initial) && !fits(initial, step)) {
    const types = `accumulator is ${describeType(initial)} but expression has type ${describeType(step)}`;
    checker.report(offsetOf(checker, expression.step), `Type mismatch: ${types}`);
  }
  return isUnknown(step) ? ANY : { ...initial, bits: initial.bits | step.bits };
}

/** `[p = (a)-->(b) WHERE … | …]`. */
export function checkPatternComprehension(
  checker: Checker,
  expression: PatternComprehension,
  place: Place,
): StaticType {
  const inside: Place = { ...place, scope: checkComprehendedPattern(checker, expression.pattern, place) };
  if (expression.where) checkExpected(checker, expression.where, asCondition(inside), BOOLEAN);
  return listOf(checker.typeOf(expression.projection, asValue(inside)));
}
