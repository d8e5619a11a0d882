/** Claims of one version, fetched when first asked for and kept: they are many, and few are ever looked at. */
import type { ClaimView } from '../domain/answers.ts';
import { tieTypeRow } from '../domain/tie-types.ts';
import { groupByEnds } from '../domain/ties-by-end.ts';
import type { Readers } from '../store/read/readers.ts';

export class ClaimShelf {
  readonly #read: Readers;
  readonly #claims = new Map<string, ClaimView>();
  #notLive: Promise<readonly ClaimView[]> | undefined;
  #unwalked: Promise<ReadonlyMap<string, readonly ClaimView[]>> | undefined;

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

  /**
   * Claims about ties that no path walks, by each of their ends: those that are not live, and those of ties of which
   * nothing came. @param failed ids of the claims of the latter, always the same for a version
   */
  unwalked(failed: () => readonly string[]): Promise<ReadonlyMap<string, readonly ClaimView[]>> {
    this.#unwalked ??= Promise.all([this.notLive(), this.take(failed())])
      .then(([notLive, ofFailed]) => claimsByEnd([...notLive, ...ofFailed.values()]))
      .catch((error: unknown) => {
        this.#unwalked = undefined;
        throw error;
      });
    return this.#unwalked;
  }
}

/** Of the claims about ties. */
function claimsByEnd(claims: readonly ClaimView[]): ReadonlyMap<string, readonly ClaimView[]> {
  const ofTies = claims.filter(({ object, predicate }) => object !== undefined && tieTypeRow(predicate));
  return groupByEnds(ofTies, ({ subject, object = subject }) => [subject, object]);
}
