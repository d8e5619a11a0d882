/** What the endpoints share. */
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Store } from '../store/store.ts';
import type { Catalogue } from './catalogue.ts';
import type { RunningQueries } from './running-queries.ts';

export interface ApiContext {
  readonly config: Config;
  readonly store: Store;
  readonly log: Logger;
  readonly running: RunningQueries;
  /** The dataset as it is now; a request keeps the one it began with. */
  catalogue(): Promise<Catalogue>;
}
