/** How many items a quantifier has met for which its condition was true, false or null. */
export interface Tally {
  trues: number;
  falses: number;
  nulls: number;
}

export type Quantifier = 'all' | 'any' | 'none' | 'single';

/** Each quantifier's answer: when it is settled early, and what it is in the end. */
export const QUANTIFIERS: Record<
  Quantifier,
  { settled(tally: Tally): boolean; answer(tally: Tally): boolean | null }
> = {
  all: {
    settled: ({ falses }) => falses > 0,
    answer: ({ falses, nulls }) => (falses > 0 ? false : nulls > 0 ? null : true),
  },
  any: {
    settled: ({ trues }) => trues > 0,
    answer: ({ trues, nulls }) => (trues > 0 ? true : nulls > 0 ? null : false),
  },
  none: {
    settled: ({ trues }) => trues > 0,
    answer: ({ trues, nulls }) => (trues > 0 ? false : nulls > 0 ? null : true),
  },
  single: {
    settled: ({ trues }) => trues > 1,
    answer: ({ trues, nulls }) => (trues > 1 ? false : nulls > 0 ? null : trues === 1),
  },
};

export function tallyUp(tally: Tally, held: boolean | null): void {
  if (held === null) tally.nulls++;
  else if (held) tally.trues++;
  else tally.falses++;
}
