/** What a search asks of whoever knows the way: costs to the target that are never too high. */
import type { Prefix } from './prefix.ts';

export interface PathGuide {
  /** The least cost of any path, or `undefined` where there is none within the hops allowed. */
  findLeast(): number | undefined;
  /**
   * Makes the costs known of all that lies on paths of about `bound`. Answers the ceiling: costs of paths that are
   * cheaper are complete.
   */
  reach(bound: number): number;
  /** Least cost from an entity to the target, in at most `hops` hops; -1 where unknown, and so not below the ceiling. */
  costFrom(entity: number, hops: number): number;
  /** The least bound of what a prefix may continue to at `ceiling` or above; `undefined` where nothing is left. */
  boundBeyond(prefix: Prefix, ceiling: number): number | undefined;
  /** Paths of the prefix's bound have one hop left. */
  isLastHop(prefix: Prefix): boolean;
  /**
   * Makes exact costs known without the stem of a prefix, which is marked. Answers the ceiling: costs of paths that
   * are cheaper are complete; it is `ceiling` or more, unless that is infinite.
   */
  guard(prefix: Prefix, ceiling: number): number;
  /** As `costFrom`, after `guard`. */
  guardedCostFrom(entity: number, hops: number): number;
}
