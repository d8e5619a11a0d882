/** Values of our own queries, which hold neither nodes nor times. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/** Integers as numbers. @throws RangeError beyond 2^53 − 1: the project's own graph has none. */
export function fromServer(value: unknown): Plain {
  if (typeof value === 'bigint') {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new RangeError(`the integer ${value} is too large for a number`);
    return number;
  }
  if (Array.isArray(value)) return value.map(fromServer);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fromServer(inner)]));
  }
  return value as Plain;
}
