import { poolExhausted } from './errors.ts';

/** Memory that all statements of one thread share: each may be modest, and all together still too much. */
export class MemoryPool {
  readonly #limit: number;
  #taken = 0;

  constructor(bytes: number) {
    this.#limit = bytes;
  }

  /** @throws CypherError where all together would hold more than there is. */
  take(bytes: number): void {
    if (this.#taken + bytes > this.#limit) throw poolExhausted(this.#limit);
    this.#taken += bytes;
  }

  giveBack(bytes: number): void {
    this.#taken -= bytes;
  }
}
