import type {
  Binary,
  Case,
  CaseOperand,
  Comparison,
  ComparisonOperator,
  NullTest,
  Unary,
} from '../../language/syntax-expression.ts';
import { isGreater, isGreaterOrEqual, isLess, isLessOrEqual } from '../values/comparison.ts';
import { equals } from '../values/equality.ts';
import type { Value } from '../values/value.ts';
import type { Environment } from './environment.ts';
import type { Evaluate, Frame } from './frame.ts';
import { isOfStatement } from './lifted.ts';
import { and, asCondition, not, or } from './truth.ts';

export function compileAnd(expression: Binary, environment: Environment): Evaluate {
  return compileDecided(expression, environment, false, and);
}

export function compileOr(expression: Binary, environment: Environment): Evaluate {
  return compileDecided(expression, environment, true, or);
}

/**
 * The right side is left alone where the left one decides; a fault of one side is forgotten where the other decides.
 * Beside a written `true` or `false` the other side counts alone, even if it is no condition, as in Neo4j.
 */
function compileDecided(
  { left, right }: Binary,
  environment: Environment,
  decisive: boolean,
  combine: typeof and,
): Evaluate {
  const [written, other] = left.kind === 'BooleanLiteral' ? [left, right] : [right, left];
  if (written.kind === 'BooleanLiteral')
    return written.value === decisive ? () => decisive : environment.compile(other);
  const [first, second] = [environment.compile(left), environment.compile(right)];
  return (frame) => {
    let value: boolean | null;
    try {
      value = asCondition(first(frame));
    } catch (fault) {
      if (isOfStatement(fault) && decides(second, frame, decisive)) return decisive;
      throw fault;
    }
    return value === decisive ? decisive : combine(value, asCondition(second(frame)));
  };
}

function decides(side: Evaluate, frame: Frame, decisive: boolean): boolean {
  try {
    return asCondition(side(frame)) === decisive;
  } catch (fault) {
    if (isOfStatement(fault)) return false;
    throw fault;
  }
}

export function compileXor({ left, right }: Binary, environment: Environment): Evaluate {
  if (left.kind === 'BooleanLiteral' && !left.value) return environment.compile(right);
  if (right.kind === 'BooleanLiteral' && !right.value) return environment.compile(left);
  const [first, second] = [environment.compile(left), environment.compile(right)];
  return (frame) => {
    const a = asCondition(first(frame));
    const b = asCondition(second(frame));
    return a === null || b === null ? null : a !== b;
  };
}

/** Twice `NOT` is nothing at all, even before what is no condition. */
export function compileNot({ operand }: Unary, environment: Environment): Evaluate {
  if (operand.kind === 'Unary' && operand.operator === 'NOT') return environment.compile(operand.operand);
  const inner = environment.compile(operand);
  return (frame) => not(asCondition(inner(frame)));
}

type Compare = (left: Value, right: Value) => boolean | null;

const COMPARE: Record<ComparisonOperator, Compare> = {
  '=': equals,
  '<>': (left, right) => not(equals(left, right)),
  '<': isLess,
  '<=': isLessOrEqual,
  '>': isGreater,
  '>=': isGreaterOrEqual,
};

export function compileComparison({ operands, operators }: Comparison, environment: Environment): Evaluate {
  const values = operands.map((operand) => environment.compile(operand));
  const links = operators.map((operator, at) => compileLink(COMPARE[operator], values[at]!, values[at + 1]!));
  return links.length === 1 ? links[0]! : (frame) => holdAll(links.map((link) => () => link(frame)));
}

function compileLink(
  compare: Compare,
  left: Evaluate,
  right: Evaluate,
): (frame: Parameters<Evaluate>[0]) => boolean | null {
  return (frame) => compare(left(frame), right(frame));
}

function holdAll(tests: readonly (() => boolean | null)[]): boolean | null {
  let result: boolean | null = true;
  for (const test of tests) {
    result = and(result, test());
    if (result === false) return false;
  }
  return result;
}

export function compileNullTest({ operand, negated }: NullTest, environment: Environment): Evaluate {
  const inner = environment.compile(operand);
  return (frame) => (inner(frame) === null) !== negated;
}

/** `CASE` with a subject keeps it in a slot, for branches such as `WHEN > 1`. */
export function compileCase(expression: Case, environment: Environment): Evaluate {
  const slot = expression.subject ? environment.compilation.slots.take() : undefined;
  const inside = slot === undefined ? environment : environment.withCaseSubject(slot);
  const subject = expression.subject && environment.compile(expression.subject);
  const branches = expression.branches.map(({ tests, result }) => ({
    tests: tests.map((test) => compileCaseTest(inside.compile(test.expression), test.compares, slot)),
    result: environment.compile(result),
  }));
  const otherwise = expression.otherwise ? environment.compile(expression.otherwise) : () => null;
  return (frame) => {
    if (slot !== undefined) frame.slots[slot] = subject!(frame);
    const branch = branches.find(({ tests }) => tests.some((test) => test(frame) === true));
    return (branch?.result ?? otherwise)(frame);
  };
}

function compileCaseTest(value: Evaluate, compares: boolean, slot: number | undefined): Evaluate {
  if (compares) return (frame) => equals(frame.slots[slot!]!, value(frame));
  return (frame) => asCondition(value(frame));
}

export function compileCaseOperand(_: CaseOperand, { caseSubject }: Environment): Evaluate {
  return (frame) => frame.slots[caseSubject!]!;
}
