/** The k best paths between two entities under constraints: the question in ids, the answer in ids. */
import type { PathPattern } from '../domain/answers.ts';
import { KIND_NAMES } from '../domain/kinds.ts';
import { type SearchOutcome, type SearchWish, type SlotPath, searchBestFirst } from './best-first.ts';
import { CANDIDATES, chooseDiverse } from './diverse-paths.ts';
import { numberOfEntity, numbersOfEntities } from './entity-numbers.ts';
import { Passage } from './passage.ts';
import { patternOf } from './path-pattern.ts';
import { checkQuestion, PATH_DEFAULTS, type PathQuestion } from './question.ts';
import { ScanMeter } from './scan-meter.ts';
import { type PathPlace, TUNING, type Tuning } from './search-place.ts';
import { filterOf } from './tie-filter.ts';
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

/** A path of slots as ids. */
function toIds(index: WalkIndex, start: string, path: SlotPath): FoundPath {
  const { neighbours, slotTies } = index.rows;
  return {
    entities: [start, ...path.slots.map((slot) => index.entityIds[neighbours[slot]!]!)],
    ties: path.slots.map((slot) => index.tieIds[slotTies[slot]!]!),
  };
}

const NONE: readonly string[] = [];

/** Opens a search for a question, and leaves no mark behind. */
function searchFor<T>(
  index: WalkIndex,
  question: PathQuestion,
  tuning: Tuning,
  search: (place: PathPlace, wish: SearchWish) => T,
): T {
  checkQuestion(question);
  const { k = PATH_DEFAULTS.k, rank = 'hops', budget = PATH_DEFAULTS.budget } = question;
  const start = numberOfEntity(index, question.from, 'from');
  const target = numberOfEntity(index, question.to, 'to');
  const via = numbersOfEntities(index, question.via ?? NONE, 'via');
  const avoid = numbersOfEntities(index, question.avoid ?? NONE, 'avoid');
  const filter = filterOf(question);
  const place = {
    rows: index.rows,
    filter,
    passage: new Passage(index, filter),
    scratch: scratchOf(index),
    meter: new ScanMeter(budget),
    start,
    target,
    maxHops: question.maxHops ?? PATH_DEFAULTS.maxHops,
    tuning,
  };
  return place.passage.within([start, target, ...via], avoid, () => search(place, { k, rank, via }));
}

/**
 * The k best simple paths, exact in the order hops, doubt, hub cost, ids (or doubt, hops, hub cost, ids); every
 * question ends, by its budget at the latest.
 * @throws AppError `invalid-input` for a wrong field, `not-found` for an unknown id.
 */
export function findPaths(index: WalkIndex, question: PathQuestion, tuning = TUNING): FoundPaths {
  return searchFor(index, question, tuning, (place, wish) => {
    if (!question.diverse) return toFound(index, question, searchBestFirst(place, wish), place);
    const best = searchBestFirst(place, { ...wish, k: CANDIDATES });
    return toFound(index, question, chooseDiverse(place, wish, best), place);
  });
}

function toFound(
  index: WalkIndex,
  { from }: PathQuestion,
  { paths, complete }: SearchOutcome,
  { meter }: PathPlace,
): FoundPaths {
  return { paths: paths.map((path) => toIds(index, from, path)), complete, scanned: meter.scanned };
}

export interface FoundGroup {
  readonly pattern: PathPattern;
  /** Paths of the pattern among the best that were looked at. */
  readonly count: number;
  readonly best: FoundPath;
}

export interface GroupedPaths extends FoundPaths {
  /** The patterns of the 200 best paths, in the order of their best one. */
  readonly groups: readonly FoundGroup[];
  /** Whether the groups count every path. */
  readonly allCounted: boolean;
  /** The best of each pattern that is not among `paths`. */
  readonly others: readonly FoundPath[];
}

/** So many of the best paths are looked at for their patterns; fewer where finding them takes long. */
const GROUPED = 200;

/** By pattern, in the order of the best of each. */
export function groupPaths<Path>(
  paths: readonly Path[],
  patternIn: (path: Path) => PathPattern,
): readonly { readonly pattern: PathPattern; readonly count: number; readonly best: Path }[] {
  const groups = new Map<PathPattern, { count: number; best: Path }>();
  for (const best of paths) {
    const pattern = patternIn(best);
    const group = groups.get(pattern);
    if (group) group.count++;
    else groups.set(pattern, { count: 1, best });
  }
  return [...groups].map(([pattern, group]) => ({ pattern, ...group }));
}

function patternAlong({ rows, kinds }: WalkIndex, { slots }: SlotPath): PathPattern {
  return patternOf(slots.slice(0, -1).map((slot) => KIND_NAMES[kinds[rows.neighbours[slot]!]!]!));
}

/** The first k of an outcome that looked for more. */
function firstOf({ paths, complete }: SearchOutcome, k: number): SearchOutcome {
  return { paths: paths.slice(0, k), complete: complete || paths.length >= k };
}

/**
 * The paths that `findPaths` finds, and the best of each pattern that is not among them: where the best paths are
 * all alike, the other ways are seen too. @throws as `findPaths`
 */
export function findGroupedPaths(index: WalkIndex, question: PathQuestion, tuning = TUNING): GroupedPaths {
  return searchFor(index, question, tuning, (place, wish) => {
    // What is diverse is chosen with what is left of the budget, so nothing is saved for it here.
    const asked = question.diverse ? {} : { enough: wish.k };
    const wide = searchBestFirst(place, { ...wish, k: GROUPED, ...asked });
    const chosen = question.diverse
      ? chooseDiverse(place, wish, firstOf(wide, CANDIDATES))
      : firstOf(wide, wish.k);
    const found = toFound(index, question, chosen, place);
    const groups = groupPaths(wide.paths, (path) => patternAlong(index, path)).map((group) => {
      return { ...group, best: toIds(index, question.from, group.best) };
    });
    const known = new Set(found.paths.map(({ ties }) => ties.join()));
    return {
      ...found,
      groups,
      allCounted: wide.complete && wide.paths.length < GROUPED,
      others: groups.map(({ best }) => best).filter(({ ties }) => !known.has(ties.join())),
    };
  });
}
