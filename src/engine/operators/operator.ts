/** What a pull gives: no more rows, a row (now in the slots), or nothing yet because the slice is over. */
export const END = 0;
export const ROW = 1;
export const PAUSE = 2;

export type Signal = typeof END | typeof ROW | typeof PAUSE;

/**
 * A step of a running query. `open` begins it (again) for what the outer slots hold now; each `next` leaves one
 * row in the slots. After PAUSE the same call is made again, and goes on where it was.
 */
export interface Operator {
  open(): void;
  next(): Signal;
}
