import type { MapProjection, MapProjectionItem } from '../syntax-expression.ts';
import { readMapEntry } from './maps.ts';
import type { TokenReader } from './token-reader.ts';

/** `n {.*, .name, other, key: value}`. */
export function readMapProjection(reader: TokenReader): MapProjection {
  const { start } = reader;
  const subject = reader.readVariable();
  reader.expectSymbol('{');
  const items = reader.isSymbol('}')
    ? []
    : reader.nest(() => reader.readList(() => readMapProjectionItem(reader)));
  reader.expectSymbol('}');
  return { kind: 'MapProjection', subject, items, ...reader.spanFrom(start) };
}

function readMapProjectionItem(reader: TokenReader): MapProjectionItem {
  const { start } = reader;
  if (reader.acceptSymbol('.')) {
    if (reader.acceptSymbol('*')) return { kind: 'AllProperties', ...reader.spanFrom(start) };
    const key = reader.expectName('a property name');
    return { kind: 'PropertySelector', key, ...reader.spanFrom(start) };
  }
  if (reader.isSymbol(':', 1)) return readMapEntry(reader);
  const variable = reader.readVariable();
  return { kind: 'VariableSelector', variable, ...reader.spanFrom(start) };
}
