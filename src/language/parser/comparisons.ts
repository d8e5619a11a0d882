import type { ComparisonOperator } from '../syntax-expression.ts';
import type { TokenReader } from './token-reader.ts';

const COMPARISONS = new Set(['=', '<>', '<', '<=', '>', '>=']);

/** Steps over `=`, `<>` and their kin, and tells which. */
export function acceptComparison(reader: TokenReader): ComparisonOperator | undefined {
  const { token } = reader;
  reader.note('an operator');
  if (token.kind !== 'symbol') return undefined;
  if (token.text === '!=') {
    throw reader.fault(
      token.start,
      "Unknown operation '!=' (you probably meant to use '<>', which is the operator for inequality testing)",
    );
  }
  if (!COMPARISONS.has(token.text)) return undefined;
  reader.index++;
  return token.text as ComparisonOperator;
}
