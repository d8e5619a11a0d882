/** The first words with a graph database, and what the operator is told where they fail. */
import { Neo4jError } from 'neo4j-driver';
import { AppError } from '../domain/errors.ts';
import { Connection } from './connection.ts';
import { createDriver } from './driver.ts';
import { translateError } from './driver-errors.ts';
import type { StoreSettings } from './settings.ts';

/**
 * A connection that has been tried.
 * @throws AppError `unavailable` where nobody answers within some seconds, `invalid-config` where the address, the
 *   user or the database is wrong.
 */
export async function connect(settings: StoreSettings): Promise<Connection> {
  const driver = createProgramDriver(settings);
  try {
    await driver.executeQuery('RETURN 1', {}, { database: settings.database });
    return new Connection(driver, settings.database);
  } catch (error) {
    await driver.close();
    throw sayWhatIsWrong(error, settings.uri);
  }
}

function createProgramDriver(settings: StoreSettings) {
  try {
    return createDriver(settings, settings.program);
  } catch (error) {
    throw noAddress(settings.uri, error);
  }
}

function noAddress(uri: string, cause: unknown): AppError {
  const message = `"${withoutPassword(uri)}" is no address of a graph database: expected bolt://host:port or neo4j://host:port`;
  return new AppError('invalid-config', message, {}, { cause });
}

function sayWhatIsWrong(error: unknown, uri: string): AppError {
  const translated = translateError(error);
  if (!(error instanceof Neo4jError) || !(translated instanceof AppError)) return noAddress(uri, error);
  const address = withoutPassword(uri);
  if (translated.code === 'unavailable' || translated.code === 'busy') {
    const message = `no graph database answers at ${address}; is it running, and are host, port and encryption right?`;
    return new AppError('unavailable', message, {}, { cause: error });
  }
  const message = `the graph database at ${address} refuses: ${translated.message}`;
  return new AppError('invalid-config', message, translated.details, { cause: error });
}

function withoutPassword(uri: string): string {
  return uri.replace(/\/\/[^/@]*@/, '//');
}
