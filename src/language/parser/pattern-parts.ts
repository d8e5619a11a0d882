import type { PatternProperties } from '../syntax.ts';
import type { Expression, Variable } from '../syntax-expression.ts';
import type { LabelExpression, LengthRange, NodePattern, RelationshipPattern } from '../syntax-pattern.ts';
import { beginsLabels, readLabels } from './labels.ts';
import { readMap, readParameter } from './maps.ts';
import { readLengthRange, readQuantifier } from './quantifiers.ts';
import type { TokenReader } from './token-reader.ts';

/** What may stand between the brackets of a node or a relationship. */
interface Content {
  readonly variable?: Variable;
  readonly labels?: LabelExpression;
  readonly length?: LengthRange;
  readonly properties?: PatternProperties;
  readonly where?: Expression;
}

/** `(n:Label {key: value} WHERE …)`. */
export function readNode(reader: TokenReader): NodePattern {
  const { start } = reader;
  reader.expectSymbol('(');
  const content = reader.nest(() => readContent(reader, ')'));
  reader.expectSymbol(')');
  return { kind: 'NodePattern', ...content, ...reader.spanFrom(start) };
}

/** Arrows may be drawn with typographic dashes and heads too, as word processors make them. */
const LINES = ['-', '\u2014'];
const LEFT_HEADS = ['<', '\u27e8'];
const RIGHT_HEADS = ['>', '\u27e9'];

/** Whether a dash of an arrow stands so far ahead. */
export function isLine(reader: TokenReader, ahead = 0): boolean {
  return LINES.some((line) => reader.isSymbol(line, ahead));
}

/** Whether the left head of an arrow stands so far ahead. */
export function isLeftHead(reader: TokenReader, ahead = 0): boolean {
  return LEFT_HEADS.some((head) => reader.isSymbol(head, ahead));
}

/** Whether a relationship begins here: `-`, or `<-`. */
export function beginsRelationship(reader: TokenReader): boolean {
  if (isLine(reader)) return true;
  reader.note("'-'");
  return isLeftHead(reader) && isLine(reader, 1);
}

function acceptAny(reader: TokenReader, signs: readonly string[]): boolean {
  return signs.some((sign) => reader.isSymbol(sign)) && reader.acceptSymbol(reader.token.text);
}

function expectLine(reader: TokenReader): void {
  if (!acceptAny(reader, LINES)) throw reader.unexpected("'-'");
}

/** `<-[r:TYPE*1..3 {…} WHERE …]-`, `-->`, and where it may be quantified its quantifier. */
export function readRelationship(reader: TokenReader, quantified: boolean): RelationshipPattern {
  const { start } = reader;
  const left = acceptAny(reader, LEFT_HEADS);
  expectLine(reader);
  const { labels, ...content } = readBrackets(reader);
  expectLine(reader);
  const right = acceptAny(reader, RIGHT_HEADS);
  if (!right) reader.note("'>'");
  const quantifier = quantified ? readQuantifier(reader) : undefined;
  return {
    kind: 'RelationshipPattern',
    direction: left === right ? 'both' : left ? 'in' : 'out',
    ...content,
    ...(labels && { types: labels }),
    ...(quantifier && { quantifier }),
    ...reader.spanFrom(start),
  };
}

function readBrackets(reader: TokenReader): Content {
  if (!reader.acceptSymbol('[')) return {};
  const content = reader.nest(() => readContent(reader, ']'));
  reader.expectSymbol(']');
  return content;
}

/** Words such as `WHERE` and `IS` are variables too where nothing else follows that they could begin. */
function readContent(reader: TokenReader, closing: ')' | ']'): Content {
  const variable = beginsVariable(reader, closing) ? reader.readVariable() : undefined;
  if (!variable) reader.note('a variable name');
  const labels = beginsLabels(reader) ? readLabels(reader) : undefined;
  if (!labels) reader.note("':'");
  const length = closing === ']' ? readLengthRange(reader) : undefined;
  const properties = readProperties(reader);
  const where = reader.acceptWord('WHERE') ? reader.rules.expression(reader) : undefined;
  return {
    ...(variable && { variable }),
    ...(labels && { labels }),
    ...(length && { length }),
    ...(properties && { properties }),
    ...(where && { where }),
  };
}

function beginsVariable(reader: TokenReader, closing: ')' | ']'): boolean {
  if (!reader.isName()) return false;
  if (!reader.isWord('WHERE') && !reader.isWord('IS')) return true;
  return [closing, ':', '{', '*'].some((symbol) => reader.isSymbol(symbol, 1)) || reader.isWord('WHERE', 1);
}

function readProperties(reader: TokenReader): PatternProperties | undefined {
  if (reader.isSymbol('{')) return readMap(reader);
  reader.note("'{'");
  return reader.isSymbol('$') ? readParameter(reader) : undefined;
}
