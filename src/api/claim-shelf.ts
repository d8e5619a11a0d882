/** Claims of one version, fetched when first asked for and kept: they are many, and few are ever looked at. */
import type { ClaimView } from '../domain/answers.ts';
import type { Readers } from '../store/read/readers.ts';

export class ClaimShelf {
  readonly #read: Readers;
  readonly #claims = new Map<string, ClaimView>();
  #notLive: Promise<readonly ClaimView[]> | undefined;

  constructor(read: Readers) {
    this.#read = read;
  }

  /** By id; one query for all that are not here yet. */
  async take(ids: Iterable<string>): Promise<ReadonlyMap<string, ClaimView>> {
    const wanted = [...new Set(ids)];
    const missing = wanted.filter((id) => !this.#claims.has(id));
    if (missing.length > 0) {
      for (const claim of await this.#read.readClaims(missing)) this.#claims.set(claim.id, claim);
    }
    return new Map(wanted.flatMap((id) => (this.#claims.has(id) ? [[id, this.#claims.get(id)!]] : [])));
  }

  /** Ids of all claims, in their order. */
  ids(): Promise<readonly string[]> {
    return this.#read.readClaimIds();
  }

  /** All claims that are not in the graph: denied, withheld, superseded, supposed. */
  notLive(): Promise<readonly ClaimView[]> {
    this.#notLive ??= this.#read
      .readClaimIds({ live: false })
      .then((ids) => this.take(ids))
      .then((claims) => [...claims.values()])
      .catch((error: unknown) => {
        this.#notLive = undefined; // the next who asks tries again
        throw error;
      });
    return this.#notLive;
  }
}
