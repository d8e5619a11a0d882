/** The k best paths between two entities under constraints: the question in ids, the answer in ids. */
import { AppError } from '../domain/errors.ts';
import type { SearchPlace } from './backward-sweep.ts';
import { type SlotPath, searchBestFirst } from './best-first.ts';
import { chooseDiverse } from './diverse-paths.ts';
import { checkQuestion, PATH_DEFAULTS, type PathQuestion } from './question.ts';
import { ScanMeter } from './scan-meter.ts';
import { filterOf, type TieFilter } from './tie-filter.ts';
import type { WalkIndex } from './walk-index.ts';
import { scratchOf } from './walk-scratch.ts';

export interface FoundPath {
  /** Entity ids from start to target. */
  readonly entities: readonly string[];
  /** Tie ids; one less than entities. */
  readonly ties: readonly string[];
}

export interface FoundPaths {
  /** In order: by cost, then by ids. */
  readonly paths: readonly FoundPath[];
  /**
   * True where these are all there are, or the k best. False where the budget ended the search: these are proven
   * to be the best, and more may follow.
   */
  readonly complete: boolean;
  /** Ties looked at. */
  readonly scanned: number;
}

/** The number of an entity. @throws AppError `not-found` that names the field. */
export function numberOfEntity(index: WalkIndex, id: string, at: string): number {
  const number = index.numberOf.get(id);
  if (number !== undefined) return number;
  const message = `no entity has the id "${id}"`;
  throw new AppError('not-found', `${at}: ${message}`, { errors: [{ at, message }] });
}

/** A path of slots as ids. */
function toIds(index: WalkIndex, start: string, path: SlotPath): FoundPath {
  const { neighbours, slotTies } = index.rows;
  return {
    entities: [start, ...path.slots.map((slot) => index.entityIds[neighbours[slot]!]!)],
    ties: path.slots.map((slot) => index.tieIds[slotTies[slot]!]!),
  };
}

/** What is asked for by name may be passed, whatever its kind; what is to be avoided may not. */
function withPlaces(filter: TieFilter, via: readonly number[], avoid: readonly number[]): TieFilter {
  if (via.length === 0 && avoid.length === 0) return filter;
  const blocked = filter.blocked.slice();
  for (const entity of avoid) blocked[entity] = 1;
  for (const entity of via) blocked[entity] = 0;
  return { ...filter, blocked };
}

const PATIENCE = 64;

/**
 * The k best simple paths, exact in the order hops, doubt, hub cost, ids (or doubt, hops, hub cost, ids); every
 * question ends, by its budget at the latest. `patience` says when the search begins to guard itself against dead
 * ends; it changes no answer.
 * @throws AppError `invalid-input` for a wrong field, `not-found` for an unknown id.
 */
export function findPaths(index: WalkIndex, question: PathQuestion, patience = PATIENCE): FoundPaths {
  checkQuestion(question);
  const numbersOf = (ids: readonly string[], at: string) => ids.map((id) => numberOfEntity(index, id, at));
  const via = numbersOf(question.via ?? [], 'via');
  const meter = new ScanMeter(question.budget ?? PATH_DEFAULTS.budget);
  const place: SearchPlace = {
    rows: index.rows,
    filter: withPlaces(filterOf(index, question), via, numbersOf(question.avoid ?? [], 'avoid')),
    scratch: scratchOf(index.rows),
    meter,
    start: numberOfEntity(index, question.from, 'from'),
    target: numberOfEntity(index, question.to, 'to'),
    maxHops: question.maxHops ?? PATH_DEFAULTS.maxHops,
    patience,
  };
  const wish = { k: question.k ?? PATH_DEFAULTS.k, rank: question.rank ?? 'hops', via };
  const { paths, complete } = question.diverse ? chooseDiverse(place, wish) : searchBestFirst(place, wish);
  return { paths: paths.map((path) => toIds(index, question.from, path)), complete, scanned: meter.scanned };
}
