import type { Binary, BinaryOperator, Unary } from '../../language/syntax-expression.ts';
import { matchesWhole } from '../functions/regular-expressions.ts';
import { add, concatenate, divide, modulo, multiply, negate, power, subtract } from '../values/arithmetic.ts';
import { listContains } from '../values/equality.ts';
import { Float, isList, isNumber, typeName, type Value } from '../values/value.ts';
import { typeError } from '../values/value-errors.ts';
import type { Environment } from './environment.ts';
import type { Evaluate } from './frame.ts';
import { compileAnd, compileNot, compileOr, compileXor } from './logic.ts';

type Operation = (left: Value, right: Value) => Value;

const OPERATIONS: Record<Exclude<BinaryOperator, 'AND' | 'OR' | 'XOR'>, Operation> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '%': modulo,
  '^': power,
  '||': concatenate,
  '=~': (text, pattern) => ofStrings(text, pattern, matchesWhole),
  IN: isIn,
  'STARTS WITH': (text, part) => ofStrings(text, part, (a, b) => a.startsWith(b)),
  'ENDS WITH': (text, part) => ofStrings(text, part, (a, b) => a.endsWith(b)),
  CONTAINS: (text, part) => ofStrings(text, part, (a, b) => a.includes(b)),
};

export function compileBinary(expression: Binary, environment: Environment): Evaluate {
  switch (expression.operator) {
    case 'AND':
      return compileAnd(expression, environment);
    case 'OR':
      return compileOr(expression, environment);
    case 'XOR':
      return compileXor(expression, environment);
    default:
      return compileOperation(expression, operationOf(expression), environment);
  }
}

/** A written float divided by a written zero is infinite, as Neo4j has it; by a zero that is computed it is refused. */
function operationOf({ operator, left, right }: Binary): Operation {
  const isFloatByZero =
    operator === '/' && left.kind === 'FloatLiteral' && right.kind === 'IntegerLiteral' && right.value === 0;
  if (isFloatByZero) return (dividend) => divide(dividend, new Float(0));
  return OPERATIONS[operator as keyof typeof OPERATIONS];
}

/** Results that can grow with each step (text, lists) are held against the bound of one value. */
function compileOperation(
  { left, right, operator }: Binary,
  apply: Operation,
  environment: Environment,
): Evaluate {
  const [first, second] = [environment.compile(left), environment.compile(right)];
  if (operator !== '+' && operator !== '||') return (frame) => apply(first(frame), second(frame));
  return (frame) => {
    const result = apply(first(frame), second(frame));
    if (typeof result === 'string') frame.budget.checkSize(2 * result.length);
    else if (isList(result)) frame.budget.checkSize(8 * result.length);
    return result;
  };
}

export function compileUnary(expression: Unary, environment: Environment): Evaluate {
  if (expression.operator === 'NOT') return compileNot(expression, environment);
  const inner = environment.compile(expression.operand);
  if (expression.operator === '-') return (frame) => negate(inner(frame));
  return (frame) => {
    const value = inner(frame);
    if (value === null || isNumber(value)) return value;
    throw typeError(`Type mismatch: expected a number but was ${typeName(value)}`);
  };
}

/** Anything beside a string gives null, as in Neo4j. */
function ofStrings(
  left: Value,
  right: Value,
  test: (left: string, right: string) => boolean,
): boolean | null {
  return typeof left === 'string' && typeof right === 'string' ? test(left, right) : null;
}

function isIn(value: Value, list: Value): boolean | null {
  if (list === null) return null;
  if (!isList(list))
    throw typeError(`Type mismatch: IN expects a LIST on its right but was ${typeName(list)}`);
  return listContains(list, value);
}
