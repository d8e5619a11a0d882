import type { Hint } from '../syntax.ts';
import { readLabelName } from './labels.ts';
import type { TokenReader } from './token-reader.ts';

/** `USING INDEX n:Label(key)`, `USING SCAN n:Label`, `USING JOIN ON n`. */
export function readHint(reader: TokenReader): Hint {
  const { start } = reader;
  reader.expectWord('USING');
  if (reader.acceptWord('SCAN')) return readScanHint(reader, start);
  if (reader.acceptWord('JOIN')) return readJoinHint(reader, start);
  return readIndexHint(reader, start);
}

function readScanHint(reader: TokenReader, start: number): Hint {
  const variable = reader.readVariable();
  reader.expectSymbol(':');
  const label = readLabelName(reader).name;
  const span = reader.spanFrom(start);
  return { kind: 'Hint', hint: 'scan', words: [], variables: [variable], label, properties: [], ...span };
}

function readJoinHint(reader: TokenReader, start: number): Hint {
  reader.expectWord('ON');
  const variables = reader.readList(() => reader.readVariable());
  return { kind: 'Hint', hint: 'join', words: [], variables, properties: [], ...reader.spanFrom(start) };
}

function readIndexHint(reader: TokenReader, start: number): Hint {
  const type = reader.acceptOneOf('TEXT', 'RANGE', 'POINT', 'BTREE');
  reader.expectWord('INDEX');
  const seek = !reader.isSymbol(':', 1) && reader.acceptWord('SEEK');
  const words = [...(type ? [type] : []), ...(seek ? ['SEEK'] : [])];
  const variable = reader.readVariable();
  reader.expectSymbol(':');
  const label = readLabelName(reader).name;
  reader.expectSymbol('(');
  const properties = reader.readList(() => reader.expectName('a property name'));
  reader.expectSymbol(')');
  const span = reader.spanFrom(start);
  return { kind: 'Hint', hint: 'index', words, variables: [variable], label, properties, ...span };
}
