/** What every part of one search shares: the graph, the constraints, the two ends, and working memory. */
import type { Passage } from './passage.ts';
import type { ScanMeter } from './scan-meter.ts';
import type { TieFilter } from './tie-filter.ts';
import type { WalkRows } from './walk-rows.ts';
import type { WalkScratch } from './walk-scratch.ts';

export interface SearchPlace {
  readonly rows: WalkRows;
  readonly filter: TieFilter;
  readonly passage: Passage;
  readonly scratch: WalkScratch;
  readonly meter: ScanMeter;
  readonly start: number;
  readonly target: number;
}

/** Of a search for paths. */
export interface PathPlace extends SearchPlace {
  readonly maxHops: number;
  readonly tuning: Tuning;
}

/** When a search changes its ways, which changes none of the paths that were asked for. */
export interface Tuning {
  /** So many prefixes in a row that came to nothing, and every further one is guarded. */
  readonly patience: number;
  /** Up to so many ties go into knowing who is too many hops away; where more would be needed, costs tell more. */
  readonly ballTies: number;
  /** What may be scanned for paths beyond those asked for, so that looking for their kinds costs little. */
  readonly moreTies: number;
}

export const TUNING: Tuning = { patience: 64, ballTies: 50_000, moreTies: 100_000 };
