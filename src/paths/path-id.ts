/** A path's id: where it starts and the ids of its ties. It can be cited, and walked again. */
import { AppError } from '../domain/errors.ts';
import type { FoundPath } from './find-paths.ts';

/** Needs no escaping in an address, and is in no id of an entity or tie. */
const SEPARATOR = '~';

export function pathId(path: FoundPath): string {
  return [path.entities[0], ...path.ties].join(SEPARATOR);
}

/**
 * The path of an id, walked again over today's ties.
 * @throws AppError `not-found` where a tie is gone or does not follow, `invalid-input` for what is no id of a path.
 */
export function readPathId(
  id: string,
  tieOf: (tie: string) => { readonly from: string; readonly to: string } | undefined,
): FoundPath {
  const [start = '', ...ties] = id.split(SEPARATOR);
  if (ties.length === 0) {
    throw new AppError('invalid-input', `"${id}" is no id of a path: expected <entity>~<tie>~…`);
  }
  const entities = [start];
  for (const tie of ties) {
    const at = entities.at(-1)!;
    const ends = tieOf(tie);
    if (!ends) throw new AppError('not-found', `the path's tie "${tie}" is not in this version of the graph`);
    if (ends.from !== at && ends.to !== at) {
      throw new AppError('not-found', `the path's tie "${tie}" does not begin or end at "${at}"`);
    }
    entities.push(ends.from === at ? ends.to : ends.from);
  }
  return { entities, ties };
}
