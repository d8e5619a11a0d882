/** Pages with opaque cursors. */
import { z } from 'zod';
import { wrongFields } from '../domain/errors.ts';
import type { Result } from './endpoint.ts';
import { listOf, whole } from './query-fields.ts';

/** Fields of every paged endpoint. */
export const pageFields = {
  size: whole(1, 500, 50, 'How many on a page.'),
  fields: listOf(z.string(), 'Only these fields of each item, such as id,name.'),
  next: z.string().optional().describe('Where to go on: `page.next` of the answer before.'),
};

/** One page of a list that is already in its order. */
export function pageOf<T>(
  all: readonly T[],
  { size, next }: { size: number; next?: string | undefined },
): Result<T[]> {
  const offset = next === undefined ? 0 : readCursor(next);
  const data = all.slice(offset, offset + size);
  const end = offset + data.length;
  return { data, total: all.length, page: { size, ...(end < all.length ? { next: writeCursor(end) } : {}) } };
}

const writeCursor = (offset: number): string => Buffer.from(`o${offset}`).toString('base64url');

function readCursor(cursor: string): number {
  const match = /^o(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (match) return Number(match[1]);
  throw wrongFields([{ at: 'next', message: 'not a cursor that this server gave' }]);
}

/** The items with only the fields that were asked for. @throws AppError `invalid-input` for one that none of them has */
export function pickFields(items: readonly object[], fields: readonly string[]): readonly object[] {
  const known = new Set(items.flatMap((item) => Object.keys(item)));
  const wrong = fields.filter((field) => items.length > 0 && !known.has(field));
  if (wrong.length > 0) {
    const expected = [...known].sort().join(', ');
    throw wrongFields([
      { at: 'fields', message: `no item has ${wrong.join(', ')}; expected some of ${expected}` },
    ]);
  }
  return items.map((item) =>
    Object.fromEntries(Object.entries(item).filter(([name]) => fields.includes(name))),
  );
}
