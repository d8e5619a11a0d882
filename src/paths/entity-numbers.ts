/** Entities of a question, from ids to the numbers that an index knows them by. */
import { AppError } from '../domain/errors.ts';
import type { WalkIndex } from './walk-index.ts';

/** The number of an entity. @throws AppError `not-found` that names the field. */
export function numberOfEntity(index: WalkIndex, id: string, at: string): number {
  const number = index.numberOf.get(id);
  if (number !== undefined) return number;
  const message = `no entity has the id "${id}"`;
  throw new AppError('not-found', `${at}: ${message}`, { errors: [{ at, message }] });
}

interface Numbered {
  readonly numberOf: WalkIndex['numberOf'];
  readonly numbers: readonly number[];
}

const numbered = new WeakMap<readonly string[], Numbered>();

/**
 * The numbers of a list, kept for it as long as it lives, and so never to be changed: an explanation asks again and
 * again with the same long list of what to avoid.
 */
export function numbersOfEntities(index: WalkIndex, ids: readonly string[], at: string): readonly number[] {
  const { numberOf } = index;
  const known = numbered.get(ids);
  if (known?.numberOf === numberOf && known.numbers.length === ids.length) return known.numbers;
  const numbers = ids.map((id) => numberOfEntity(index, id, at));
  numbered.set(ids, { numberOf, numbers });
  return numbers;
}
