/** The walk index: entities and ties by id, in front of the rows that are searched. It never changes. */
import { valueAt } from '../domain/coded-column.ts';
import { dayNumber } from '../domain/day-number.ts';
import { AppError } from '../domain/errors.ts';
import { KIND_NAMES, type Kind } from '../domain/kinds.ts';
import type { Phase } from '../domain/status.ts';
import type { TieTable } from '../domain/tie-table.ts';
import type { TieType } from '../domain/tie-types.ts';
import { LAST_DAY, type TimeBounds } from '../domain/time.ts';
import { packClass } from './walk-class.ts';
import { buildWalkRows, type WalkColumns, type WalkRows } from './walk-rows.ts';

export interface WalkEntity {
  readonly id: string;
  readonly kind: Kind;
}

export interface WalkTie extends TimeBounds {
  readonly id: string;
  readonly type: TieType;
  readonly from: string;
  readonly to: string;
  readonly phase: Phase;
  /** 0–100. */
  readonly confidence: number;
  readonly disputed: boolean;
  readonly background: boolean;
}

export interface WalkIndex {
  readonly rows: WalkRows;
  /** Sorted: the number of an entity is its place here. */
  readonly entityIds: readonly string[];
  /** Sorted: the number of a tie is its place here. */
  readonly tieIds: readonly string[];
  /** Index into `KIND_NAMES`, by entity. */
  readonly kinds: Uint8Array;
  readonly numberOf: ReadonlyMap<string, number>;
}

function sortById<T extends { readonly id: string }>(rows: readonly T[], what: string): readonly T[] {
  const sorted = rows.every((row, place) => place === 0 || rows[place - 1]!.id < row.id)
    ? rows
    : rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (let place = 1; place < sorted.length; place++) {
    if (sorted[place]!.id !== sorted[place - 1]!.id) continue;
    throw new AppError('conflict', `two ${what} have the id "${sorted[place]!.id}"; ids must be unique`);
  }
  return sorted;
}

function emptyColumns(entityCount: number, ties: number): WalkColumns {
  return {
    entityCount,
    from: new Int32Array(ties),
    to: new Int32Array(ties),
    classes: new Uint16Array(ties),
    confidence: new Uint8Array(ties),
    sinceMin: new Int32Array(ties),
    sinceMax: new Int32Array(ties),
    untilMin: new Int32Array(ties),
    untilMax: new Int32Array(ties),
  };
}

function fillColumns(ties: readonly WalkTie[], numberOf: ReadonlyMap<string, number>): WalkColumns {
  const columns = emptyColumns(numberOf.size, ties.length);
  const endOf = (tie: WalkTie, id: string): number => {
    const entity = numberOf.get(id);
    if (entity !== undefined) return entity;
    throw new AppError('not-found', `the tie "${tie.id}" ends at "${id}", which is no entity of the graph`);
  };
  ties.forEach((tie, place) => {
    columns.from[place] = endOf(tie, tie.from);
    columns.to[place] = endOf(tie, tie.to);
    const { type, phase, disputed, background } = tie;
    const ended = phase === 'past' && tie.untilMax < LAST_DAY;
    columns.classes[place] = packClass({ type, phase, disputed, background, ended });
    columns.confidence[place] = tie.confidence;
    columns.sinceMin[place] = dayNumber(tie.sinceMin);
    columns.sinceMax[place] = dayNumber(tie.sinceMax);
    columns.untilMin[place] = dayNumber(tie.untilMin);
    columns.untilMax[place] = dayNumber(tie.untilMax);
  });
  return columns;
}

/** From loose rows. @throws AppError `conflict` for an id that occurs twice, `not-found` for a tie whose end is no entity. */
export function buildWalkIndex(entities: readonly WalkEntity[], ties: readonly WalkTie[]): WalkIndex {
  const sortedEntities = sortById(entities, 'entities');
  const sortedTies = sortById(ties, 'ties');
  const entityIds = sortedEntities.map((entity) => entity.id);
  const numberOf = new Map(entityIds.map((id, place) => [id, place]));
  return {
    rows: buildWalkRows(fillColumns(sortedTies, numberOf)),
    entityIds,
    tieIds: sortedTies.map((tie) => tie.id),
    kinds: kindsOf(sortedEntities),
    numberOf,
  };
}

/** From a table, whose ids and ends it shares. @param entities of the table, in the order of ids */
export function indexTieTable(entities: readonly WalkEntity[], ties: TieTable): WalkIndex {
  const { ids: tieIds, entityIds, numberOf } = ties;
  return { rows: buildWalkRows(columnsOf(ties)), entityIds, tieIds, kinds: kindsOf(entities), numberOf };
}

const kindsOf = (entities: readonly WalkEntity[]): Uint8Array =>
  Uint8Array.from(entities, (entity) => KIND_NAMES.indexOf(entity.kind));

const LAST = dayNumber(LAST_DAY);

function columnsOf({ entityIds, from, to, size, columns, days }: TieTable): WalkColumns {
  const classes = new Uint16Array(size);
  const confidence = new Uint8Array(size);
  for (let tie = 0; tie < size; tie++) {
    const phase = valueAt(columns.phase, tie);
    classes[tie] = packClass({
      type: valueAt(columns.type, tie),
      phase,
      disputed: valueAt(columns.disputed, tie),
      background: valueAt(columns.background, tie),
      ended: phase === 'past' && days.untilMax[tie]! < LAST,
    });
    confidence[tie] = valueAt(columns.confidence, tie);
  }
  return { entityCount: entityIds.length, from, to, classes, confidence, ...days };
}
