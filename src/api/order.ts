/** `sort=-since,name`: the order of a list, by the names of fields; `-` turns it round. */
import { z } from 'zod';

/** How a field of an item is compared; a missing value comes last either way. */
export type Orders<T> = Readonly<Record<string, (item: T) => string | number | undefined>>;

/** @param preset such as `name` */
export function sortField<T>(orders: Orders<T>, preset: string) {
  const names = Object.keys(orders);
  const known = new Set(names.flatMap((name) => [name, `-${name}`]));
  return z
    .string()
    .default(preset)
    .transform((text) => text.split(',').filter(Boolean))
    .refine(
      (keys) => keys.every((key) => known.has(key)),
      `expected ${names.join(', ')}, each perhaps after -`,
    )
    .describe(`The order: ${names.join(', ')}, separated by commas, each after - for the other way round.`);
}

/** The items in that order; what compares alike stays as it was. */
export function inOrder<T>(items: readonly T[], keys: readonly string[], orders: Orders<T>): readonly T[] {
  const steps = keys.map((key) => {
    const back = key.startsWith('-');
    return { of: orders[back ? key.slice(1) : key]!, sign: back ? -1 : 1 };
  });
  return [...items].sort((a, b) => {
    for (const { of, sign } of steps) {
      const order = compare(of(a), of(b), sign);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function compare(a: string | number | undefined, b: string | number | undefined, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * String(a).localeCompare(String(b), 'en');
}
