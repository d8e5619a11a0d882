import type { Expression } from '../syntax-expression.ts';

/** A text that two expressions share exactly when they say the same, wherever they stand. */
export function fingerprint(expression: Expression): string {
  return JSON.stringify(expression, (key, value: unknown) => {
    if (key === 'start' || key === 'end' || key.endsWith('Span')) return undefined;
    return typeof value === 'bigint' || Object.is(value, -0) ? `${value}n` : value;
  });
}
