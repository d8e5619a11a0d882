/** What the endpoints share. */
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Store } from '../store/store.ts';
import type { Catalogues } from './catalogues.ts';
import type { RunningQueries } from './running-queries.ts';

export interface ApiContext {
  readonly config: Config;
  /** Version of the program. */
  readonly release: string;
  readonly store: Store;
  readonly log: Logger;
  readonly running: RunningQueries;
  /** A request keeps the catalogue that it began with. */
  readonly catalogues: Catalogues;
}
