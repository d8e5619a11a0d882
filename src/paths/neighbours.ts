/** Around an actor: its ties by type and page, what several actors share, what came and went between two days. */
import type { TieType } from '../domain/tie-types.ts';
import { numberOfEntity } from './entity-numbers.ts';
import { type Constraints, checkConstraintsOf } from './question.ts';
import { filterOf, passes, type TieFilter } from './tie-filter.ts';
import { unpackClass } from './walk-class.ts';
import type { WalkIndex } from './walk-index.ts';
import { AGAINST } from './walk-rows.ts';

export interface NeighbourTie {
  readonly tie: string;
  readonly other: string;
  readonly type: TieType;
  /** True where the tie points away from the entity asked about. */
  readonly forward: boolean;
}

export interface NeighbourQuestion extends Constraints {
  readonly id: string;
  /** Only the ties of this type, in the page; the counts are of all. */
  readonly type?: TieType;
  readonly offset?: number;
  /** Default 50. */
  readonly limit?: number;
}

export interface Neighbourhood {
  /** The commonest first. */
  readonly counts: readonly { readonly type: TieType; readonly forward: boolean; readonly count: number }[];
  /** Ties on all pages. */
  readonly total: number;
  /** In the order of the other entity's id, then the tie's. */
  readonly ties: readonly NeighbourTie[];
}

const PAGE = 50;

/** Slots of an entity that constraints let pass, either way unless they ask for directions. */
function* passingSlots(index: WalkIndex, filter: TieFilter, entity: number): Generator<number> {
  const { rows } = index;
  for (let slot = rows.offsets[entity]!; slot < rows.offsets[entity + 1]!; slot++) {
    if (passes(rows, slot, filter, filter.forward)) yield slot;
  }
}

function describeSlot({ rows, tieIds, entityIds }: WalkIndex, slot: number): NeighbourTie {
  const packed = rows.slotClasses[slot]!;
  return {
    tie: tieIds[rows.slotTies[slot]!]!,
    other: entityIds[rows.neighbours[slot]!]!,
    type: unpackClass(packed).type,
    forward: (packed & AGAINST) === 0,
  };
}

/** @throws AppError `invalid-input` for a wrong field, `not-found` for an unknown id. */
export function findNeighbours(index: WalkIndex, question: NeighbourQuestion): Neighbourhood {
  checkConstraintsOf(question);
  const entity = numberOfEntity(index, question.id, 'id');
  const all = [...passingSlots(index, filterOf(question), entity)].map((slot) => describeSlot(index, slot));
  const counts = new Map<string, { type: TieType; forward: boolean; count: number }>();
  for (const { type, forward } of all) {
    const key = `${type} ${forward}`;
    const row = counts.get(key) ?? { type, forward, count: 0 };
    row.count++;
    counts.set(key, row);
  }
  const asked = question.type ? all.filter(({ type }) => type === question.type) : all;
  const { offset = 0, limit = PAGE } = question;
  return {
    counts: [...counts.values()].sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)),
    total: asked.length,
    ties: asked.slice(offset, offset + limit),
  };
}

export interface CommonEntity {
  readonly entity: string;
  /** Ids of the ties to each of the actors, in the order they were asked in. */
  readonly ties: readonly (readonly string[])[];
}

export interface CommonAnswer {
  /** What all of them are tied to: the surest first (sum of the doubts of each one's best tie), then by id. */
  readonly common: readonly CommonEntity[];
  /** Ids of ties between the actors themselves. */
  readonly direct: readonly string[];
}

/** By neighbour the slots that lead to it. */
function slotsByNeighbour(index: WalkIndex, filter: TieFilter, entity: number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const slot of passingSlots(index, filter, entity)) {
    const other = index.rows.neighbours[slot]!;
    const group = groups.get(other);
    if (group) group.push(slot);
    else groups.set(other, [slot]);
  }
  return groups;
}

/** What two or more actors share. @throws AppError `invalid-input` for a wrong field, `not-found` for an unknown id. */
export function findCommon(
  index: WalkIndex,
  question: Constraints & { readonly ids: readonly string[] },
): CommonAnswer {
  checkConstraintsOf(question);
  const { rows, entityIds, tieIds } = index;
  const filter = filterOf(question);
  const actors = question.ids.map((id) => numberOfEntity(index, id, 'ids'));
  const groups = actors.map((actor) => slotsByNeighbour(index, filter, actor));
  const tiesOf = (slots: readonly number[]) => slots.map((slot) => tieIds[rows.slotTies[slot]!]!);
  const doubt = (slots: readonly number[]) =>
    100 - Math.max(...slots.map((slot) => rows.slotConfidence[slot]!));
  const shared = [...(groups[0]?.keys() ?? [])]
    .filter((other) => !actors.includes(other) && groups.every((group) => group.has(other)))
    .map((other) => ({ other, slots: groups.map((group) => group.get(other)!) }))
    .map(({ other, slots }) => ({ other, slots, doubt: slots.reduce((sum, row) => sum + doubt(row), 0) }))
    .sort((a, b) => a.doubt - b.doubt || a.other - b.other);
  const between = groups.flatMap((group) => actors.flatMap((actor) => group.get(actor) ?? []));
  return {
    common: shared.map(({ other, slots }) => ({ entity: entityIds[other]!, ties: slots.map(tiesOf) })),
    direct: [...new Set(tiesOf(between))].sort(),
  };
}

export interface TieChanges {
  /** Ties that hold on the later day and not on the earlier. */
  readonly came: readonly NeighbourTie[];
  /** Ties that held on the earlier day and do not on the later. */
  readonly went: readonly NeighbourTie[];
}

/** Ties of an entity that came and went between two days, `YYYY-MM-DD`. */
export function findTieChanges(
  index: WalkIndex,
  question: Omit<Constraints, 'validAt' | 'window'> & { readonly id: string },
  before: string,
  after: string,
): TieChanges {
  const slotsAt = (validAt: string): ReadonlySet<number> => {
    const constraints = { ...question, validAt };
    checkConstraintsOf(constraints);
    const entity = numberOfEntity(index, question.id, 'id');
    return new Set(passingSlots(index, filterOf(constraints), entity));
  };
  const [was, is] = [slotsAt(before), slotsAt(after)];
  const only = (here: ReadonlySet<number>, there: ReadonlySet<number>) =>
    [...here].filter((slot) => !there.has(slot)).map((slot) => describeSlot(index, slot));
  return { came: only(is, was), went: only(was, is) };
}
