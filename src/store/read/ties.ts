import type { TieView } from '../../domain/answers.ts';
import type { Row } from '../connection.ts';

/** A row of `read/ties.cypher`: the properties of a tie have the names that its view has. */
export function toTieView(row: Row): TieView {
  const { type, from, to, properties } = row;
  return { ...(properties as object), type, from, to } as TieView;
}
