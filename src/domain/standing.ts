/**
 * How a thing is said (standing), and what a tie is worth for it (confidence). No number is ever given to a
 * single claim: each comes from this one table.
 */
export const STANDINGS = ['asserted', 'reported', 'estimated', 'inferred', 'hypothetical'] as const;
export type Standing = (typeof STANDINGS)[number];

export const STANDING_LABEL: Readonly<Record<Standing, string>> = {
  asserted: 'outright',
  reported: 'citing others',
  estimated: 'estimate',
  inferred: 'our inference',
  hypothetical: 'supposition',
};

export const STANCES = ['supports', 'denies', 'disputes'] as const;
export type Stance = (typeof STANCES)[number];

/** How reliable a source is taken to be: A is a primary document, D is hearsay. */
export const RELIABILITIES = ['A', 'B', 'C', 'D'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

const CONFIDENCE: Readonly<Record<Reliability, Readonly<Record<Standing, number>>>> = {
  A: { asserted: 95, reported: 90, estimated: 75, inferred: 60, hypothetical: 20 },
  B: { asserted: 85, reported: 80, estimated: 65, inferred: 55, hypothetical: 15 },
  C: { asserted: 70, reported: 65, estimated: 50, inferred: 45, hypothetical: 10 },
  D: { asserted: 50, reported: 45, estimated: 35, inferred: 30, hypothetical: 5 },
};

/** 0–100. */
export function confidenceOf(reliability: Reliability, standing: Standing): number {
  return CONFIDENCE[reliability][standing];
}

const LETTERS = [
  [90, 'A'],
  [75, 'B'],
  [60, 'C'],
  [45, 'D'],
  [25, 'E'],
] as const;

/** The letter shown for a confidence, A (90 and more) to F. */
export function confidenceLetter(confidence: number): 'A' | 'B' | 'C' | 'D' | 'E' | 'F' {
  return LETTERS.find(([least]) => confidence >= least)?.[1] ?? 'F';
}
