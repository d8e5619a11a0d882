import type { BinaryOperator, Expression, NormalizedTest } from '../syntax-expression.ts';
import type { TokenReader } from './token-reader.ts';
import { readTypeName } from './type-names.ts';

const WORD_OPERATORS: readonly (readonly string[])[] = [
  ['STARTS', 'WITH'],
  ['ENDS', 'WITH'],
  ['CONTAINS'],
  ['IN'],
];

/** Reads the test that may follow an operand: `=~`, `IN`, `STARTS WITH`, `IS NULL`, `IS :: TYPE`, `IS NORMALIZED`. */
export function readTest(reader: TokenReader, start: number, operand: Expression): Expression {
  const { start: from } = reader;
  const operator = acceptOperator(reader);
  if (!operator) return readIsTest(reader, start, operand) ?? operand;
  const operatorSpan = reader.spanFrom(from);
  reader.grow();
  const right = reader.rules.sum(reader);
  return { kind: 'Binary', operator, operatorSpan, left: operand, right, ...reader.spanFrom(start) };
}

function acceptOperator(reader: TokenReader): BinaryOperator | undefined {
  if (reader.isSymbol('=~')) {
    reader.index++;
    return '=~';
  }
  const words = WORD_OPERATORS.find((candidate) =>
    candidate.every((word, ahead) => reader.isWord(word, ahead)),
  );
  if (!words) return undefined;
  reader.index += words.length;
  return words.join(' ') as BinaryOperator;
}

/** `IS [NOT] NULL`, `IS [NOT] :: TYPE`, `:: TYPE`, `IS [NOT] NFC NORMALIZED`, or undefined where none stands here. */
export function readIsTest(reader: TokenReader, start: number, operand: Expression): Expression | undefined {
  if (reader.acceptSymbol('::')) return readTypeTest(reader, start, operand, false);
  if (!reader.isWord('IS')) return undefined;
  reader.index++;
  const negated = reader.acceptWord('NOT');
  if (reader.acceptWord('NULL')) return { kind: 'NullTest', operand, negated, ...reader.spanFrom(start) };
  if (reader.acceptSymbol('::') || reader.acceptWord('TYPED')) {
    return readTypeTest(reader, start, operand, negated);
  }
  return readNormalizedTest(reader, start, operand, negated);
}

function readTypeTest(reader: TokenReader, start: number, operand: Expression, negated: boolean): Expression {
  const type = readTypeName(reader);
  return { kind: 'TypeTest', operand, type, negated, ...reader.spanFrom(start) };
}

function readNormalizedTest(
  reader: TokenReader,
  start: number,
  operand: Expression,
  negated: boolean,
): NormalizedTest {
  const form = reader.acceptOneOf('NFC', 'NFD', 'NFKC', 'NFKD') ?? 'NFC';
  reader.expectWord('NORMALIZED');
  return { kind: 'NormalizedTest', operand, form, negated, ...reader.spanFrom(start) };
}
