/** The page of an entity: what ties it, what is said of it, what is not believed. */
import type { ClaimView, DoubtView, EntityView, TieView } from '../domain/answers.ts';
import { TIE_TYPES } from '../domain/tie-types.ts';
import type { EntityRecord } from '../store/read/entities.ts';
import { type Catalogue, summaryOf } from './catalogue.ts';
import { tieFrom } from './tie-sentences.ts';

/** @param claims every claim whose subject or object it is */
export function viewEntity(
  entity: EntityRecord,
  catalogue: Catalogue,
  claims: readonly ClaimView[],
  doubts: readonly DoubtView[],
): EntityView {
  const ties = catalogue.tiesOf(entity.id);
  const shown = new Set(ties.flatMap(({ claimIds }) => claimIds));
  const claimIds = new Set(claims.map(({ id }) => id));
  return {
    ...summaryOf(entity),
    properties: entity.properties,
    tieCounts: countTies(entity.id, ties),
    ties: ties.map((tie) => tieFrom(entity.id, tie, catalogue)),
    claims: claims.filter((claim) => claim.live && claim.subject === entity.id && !shown.has(claim.id)),
    withheld: claims.filter((claim) => !claim.live),
    doubts: doubts.filter(({ about }) => about.some((id) => id === entity.id || claimIds.has(id))),
  };
}

function countTies(id: string, ties: readonly TieView[]): EntityView['tieCounts'] {
  const counts = new Map<string, { type: TieView['type']; forward: boolean; label: string; count: number }>();
  for (const { type, from } of ties) {
    const forward = from === id;
    const key = `${type} ${forward}`;
    const row = counts.get(key) ?? {
      type,
      forward,
      label: forward ? TIE_TYPES[type].label : TIE_TYPES[type].reverse,
      count: 0,
    };
    row.count++;
    counts.set(key, row);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}
