import type { Budget } from '../budget.ts';
import type { Frame } from '../expressions/frame.ts';
import { isList, isMap, type Value } from '../values/value.ts';

const POINTER = 8;
const OBJECT = 40;

/** Sizes of lists and maps, which do not change once they are made. */
const sizes = new WeakMap<object, number>();

/** About how many bytes a value takes in memory, with all that it holds. */
export function bytesOf(value: Value): number {
  if (typeof value === 'string') return POINTER + 2 * value.length;
  if (typeof value !== 'object' || value === null) return POINTER;
  if (!isList(value) && !isMap(value)) return OBJECT;
  const known = sizes.get(value);
  if (known !== undefined) return known;
  let bytes = OBJECT;
  for (const item of value.values() as Iterable<Value>) bytes += bytesOf(item);
  sizes.set(value, bytes);
  return bytes;
}

/** About how many bytes a kept row takes. */
export function bytesOfRow(row: readonly Value[]): number {
  let bytes = OBJECT;
  for (const value of row) bytes += bytesOf(value);
  return bytes;
}

/** What stands in some slots now. */
export function copyRow(slots: readonly number[], frame: Frame): readonly Value[] {
  return slots.map((slot) => frame.slots[slot]!);
}

/** A copy of some slots, counted as held. */
export function keepRow(slots: readonly number[], frame: Frame, holding: Holding): readonly Value[] {
  const row = copyRow(slots, frame);
  holding.add(bytesOfRow(row));
  return row;
}

/** Puts a kept row back into its slots. */
export function restoreRow(row: readonly Value[], slots: readonly number[], frame: Frame): void {
  for (let at = 0; at < slots.length; at++) frame.slots[slots[at]!] = row[at]!;
}

/** Memory that one operator holds, given back all at once when it begins anew. */
export class Holding {
  readonly #budget: Budget;
  #bytes = 0;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  add(bytes: number): void {
    this.#budget.hold(bytes);
    this.#bytes += bytes;
  }

  remove(bytes: number): void {
    this.#bytes -= bytes;
    this.#budget.release(bytes);
  }

  release(): void {
    this.#budget.release(this.#bytes);
    this.#bytes = 0;
  }
}
