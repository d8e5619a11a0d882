import type {
  Binary,
  BinaryOperator,
  Comparison,
  ComparisonOperator,
  Expression,
} from '../syntax-expression.ts';
import { acceptComparison } from './comparisons.ts';
import { readPostfixed } from './postfixes.ts';
import { readTest } from './tests.ts';
import type { TokenReader } from './token-reader.ts';

/** From loosest to tightest: `OR`, `XOR`, `AND`, `NOT`, comparisons, tests, sums, products, powers, signs. */
export function readExpression(reader: TokenReader): Expression {
  reader.note('an expression');
  return reader.nest(() => readOr(reader));
}

function readOr(reader: TokenReader): Expression {
  return readWordChain(reader, 'OR', readXor);
}

function readXor(reader: TokenReader): Expression {
  return readWordChain(reader, 'XOR', readAnd);
}

function readAnd(reader: TokenReader): Expression {
  return readWordChain(reader, 'AND', readNot);
}

function readWordChain(
  reader: TokenReader,
  operator: 'OR' | 'XOR' | 'AND',
  readOperand: (reader: TokenReader) => Expression,
): Expression {
  const { start } = reader;
  let left = readOperand(reader);
  while (reader.acceptWord(operator)) {
    left = joinBinary(reader, start, operator, left, () => readOperand(reader));
  }
  return left;
}

function readNot(reader: TokenReader): Expression {
  const { start } = reader;
  if (!reader.isWord('NOT') || endsExpression(reader, 1)) return readComparison(reader);
  reader.index++;
  const operand = reader.nest(() => readNot(reader));
  return { kind: 'Unary', operator: 'NOT', operand, ...reader.spanFrom(start) };
}

/** Whether the token that stands so far ahead can begin no operand, so that the word before it is a name. */
function endsExpression(reader: TokenReader, ahead: number): boolean {
  const token = reader.peek(ahead);
  return token.kind === 'end' || (token.kind === 'symbol' && ')]},;|.=:'.includes(token.text));
}

function readComparison(reader: TokenReader): Expression {
  const { start } = reader;
  const operands = [readTested(reader)];
  const operators: ComparisonOperator[] = [];
  for (let operator = acceptComparison(reader); operator; operator = acceptComparison(reader)) {
    reader.grow();
    operators.push(operator);
    operands.push(readTested(reader));
  }
  if (operators.length === 0) return operands[0]!;
  return { kind: 'Comparison', operands, operators, ...reader.spanFrom(start) } satisfies Comparison;
}

/** A sum with at most one of the tests after it: `IN`, `STARTS WITH`, `IS NULL` … */
export function readTested(reader: TokenReader): Expression {
  const { start } = reader;
  return readTest(reader, start, readSum(reader));
}

/** The level of `+`, `-` and `||`. */
export function readSum(reader: TokenReader): Expression {
  return readSymbolChain(reader, ['+', '-', '||'], readProduct);
}

function readProduct(reader: TokenReader): Expression {
  return readSymbolChain(reader, ['*', '/', '%'], readPower);
}

function readPower(reader: TokenReader): Expression {
  return readSymbolChain(reader, ['^'], readSigned);
}

function readSymbolChain(
  reader: TokenReader,
  operators: readonly BinaryOperator[],
  readOperand: (reader: TokenReader) => Expression,
): Expression {
  const { start } = reader;
  let left = readOperand(reader);
  for (;;) {
    const operator = operators.find((symbol) => reader.isSymbol(symbol));
    if (!operator) return left;
    reader.index++;
    left = joinBinary(reader, start, operator, left, () => readOperand(reader));
  }
}

/** The operator has just been read. */
function joinBinary(
  reader: TokenReader,
  start: number,
  operator: BinaryOperator,
  left: Expression,
  readRight: () => Expression,
): Binary {
  const { start: from, end } = reader.tokens[reader.index - 1]!;
  reader.grow();
  const right = readRight();
  return {
    kind: 'Binary',
    operator,
    operatorSpan: { start: from, end },
    left,
    right,
    ...reader.spanFrom(start),
  };
}

/** One sign at most; a minus sign before digits belongs to the number, so that `--1` has both. */
function readSigned(reader: TokenReader): Expression {
  const { start } = reader;
  const isNumber = ['integer', 'float'].includes(reader.peek(1).kind);
  const sign = (['+', '-'] as const).find((symbol) => reader.isSymbol(symbol));
  if (!sign || (sign === '-' && isNumber)) return readPostfixed(reader);
  reader.index++;
  return { kind: 'Unary', operator: sign, operand: readPostfixed(reader), ...reader.spanFrom(start) };
}
