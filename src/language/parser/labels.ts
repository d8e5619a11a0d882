import type { LabelDynamic, LabelExpression, LabelName } from '../syntax-pattern.ts';
import type { TokenReader } from './token-reader.ts';

/** Said where `:` joins labels beside the newer signs. */
export const MIXED_LABEL_SIGNS =
  "Mixing label expression symbols ('|', '&', '!', and '%') with colon (':') between labels is not allowed. " +
  'Please only use one set of symbols.';

/** Words that mean something else after `IS`, so that they need back-ticks as labels there. */
const NOT_AFTER_IS = new Set(['NOT', 'NULL', 'TYPED', 'NORMALIZED', 'NFC', 'NFD', 'NFKC', 'NFKD']);

/** Whether `:A…` or `IS A…` begins here. */
export function beginsLabels(reader: TokenReader): boolean {
  if (reader.isSymbol(':')) return true;
  return reader.isWord('IS') && !reader.isSymbol('::', 1) && !NOT_AFTER_IS.has(reader.peek(1).upper);
}

/** `:A|B&!C` or `IS A|B`, with the sign or word before it. */
export function readLabels(reader: TokenReader): LabelExpression {
  if (!reader.acceptSymbol(':')) reader.expectWord('IS');
  return reader.nest(() => readOr(reader));
}

function readOr(reader: TokenReader): LabelExpression {
  const { start } = reader;
  const operands = [readAnd(reader)];
  let colon = false;
  while (reader.isSymbol('|') && reader.index !== reader.projectionBar) {
    reader.index++;
    if (reader.acceptSymbol(':')) colon = true;
    operands.push(readAnd(reader));
  }
  if (operands.length === 1) return operands[0]!;
  return { kind: 'LabelOr', colon, operands, ...reader.spanFrom(start) };
}

function readAnd(reader: TokenReader): LabelExpression {
  const { start } = reader;
  const operands = [readNot(reader)];
  const signs = new Set<string>();
  while (reader.isSymbol(':') || reader.isSymbol('&')) {
    if (signs.size > 0 && !signs.has(reader.token.text)) throw reader.fault(reader.start, MIXED_LABEL_SIGNS);
    signs.add(reader.token.text);
    reader.index++;
    operands.push(readNot(reader));
  }
  if (operands.length === 1) return operands[0]!;
  return { kind: 'LabelAnd', colon: signs.has(':'), operands, ...reader.spanFrom(start) };
}

function readNot(reader: TokenReader): LabelExpression {
  const { start } = reader;
  if (!reader.acceptSymbol('!')) return readAtom(reader);
  const operand = reader.nest(() => readNot(reader));
  return { kind: 'LabelNot', operand, ...reader.spanFrom(start) };
}

function readAtom(reader: TokenReader): LabelExpression {
  const { start } = reader;
  if (reader.acceptSymbol('(')) {
    const inner = reader.nest(() => readOr(reader));
    reader.expectSymbol(')');
    return inner;
  }
  if (reader.acceptSymbol('%')) return { kind: 'LabelWildcard', ...reader.spanFrom(start) };
  return reader.isSymbol('$') ? readDynamicLabel(reader) : readLabelName(reader);
}

/** One plain label or type. */
export function readLabelName(reader: TokenReader): LabelName {
  const { start } = reader;
  const name = reader.expectName('a label or relationship type');
  return { kind: 'LabelName', name, ...reader.spanFrom(start) };
}

/** `$(x)`, `$all(x)`, `$any(x)`. */
function readDynamicLabel(reader: TokenReader): LabelDynamic {
  const { start } = reader;
  reader.expectSymbol('$');
  const mode = reader.acceptOneOf('ALL', 'ANY') === 'ANY' ? 'any' : 'all';
  reader.expectSymbol('(');
  const expression = reader.rules.expression(reader);
  reader.expectSymbol(')');
  return { kind: 'LabelDynamic', mode, expression, ...reader.spanFrom(start) };
}

/** `:A:B:$(x)` or `IS A:B` of `SET` and `REMOVE`: plain labels, one after the other. */
export function readLabelList(reader: TokenReader): LabelExpression[] {
  if (!reader.acceptWord('IS')) reader.expectSymbol(':');
  const labels: LabelExpression[] = [];
  do labels.push(reader.isSymbol('$') ? readDynamicLabel(reader) : readLabelName(reader));
  while (reader.acceptSymbol(':'));
  return labels;
}
