import type { LengthRange, Quantifier } from '../syntax-pattern.ts';
import type { TokenReader } from './token-reader.ts';

/** A plain decimal number, where one stands here. */
export function readCount(reader: TokenReader): number | undefined {
  const { token } = reader;
  reader.note('a number');
  if (token.kind !== 'integer' || !/^(0|[1-9](_?\d)*)$/.test(token.text)) return undefined;
  reader.index++;
  const count = Number(token.text.replaceAll('_', ''));
  if (Number.isSafeInteger(count)) return count;
  throw reader.fault(token.start, 'integer is too large for a number of steps or paths');
}

/** `*`, `*2`, `*1..3`, `*..3`, `*2..` of a relationship, where one stands here. */
export function readLengthRange(reader: TokenReader): LengthRange | undefined {
  const { start } = reader;
  if (!reader.acceptSymbol('*')) return undefined;
  const min = readCount(reader);
  const open = reader.acceptSymbol('..');
  const max = open ? readCount(reader) : min;
  return {
    kind: 'LengthRange',
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...reader.spanFrom(start),
  };
}

/** `+`, `*`, `{2}`, `{1,3}`, `{,3}`, `{2,}` after a relationship or a group, where one stands here. */
export function readQuantifier(reader: TokenReader): Quantifier | undefined {
  const { start } = reader;
  const bounds = readBounds(reader);
  if (!bounds) return undefined;
  const span = reader.spanFrom(start);
  if (bounds.max === 0) {
    throw reader.fault(start, 'A quantifier for a path pattern must not be limited by 0');
  }
  if (bounds.max !== undefined && bounds.max < bounds.min) {
    throw reader.fault(
      start,
      'A quantifier for a path pattern must not have a lower bound which exceeds its upper bound',
    );
  }
  return { kind: 'Quantifier', ...bounds, ...span };
}

function readBounds(reader: TokenReader): { min: number; max?: number } | undefined {
  if (reader.acceptSymbol('+')) return { min: 1 };
  if (reader.acceptSymbol('*')) return { min: 0 };
  if (!reader.acceptSymbol('{')) return undefined;
  const min = readCount(reader);
  const open = reader.acceptSymbol(',');
  if (!open && min === undefined) throw reader.unexpected();
  const max = open ? readCount(reader) : min;
  reader.expectSymbol('}');
  return { min: min ?? 0, ...(max !== undefined && { max }) };
}
