import type {
  Expression,
  ListComprehension,
  ListLiteral,
  PatternComprehension,
} from '../syntax-expression.ts';
import type { PathPattern } from '../syntax-pattern.ts';
import { lookInside, readBefore } from './bars.ts';
import { readChain } from './patterns.ts';
import type { TokenReader } from './token-reader.ts';

/** `[…]`: a list, a list comprehension or a pattern comprehension. */
export function readBracketed(reader: TokenReader): Expression {
  const inside = lookInside(reader);
  if (beginsPatternComprehension(reader) && inside.lastBar >= 0) {
    return (
      reader.attemptOnce(() => readPatternComprehension(reader, inside.lastBar)) ?? readListLiteral(reader)
    );
  }
  if (!reader.isName(1) || !reader.isWord('IN', 2)) return readListLiteral(reader);
  if (!inside.hasComma) return readListComprehension(reader, inside.lastBar);
  return reader.attemptOnce(() => readListComprehension(reader, inside.lastBar)) ?? readListLiteral(reader);
}

function readListLiteral(reader: TokenReader): ListLiteral {
  const { start } = reader;
  reader.expectSymbol('[');
  const items = reader.isSymbol(']')
    ? []
    : reader.nest(() => reader.readList(() => reader.rules.expression(reader)));
  reader.expectSymbol(']');
  return { kind: 'ListLiteral', items, ...reader.spanFrom(start) };
}

/** `[x IN list WHERE … | …]`; in `[x IN xs WHERE x:A|B]` the bar begins the projection, as in Neo4j. */
function readListComprehension(reader: TokenReader, bar: number): ListComprehension {
  const { start } = reader;
  reader.expectSymbol('[');
  const variable = reader.readVariable();
  reader.expectWord('IN');
  const list = readBefore(reader, bar);
  const where = reader.acceptWord('WHERE') ? readBefore(reader, bar) : undefined;
  const projection = reader.acceptSymbol('|') ? reader.rules.expression(reader) : undefined;
  reader.expectSymbol(']');
  return {
    kind: 'ListComprehension',
    variable,
    list,
    ...(where && { where }),
    ...(projection && { projection }),
    ...reader.spanFrom(start),
  };
}

function beginsPatternComprehension(reader: TokenReader): boolean {
  return reader.isSymbol('(', 1) || (reader.isName(1) && reader.isSymbol('=', 2) && reader.isSymbol('(', 3));
}

/** `[p = (a)-->(b) WHERE … | …]`. */
function readPatternComprehension(reader: TokenReader, bar: number): PatternComprehension {
  const { start } = reader;
  reader.expectSymbol('[');
  const pattern = readComprehendedPattern(reader);
  const where = reader.acceptWord('WHERE') ? readBefore(reader, bar) : undefined;
  reader.expectSymbol('|');
  const projection = reader.rules.expression(reader);
  reader.expectSymbol(']');
  return {
    kind: 'PatternComprehension',
    pattern,
    ...(where && { where }),
    projection,
    ...reader.spanFrom(start),
  };
}

function readComprehendedPattern(reader: TokenReader): PathPattern {
  const { start } = reader;
  const variable = reader.isName() ? reader.readVariable() : undefined;
  if (variable) reader.expectSymbol('=');
  const elements = reader.nest(() => readChain(reader, false));
  if (elements.length < 3) throw reader.unexpected("'-'");
  return { kind: 'PathPattern', ...(variable && { variable }), elements, ...reader.spanFrom(start) };
}
