import type { Binary, BinaryOperator, Unary } from '../../language/syntax-expression.ts';
import { matchesWhole } from '../functions/regular-expressions.ts';
import { add, concatenate, divide, modulo, multiply, negate, power, subtract } from '../values/arithmetic.ts';
import { listContains } from '../values/equality.ts';
import { isList, typeName, type Value } from '../values/value.ts';
import { typeError } from '../values/value-errors.ts';
import { asList } from './comprehensions.ts';
import type { Environment } from './environment.ts';
import type { Evaluate } from './frame.ts';
import { compileAnd, compileNot, compileOr, compileXor } from './logic.ts';
import { writtenNumber } from './written-numbers.ts';

type Operation = (left: Value, right: Value) => Value;

const OPERATIONS: Record<Exclude<BinaryOperator, 'AND' | 'OR' | 'XOR'>, Operation> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '%': modulo,
  '^': power,
  '||': concatenate,
  '=~': matches,
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
    default: {
      // A written float divided by a written zero is infinite in Neo4j; by a zero that is computed it is refused.
      const number = expression.operator === '/' ? writtenNumber(expression) : undefined;
      return number === undefined ? compileOperation(expression, environment) : () => number;
    }
  }
}

/** Results that can grow with each step (text, lists) are held against the bound of one value. */
function compileOperation({ left, right, operator }: Binary, environment: Environment): Evaluate {
  const apply = OPERATIONS[operator as keyof typeof OPERATIONS];
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
  // A plus changes nothing, whatever stands after it.
  return expression.operator === '-' ? (frame) => negate(inner(frame)) : inner;
}

/** Anything beside a string gives null, as in Neo4j. */
function ofStrings(
  left: Value,
  right: Value,
  test: (left: string, right: string) => boolean,
): boolean | null {
  return typeof left === 'string' && typeof right === 'string' ? test(left, right) : null;
}

/** The pattern must be a string where the text is one. */
function matches(text: Value, pattern: Value): boolean | null {
  if (typeof text === 'string' && pattern !== null && typeof pattern !== 'string') {
    throw typeError(`Type mismatch: =~ expects a STRING on its right but was ${typeName(pattern)}`);
  }
  return ofStrings(text, pattern, matchesWhole);
}

/** What is no list is a list of one. */
function isIn(value: Value, list: Value): boolean | null {
  const items = asList(list);
  return items && listContains(items, value);
}
