/** The paths of one question in two worlds: two dates, or the graph and a scenario. */
import { type CutAnswer, findCuts } from './find-cuts.ts';
import { type FoundPath, type FoundPaths, findPaths } from './find-paths.ts';
import { findShortest } from './find-shortest.ts';
import { PATH_LIMITS, type PathQuestion } from './question.ts';
import { applyScenario, type Scenario } from './scenario.ts';
import { filterOf, passes, type TieFilter } from './tie-filter.ts';
import type { WalkIndex } from './walk-index.ts';

/** One world: an index and the question asked of it. */
interface World {
  readonly index: WalkIndex;
  readonly question: PathQuestion;
}

export interface ChangedPath extends FoundPath {
  /** The ties of the path that do not hold in the other world. Empty where an entity alone makes the difference. */
  readonly because: readonly string[];
}

export interface PathDifference {
  /** Among the best paths before, those that are none after. */
  readonly lost: readonly ChangedPath[];
  /** Among the best paths after, those that were none before. */
  readonly gained: readonly ChangedPath[];
  /** Among the best paths before, those that still are. */
  readonly kept: readonly FoundPath[];
  readonly distance: { readonly before?: number; readonly after?: number };
  readonly complete: boolean;
}

function slotOf({ rows, numberOf, tieIds }: WalkIndex, at: string, tie: string): number {
  const entity = numberOf.get(at)!;
  for (let slot = rows.offsets[entity]!; ; slot++) if (tieIds[rows.slotTies[slot]!] === tie) return slot;
}

/** The ties of a path that a world's filter refuses. */
function brokenTies({ index }: World, filter: TieFilter, path: FoundPath): readonly string[] {
  return path.ties.filter(
    (tie, place) => !passes(index.rows, slotOf(index, path.entities[place]!, tie), filter, filter.forward),
  );
}

/** Those of `paths` that are no paths in a world, with the ties that it refuses. */
function missingIn(world: World, paths: readonly FoundPath[]): readonly ChangedPath[] {
  const filter = filterOf(world.question);
  const { window } = world.question;
  return paths.flatMap((path) => {
    const because = brokenTies(world, filter, path);
    return because.length > 0 || (window && isApart(world.index, path, window)) ? [{ ...path, because }] : [];
  });
}

/** Each hop holds within the window, but on no day all of them together. */
function isApart(index: WalkIndex, path: FoundPath, window: { from: string; to: string }): boolean {
  const days = path.ties.map((tie, place) => {
    const slot = slotOf(index, path.entities[place]!, tie);
    return [index.rows.slotSince[slot]!, index.rows.slotUntil[slot]!] as const;
  });
  const [from, to] = [window.from, window.to].map((day) => Number(day.replaceAll('-', ''))) as [
    number,
    number,
  ];
  return Math.max(from, ...days.map(([since]) => since)) > Math.min(to, ...days.map(([, until]) => until));
}

/** Fewest hops, of any length that may be asked for. */
function distanceIn({ index, question }: World): number | undefined {
  return findShortest(index, { ...question, maxHops: PATH_LIMITS.maxHops }).hops;
}

function compareWorlds(before: World, after: World): PathDifference {
  const [was, is]: FoundPaths[] = [before, after].map(({ index, question }) =>
    findPaths(index, question),
  ) as [FoundPaths, FoundPaths];
  const lost = missingIn(after, was!.paths);
  const gone = new Set(lost.map(({ ties }) => ties.join()));
  const [distanceBefore, distanceAfter] = [distanceIn(before), distanceIn(after)];
  return {
    lost,
    gained: missingIn(before, is!.paths),
    kept: was!.paths.filter(({ ties }) => !gone.has(ties.join())),
    distance: {
      ...(distanceBefore !== undefined && { before: distanceBefore }),
      ...(distanceAfter !== undefined && { after: distanceAfter }),
    },
    complete: was!.complete && is!.complete,
  };
}

/** Paths that came and went between two days, `YYYY-MM-DD`; the question's own time is left aside. */
export function comparePathDates(
  index: WalkIndex,
  question: PathQuestion,
  before: string,
  after: string,
): PathDifference {
  const { window: _, ...timeless } = question;
  const at = (validAt: string): World => ({ index, question: { ...timeless, validAt } });
  return compareWorlds(at(before), at(after));
}

export interface ScenarioDifference extends PathDifference {
  readonly cuts: { readonly before: CutAnswer; readonly after: CutAnswer };
}

/** What a scenario gains and loses. @throws AppError as `findPaths`, and `not-found` for an id of the scenario. */
export function compareScenario(
  index: WalkIndex,
  question: PathQuestion,
  scenario: Scenario,
): ScenarioDifference {
  const after = applyScenario(index, scenario);
  return {
    ...compareWorlds({ index, question }, { index: after, question }),
    cuts: { before: findCuts(index, question), after: findCuts(after, question) },
  };
}
