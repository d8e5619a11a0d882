import type { Expression } from '../../language/syntax-expression.ts';

const known = new WeakMap<object, string>();

/** The same text for two expressions written alike, wherever they stand: how `a.x` after grouping is told to be the key `a.x`. */
export function structureOf(expression: Expression): string {
  const structure = known.get(expression) ?? JSON.stringify(expression, withoutPlace);
  known.set(expression, structure);
  return structure;
}

const PLACES = new Set(['start', 'end', 'keySpan', 'nameSpan', 'operatorSpan', 'typeSpan']);

function withoutPlace(key: string, value: unknown): unknown {
  if (PLACES.has(key)) return undefined;
  return typeof value === 'bigint' ? `${value}n` : value;
}
