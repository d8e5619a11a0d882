import type { Expression } from '../syntax-expression.ts';
import { beginsCall, readCall } from './calls.ts';
import { beginsCase, readCase } from './cases.ts';
import { readBracketed } from './lists.ts';
import { isNumber, readNumber, readString, readWordLiteral } from './literals.ts';
import { readMapProjection } from './map-projections.ts';
import { readMap, readParameter } from './maps.ts';
import { isLeftHead, isLine } from './pattern-parts.ts';
import { beginsShortestPath, readChain, readShortestPath } from './patterns.ts';
import { beginsSubquery, readSubquery } from './subquery-expressions.ts';
import type { TokenReader } from './token-reader.ts';

/** What needs no operator: literals, names, calls, brackets of every kind. */
export function readPrimary(reader: TokenReader): Expression {
  const { token } = reader;
  reader.note('an expression');
  if (isNumber(reader)) return readNumber(reader);
  if (token.kind === 'string') return readString(reader);
  if (token.kind === 'symbol') return readBySymbol(reader);
  if (token.kind === 'end') throw reader.unexpected();
  return readByWord(reader);
}

function readBySymbol(reader: TokenReader): Expression {
  switch (reader.token.text) {
    case '(':
      return readParenthesis(reader);
    case '[':
      return readBracketed(reader);
    case '{':
      return readMap(reader);
    case '$':
      return readParameter(reader);
    default:
      throw reader.unexpected();
  }
}

function readByWord(reader: TokenReader): Expression {
  if (beginsSubquery(reader)) return readSubquery(reader);
  if (beginsShortestPath(reader)) return readShortestPathExpression(reader);
  if (beginsCase(reader)) return readCase(reader);
  if (beginsCall(reader)) return readCall(reader);
  const literal = readWordLiteral(reader);
  if (literal) return literal;
  return reader.isSymbol('{', 1) ? readMapProjection(reader) : reader.readVariable();
}

/** A bracket is a pattern where an arrow leads from it to another node, else it only groups. */
function readParenthesis(reader: TokenReader): Expression {
  const pattern = beginsPattern(reader) ? reader.attemptOnce(() => readPatternExpression(reader)) : undefined;
  if (pattern) return pattern;
  reader.expectSymbol('(');
  const inner = reader.rules.expression(reader);
  reader.expectSymbol(')');
  return inner;
}

/** Whether the bracket that opens here closes before an arrow: worth trying as a pattern. */
export function beginsPattern(reader: TokenReader): boolean {
  const { partner } = reader.token;
  if (!reader.isSymbol('(') || partner < 0) return false;
  const ahead = partner - reader.index + 1;
  if (isLeftHead(reader, ahead)) return isLine(reader, ahead + 1);
  return isLine(reader, ahead) && (isLine(reader, ahead + 1) || reader.isSymbol('[', ahead + 1));
}

function readPatternExpression(reader: TokenReader): Expression {
  const { start } = reader;
  const elements = readChain(reader, false);
  if (elements.length < 3) throw reader.unexpected();
  const span = reader.spanFrom(start);
  return { kind: 'PatternExpression', pattern: { kind: 'PathPattern', elements, ...span }, ...span };
}

function readShortestPathExpression(reader: TokenReader): Expression {
  const { start } = reader;
  const parts = readShortestPath(reader);
  const span = reader.spanFrom(start);
  return { kind: 'PatternExpression', pattern: { kind: 'PathPattern', ...parts, ...span }, ...span };
}
