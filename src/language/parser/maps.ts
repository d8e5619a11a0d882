import type { MapEntry, MapLiteral, Parameter } from '../syntax-expression.ts';
import type { TokenReader } from './token-reader.ts';

/** `{key: value, …}`. */
export function readMap(reader: TokenReader): MapLiteral {
  const { start } = reader;
  reader.expectSymbol('{');
  const entries = reader.isSymbol('}') ? [] : reader.nest(() => reader.readList(() => readMapEntry(reader)));
  reader.expectSymbol('}');
  return { kind: 'MapLiteral', entries, ...reader.spanFrom(start) };
}

/** `key: value`. */
export function readMapEntry(reader: TokenReader): MapEntry {
  const { start } = reader;
  const key = reader.expectName('a property name');
  reader.expectSymbol(':');
  const value = reader.rules.expression(reader);
  return { kind: 'MapEntry', key, value, ...reader.spanFrom(start) };
}

/** `$name`, `$0`, or a name in back-ticks. */
export function readParameter(reader: TokenReader): Parameter {
  const { start } = reader;
  reader.expectSymbol('$');
  const { token } = reader;
  const isNumber = token.kind === 'integer' && /^(0|[1-9]\w*)$/.test(token.text);
  if (!isNumber)
    return { kind: 'Parameter', name: reader.expectName('a parameter name'), ...reader.spanFrom(start) };
  reader.index++;
  return { kind: 'Parameter', name: token.text, ...reader.spanFrom(start) };
}
