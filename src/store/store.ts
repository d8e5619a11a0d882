/** Everything that is said to a graph database; which server answers is nobody's business. */
import { connect } from './connect.ts';
import { createDriver } from './driver.ts';
import { Readers } from './read/readers.ts';
import type { Credentials, StoreSettings } from './settings.ts';
import { Visitors } from './visitor/visitors.ts';

export interface Store {
  readonly engine: StoreSettings['engine'];
  /** What the program asks. */
  readonly read: Readers;
  /** What people ask. */
  readonly visitors: Visitors;
  close(): Promise<void>;
}

/** Connects and logs on; fails as `connect` does. */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const connection = await connect(settings);
  const visitors = new Visitors(createDriver(settings, visitorCredentials(settings)), settings);
  return {
    engine: settings.engine,
    read: new Readers(connection),
    visitors,
    close: async () => {
      await Promise.all([connection.close(), visitors.close()]);
    },
  };
}

/** The embedded server knows the program by its secret, which a visitor must never use. */
function visitorCredentials({ engine, program, visitor }: StoreSettings): Credentials | undefined {
  return visitor ?? (engine === 'embedded' ? undefined : program);
}
