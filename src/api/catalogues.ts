/** The catalogue of the version that is served now, built when a request first meets a new version. */
import { AppError } from '../domain/errors.ts';
import type { Store } from '../store/store.ts';
import { Catalogue } from './catalogue.ts';

/** The version is asked for at most so often: a round trip for every request would cost more than most answers. */
const LOOK_MS = 250;

export class Catalogues {
  readonly #store: Store;
  readonly #mostTies: number;
  #version = '';
  #catalogue: Promise<Catalogue> | undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;

  /** @param mostTies that are held in memory; a graph of more is asked about in the database */
  constructor(store: Store, mostTies: number) {
    this.#store = store;
    this.#mostTies = mostTies;
  }

  /** @throws AppError `unavailable` where there is no dataset, or no answer */
  async current(): Promise<Catalogue> {
    if (performance.now() - this.#lookedAt > LOOK_MS) await this.#look();
    this.#catalogue ??= this.#build();
    return this.#catalogue;
  }

  async #look(): Promise<void> {
    const version = (await this.#store.read.readDataset())?.version ?? '';
    if (version !== this.#version) this.#catalogue = undefined;
    this.#version = version;
    this.#lookedAt = performance.now();
  }

  #build(): Promise<Catalogue> {
    const building = this.#read();
    building.catch(() => {
      if (this.#catalogue === building) this.#catalogue = undefined; // the next request tries again
    });
    return building;
  }

  async #read(): Promise<Catalogue> {
    const graph = await this.#store.read.readGraph(this.#mostTies);
    if (graph) return new Catalogue(graph, this.#store.read);
    throw new AppError('unavailable', 'The database holds no dataset yet; `npm run seed` loads it.');
  }
}
