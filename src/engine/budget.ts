import { limitReached, outOfMemory, timedOut } from './errors.ts';
import type { MemoryPool } from './memory-pool.ts';

/** What one statement may use. */
export interface Limits {
  /** From opening to the last row. */
  readonly timeoutMs: number;
  readonly rows: number;
  /** Held in memory at once: sorted, grouped, joined or collected rows, estimated. */
  readonly bytes: number;
  /** Of one value: a list, a string, a map. */
  readonly valueBytes: number;
  /** Of lists and maps within each other. */
  readonly depth: number;
}

/** The clock is read once in so many steps, because reading it costs more than a step. */
const STEPS_BETWEEN_LOOKS = 128;

/** Watches over one execution: every loop asks it, and it throws a CypherError where a limit is passed. */
export class Budget {
  readonly limits: Limits;
  readonly #pool: MemoryPool;
  readonly #deadline: number;
  #sliceEnd = 0;
  #steps = STEPS_BETWEEN_LOOKS;
  /** Set where a loop that cannot be left saw the end of the slice, for the next one that can. */
  #isOver = false;
  #held = 0;
  #rows = 0;

  constructor(limits: Limits, pool: MemoryPool) {
    this.limits = limits;
    this.#pool = pool;
    this.#deadline = performance.now() + limits.timeoutMs;
  }

  /** Begins a slice of time after which `pauseDue` says so. */
  beginSlice(milliseconds: number): void {
    const now = performance.now();
    if (now > this.#deadline) throw timedOut(this.limits.timeoutMs);
    this.#sliceEnd = now + milliseconds;
    this.#isOver = false;
  }

  /** For loops that can be left and entered again: true when the slice is over. Throws past the deadline. */
  pauseDue(): boolean {
    if (this.#isOver) return true;
    this.step();
    return this.#isOver;
  }

  /** For loops that cannot be left: throws past the deadline. */
  step(): void {
    if (--this.#steps > 0) return;
    this.#steps = STEPS_BETWEEN_LOOKS;
    const now = performance.now();
    if (now > this.#deadline) throw timedOut(this.limits.timeoutMs);
    this.#isOver = now >= this.#sliceEnd;
  }

  /** Counts bytes that stay in memory; give them back with `release`. */
  hold(bytes: number): void {
    if (this.#held + bytes > this.limits.bytes) throw outOfMemory(this.limits.bytes);
    this.#pool.take(bytes);
    this.#held += bytes;
  }

  release(bytes: number): void {
    this.#pool.giveBack(bytes);
    this.#held -= bytes;
  }

  /** The execution is over, however it ended: gives back all that it holds. */
  close(): void {
    this.release(this.#held);
  }

  /** Throws where one value grows beyond its bound. */
  checkSize(bytes: number): void {
    if (bytes > this.limits.valueBytes)
      throw limitReached(
        `One value would take more than ${this.limits.valueBytes} bytes, which is the most allowed.`,
      );
  }

  /** Counts a row that is handed out. */
  countRow(): void {
    if (++this.#rows > this.limits.rows)
      throw limitReached(
        `The query gives more than ${this.limits.rows} rows, which is the most allowed. Add a LIMIT.`,
      );
  }
}
