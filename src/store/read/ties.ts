import type { TieView } from '../../domain/answers.ts';
import { TIE_FIELDS } from '../../domain/tie-table.ts';
import type { LooseTie, TieTableBuilder } from '../../domain/tie-table-builder.ts';
import type { RawRow, Row } from '../connection.ts';
import { fromServer } from '../values/plain.ts';

/** A row of `read/ties-of.cypher`: the properties of a tie have the names that its view has. */
export function toTieView(row: Row): TieView {
  const { type, from, to, properties } = row;
  return { ...(properties as object), type, from, to } as TieView;
}

/** Id, ends, claims and bounds stand before the fields. */
const FIRST_FIELD = 5;

/** A row of `read/ties.cypher`. @throws TypeError for a tie without an id */
export function addTie(row: RawRow, ties: TieTableBuilder): void {
  const [id, from, to, bounds] = [row.get(0), row.get(1), row.get(2), row.get(4)] as string[];
  if (typeof id !== 'string') throw new TypeError(`a tie from "${from}" to "${to}" has no id`);
  const claimIds = (row.get(3) ?? []) as readonly string[];
  const values = TIE_FIELDS.map((_, field) => fromServer(row.get(FIRST_FIELD + field)) ?? undefined);
  ties.add({ id, from, to, claimIds, values, bounds } as LooseTie);
}
