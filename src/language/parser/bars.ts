import type { Expression } from '../syntax-expression.ts';
import type { TokenReader } from './token-reader.ts';

/** What stands between this bracket and its partner, not counting what is inside further brackets. */
export function lookInside(reader: TokenReader): { lastBar: number; hasComma: boolean } {
  const { tokens, index } = reader;
  let lastBar = -1;
  let hasComma = false;
  for (let at = index + 1; at < tokens[index]!.partner; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'symbol') continue;
    if (token.partner > at) at = token.partner;
    else if (token.text === '|') lastBar = at;
    else if (token.text === ',') hasComma = true;
  }
  return { lastBar, hasComma };
}

/** An expression whose label tests stop before the given bar. */
export function readBefore(reader: TokenReader, bar: number): Expression {
  return reader.barredBy(bar, () => reader.rules.expression(reader));
}
