import { NumberFault, readFloat, readInteger } from '../lexer/numbers.ts';
import type { Literal, StringLiteral } from '../syntax-expression.ts';
import type { TokenReader } from './token-reader.ts';

/** Whether a number stands here, with or without a minus sign. */
export function isNumber(reader: TokenReader): boolean {
  const { kind } = reader.isSymbol('-') ? reader.peek(1) : reader.token;
  return kind === 'integer' || kind === 'float';
}

/** An integer or float literal; the minus sign belongs to it, so that the smallest INTEGER can be written. */
export function readNumber(reader: TokenReader): Literal {
  const { start } = reader;
  const negative = reader.isSymbol('-');
  if (negative) reader.index++;
  const { kind, text } = reader.tokens[reader.index++]!;
  const span = reader.spanFrom(start);
  try {
    if (kind === 'integer') return { kind: 'IntegerLiteral', value: readInteger(text, negative), ...span };
    const value = readFloat(text);
    return { kind: 'FloatLiteral', value: negative ? -value : value, ...span };
  } catch (error) {
    if (error instanceof NumberFault) throw reader.fault(start, error.message);
    throw error;
  }
}

/** A string literal. */
export function readString(reader: TokenReader): StringLiteral {
  const { start } = reader;
  return { kind: 'StringLiteral', value: reader.expectString(), ...reader.spanFrom(start) };
}

/** `true`, `false`, `null`, `INF`, `Infinity`, `NaN`, where one of them stands here. */
export function readWordLiteral(reader: TokenReader): Literal | undefined {
  const { start, end, upper } = reader.token;
  const literal = wordLiteral(upper, { start, end });
  if (literal) reader.index++;
  return literal;
}

function wordLiteral(upper: string, span: { start: number; end: number }): Literal | undefined {
  switch (upper) {
    case 'TRUE':
      return { kind: 'BooleanLiteral', value: true, ...span };
    case 'FALSE':
      return { kind: 'BooleanLiteral', value: false, ...span };
    case 'NULL':
      return { kind: 'NullLiteral', ...span };
    case 'INF':
    case 'INFINITY':
      return { kind: 'FloatLiteral', value: Number.POSITIVE_INFINITY, ...span };
    case 'NAN':
      return { kind: 'FloatLiteral', value: Number.NaN, ...span };
    default:
      return undefined;
  }
}
