/** Whether there is a path at all, and how short: the cheapest question that can be asked. */
import { findPaths } from './find-paths.ts';
import { checkQuestion, PATH_DEFAULTS, type PathQuestion } from './question.ts';
import { ShortestWays } from './shortest-way.ts';
import type { WalkIndex } from './walk-index.ts';

export interface Shortest {
  /** Of the shortest path; absent where none was found. */
  readonly hops?: number;
  /** False where the budget was spent before anything was found. */
  readonly complete: boolean;
  readonly scanned: number;
}

/** What `rank`, `diverse` and `k` ask makes no difference here. @throws as `findPaths` */
export function findShortest(index: WalkIndex, question: PathQuestion): Shortest {
  const { window, via = [], from, to, avoid = [], maxHops = PATH_DEFAULTS.maxHops } = question;
  const { budget = PATH_DEFAULTS.budget } = question;
  checkQuestion(question);
  if (!window && via.length === 0) {
    const { path, ...rest } = new ShortestWays(index, question).find(from, to, { avoid, maxHops, budget });
    return { ...rest, ...(path && { hops: path.ties.length }) };
  }
  // Days and stops are held by a whole path, which a shortest way knows nothing of.
  const { paths, complete, scanned } = findPaths(index, { ...question, k: 1, rank: 'hops', diverse: false });
  return { complete: complete || paths.length > 0, scanned, ...(paths[0] && { hops: paths[0].ties.length }) };
}
