/** One graph database, as the program itself talks to it. */
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { AppError } from '../domain/errors.ts';
import type { QueryFile } from '../library/query-file.ts';
import { translateError } from './driver-errors.ts';
import { fromServer, type Plain } from './values/plain.ts';

export type Row = Readonly<Record<string, Plain>>;
export type Parameters = Readonly<Record<string, unknown>>;

/** Runs a query of the project and returns all of its rows. */
export type RunQuery = (query: QueryFile, parameters?: Parameters) => Promise<readonly Row[]>;

/** A row as the driver has it: values by the place of their column, integers as `bigint`. */
export interface RawRow {
  get(column: number): unknown;
}

/** Runs a query of the project and hands over its rows one by one, none of which is kept. */
export type EachRow = (query: QueryFile, receive: (row: RawRow) => void) => Promise<void>;

/** The program wants every row there is: asking for them in portions would only cost round trips. */
const ALL_ROWS = -1;

type Runner = Pick<ManagedTransaction, 'run'>;

export class Connection {
  readonly driver: Driver;
  readonly database: string;

  constructor(driver: Driver, database: string) {
    this.driver = driver;
    this.database = database;
  }

  /**
   * One query in a transaction of its own, in one round trip. @throws AppError `timed-out` after `timeout`
   * milliseconds, if any
   */
  read(query: QueryFile, parameters: Parameters = {}, timeout?: number): Promise<readonly Row[]> {
    return this.#inSession((session) =>
      runQuery({ run: (text, given) => session.run(text, given, limitedTo(timeout)) }, query, parameters),
    );
  }

  /** Several queries in one READ transaction. */
  readTogether<T>(work: (run: RunQuery, each: EachRow) => Promise<T>): Promise<T> {
    return this.#inSession((session) =>
      session.executeRead((transaction) =>
        work(
          (query, parameters = {}) => runQuery(transaction, query, parameters),
          (query, receive) => streamQuery(transaction, query, receive),
        ),
      ),
    );
  }

  /** Where the server went away it is done once more: the embedded server comes back on the same port. */
  async #inSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
    try {
      return await this.#openSession(work);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'unavailable') throw error;
      return this.#openSession(work);
    }
  }

  async #openSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.driver.session({
      database: this.database,
      defaultAccessMode: neo4j.session.READ,
      fetchSize: ALL_ROWS,
    });
    try {
      return await work(session);
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

const limitedTo = (timeout: number | undefined) => (timeout === undefined ? {} : { timeout });

/** A text of the project in a transaction that is open. */
export async function runQuery(
  transaction: Runner,
  query: QueryFile,
  parameters: Parameters,
): Promise<readonly Row[]> {
  const { records } = await transaction.run(query.text, parameters);
  return records.map((record) => fromServer(record.toObject()) as Row);
}

/** What `receive` throws is thrown when the last row has come: the connection must not be left in the middle. */
function streamQuery(transaction: Runner, query: QueryFile, receive: (row: RawRow) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let fault: { readonly error: unknown } | undefined;
    transaction.run(query.text).subscribe({
      onNext(row) {
        if (fault) return;
        try {
          receive(row);
        } catch (error) {
          fault = { error };
        }
      },
      onCompleted: () => (fault ? reject(fault.error) : resolve()),
      onError: reject,
    });
  });
}
