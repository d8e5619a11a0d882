/** Everything that is said to a graph database; which server answers is nobody's business. */
import { AppError } from '../domain/errors.ts';
import { Connection } from './connection.ts';
import { createDriver } from './driver.ts';
import { translateError } from './driver-errors.ts';
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

/**
 * Connects and logs on.
 * @throws AppError `unavailable` where nobody answers within some seconds, `invalid-config` where the address,
 *   the user or the database is wrong.
 */
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

/** A connection that has been tried. */
export async function connect(settings: StoreSettings): Promise<Connection> {
  const driver = createProgramDriver(settings);
  try {
    await driver.executeQuery('RETURN 1', {}, { database: settings.database });
    return new Connection(driver, settings.database);
  } catch (error) {
    await driver.close();
    throw explain(error, settings);
  }
}

/** The embedded server knows the program by its secret, which a visitor must never use. */
function visitorCredentials({ engine, program, visitor }: StoreSettings): Credentials | undefined {
  return visitor ?? (engine === 'embedded' ? undefined : program);
}

function createProgramDriver(settings: StoreSettings) {
  try {
    return createDriver(settings, settings.program);
  } catch (error) {
    const message = `${settings.uri} is no address of a graph database: expected bolt://host:port or neo4j://host:port`;
    throw new AppError('invalid-config', message, {}, { cause: error });
  }
}

/** At start the reader is the operator, who needs to be told which address it was. */
function explain(error: unknown, settings: StoreSettings): unknown {
  const translated = translateError(error);
  if (!(translated instanceof AppError)) return translated;
  const message =
    translated.code === 'unavailable'
      ? `no graph database answers at ${settings.uri}`
      : `the graph database at ${settings.uri} refuses: ${translated.message}`;
  return new AppError(translated.code, message, translated.details, { cause: error });
}
