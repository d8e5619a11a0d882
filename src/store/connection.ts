/** One graph database, as the program itself talks to it. */
import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver';
import { AppError } from '../domain/errors.ts';
import type { QueryFile } from '../library/query-file.ts';
import { translateError } from './driver-errors.ts';
import { fromServer, type Plain } from './values/plain.ts';

export type Row = Readonly<Record<string, Plain>>;
export type Parameters = Readonly<Record<string, unknown>>;

/** Runs a query of the project and returns all of its rows. */
export type RunQuery = (query: QueryFile, parameters?: Parameters) => Promise<readonly Row[]>;

export class Connection {
  readonly driver: Driver;
  readonly database: string;

  constructor(driver: Driver, database: string) {
    this.driver = driver;
    this.database = database;
  }

  /** One query in a transaction of its own. @throws AppError `timed-out` after `timeout` milliseconds, if any */
  read(query: QueryFile, parameters: Parameters = {}, timeout?: number): Promise<readonly Row[]> {
    return this.readTogether((run) => run(query, parameters), timeout);
  }

  /**
   * Several queries in one READ transaction. Where the server went away it is done once more: the embedded server
   * comes back on the same port.
   */
  async readTogether<T>(work: (run: RunQuery) => Promise<T>, timeout?: number): Promise<T> {
    try {
      return await this.#transact(work, timeout);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'unavailable') throw error;
      return this.#transact(work, timeout);
    }
  }

  async #transact<T>(work: (run: RunQuery) => Promise<T>, timeout?: number): Promise<T> {
    const session = this.driver.session({
      database: this.database,
      defaultAccessMode: neo4j.session.READ,
    });
    try {
      return await session.executeRead(
        (transaction) => work((query, parameters = {}) => runQuery(transaction, query, parameters)),
        timeout === undefined ? {} : { timeout },
      );
    } catch (error) {
      throw translateError(error);
    } finally {
      await session.close().catch(() => {}); // a connection that is already gone cannot be closed
    }
  }

  async close(): Promise<void> {
    await this.driver.close();
  }
}

/** A text of the project in a transaction that is open. */
export async function runQuery(
  transaction: Pick<ManagedTransaction, 'run'>,
  query: QueryFile,
  parameters: Parameters,
): Promise<readonly Row[]> {
  const { records } = await transaction.run(query.text, parameters);
  return records.map((record) => fromServer(record.toObject()) as Row);
}
