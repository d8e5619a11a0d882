import type { Expression } from '../syntax-expression.ts';
import type { Checker, Place } from './checker.ts';
import { offsetOf } from './positions.ts';
import {
  BOOLEAN,
  describeType,
  eitherOf,
  fits,
  LIST,
  MAP,
  NODE,
  RELATIONSHIP,
  type StaticType,
} from './static-type.ts';

/** Reports an expression whose type cannot be what is expected of it. */
export function expectType(
  checker: Checker,
  expression: Expression,
  actual: StaticType,
  expected: StaticType,
): void {
  const offset = offsetOf(checker, expression);
  if (expected === BOOLEAN && actual.bits === LIST.bits) {
    checker.report(
      offset,
      'Coercion of list to boolean is not allowed. Please use `NOT isEmpty(...)` instead.',
    );
    return;
  }
  if (actual.bits === 0 || fits(actual, expected)) return;
  checker.report(
    offset,
    `Type mismatch: expected ${describeExpected(expected)} but was ${describeType(actual)}`,
  );
}

/** Nodes and relationships serve wherever a map does, and the message says so. */
function describeExpected(expected: StaticType): string {
  return describeType(expected.bits & MAP.bits ? eitherOf(expected, NODE, RELATIONSHIP) : expected);
}

/** Checks an expression and reports it where its type cannot be what is expected. */
export function checkExpected(
  checker: Checker,
  expression: Expression,
  place: Place,
  expected: StaticType,
): StaticType {
  const type = checker.typeOf(expression, place);
  expectType(checker, expression, type, expected);
  return type;
}
