import { CypherError } from '../../language/cypher-error.ts';
import type { Expression } from '../../language/syntax-expression.ts';
import { add, divide, modulo, multiply, negate, power, subtract } from '../values/arithmetic.ts';
import { Float, isNumber, type Value } from '../values/value.ts';

const OPERATIONS = { '+': add, '-': subtract, '*': multiply, '/': divide, '%': modulo, '^': power } as const;

/** The number that an expression of nothing but written numbers comes to, as Neo4j computes it while planning. */
export function writtenNumber(expression: Expression): Value | undefined {
  try {
    return fold(expression);
  } catch (error) {
    if (error instanceof CypherError) return undefined;
    throw error;
  }
}

function fold(expression: Expression): Value | undefined {
  switch (expression.kind) {
    case 'IntegerLiteral':
      return expression.value;
    case 'FloatLiteral':
      return new Float(expression.value);
    case 'Unary':
      return foldSign(expression.operator, fold(expression.operand));
    case 'Binary': {
      const operation = OPERATIONS[expression.operator as keyof typeof OPERATIONS];
      return operation && foldOperation(operation, fold(expression.left), fold(expression.right));
    }
    default:
      return undefined;
  }
}

function foldSign(operator: string, number: Value | undefined): Value | undefined {
  if (!isNumber(number) || operator === 'NOT') return undefined;
  return operator === '-' ? negate(number) : number;
}

function foldOperation(
  operation: typeof add,
  left: Value | undefined,
  right: Value | undefined,
): Value | undefined {
  if (!isNumber(left) || !isNumber(right)) return undefined;
  const divisor = operation === divide && left instanceof Float && right === 0 ? new Float(0) : right;
  return operation(left, divisor);
}
