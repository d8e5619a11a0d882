import type { Limits } from '../engine/engine.ts';
import type { MapValue } from '../engine/values/value.ts';
import { Cursor } from './cursor.ts';
import { ProtocolError } from './failure.ts';
import type { TransactionOptions } from './request-options.ts';
import type { Scheduler, Task } from './scheduler.ts';
import type { StatementSource } from './statement-source.ts';

/** How many statements a client has open. */
export interface StatementQuota {
  /** @throws CypherError where a client has as many open as it may. */
  take(client: string): void;
  giveBack(client: string): void;
}

export interface TransactionContext {
  /** Stays the same to the end: a transaction reads one version of the graph. */
  readonly source: StatementSource;
  readonly scheduler: Scheduler;
  readonly lane: Task['lane'];
  readonly client: string;
  readonly limits: Limits;
  readonly quota: StatementQuota;
}

/** A statement of a transaction, with what a failure needs to be told well. */
export interface OpenStatement {
  readonly id: number;
  readonly text: string;
  readonly cursor: Cursor;
}

/** The statements that one transaction has open, and the time that it has left. */
export class Transaction {
  readonly options: TransactionOptions;
  readonly #context: TransactionContext;
  readonly #deadline: number;
  readonly #statements = new Map<number, OpenStatement>();
  #lastId = -1;

  constructor(context: TransactionContext, options: TransactionOptions) {
    this.options = options;
    this.#context = context;
    const timeoutMs = Math.min(options.timeoutMs ?? Number.POSITIVE_INFINITY, context.limits.timeoutMs);
    this.#deadline = performance.now() + timeoutMs;
  }

  /** @throws CypherError for a statement that cannot be run. */
  open(text: string, parameters: MapValue): OpenStatement {
    const { quota, client } = this.#context;
    quota.take(client);
    try {
      const statement = { id: this.#lastId + 1, text, cursor: this.#openCursor(text, parameters) };
      this.#lastId = statement.id;
      this.#statements.set(statement.id, statement);
      return statement;
    } catch (error) {
      quota.giveBack(client);
      throw error;
    }
  }

  /** @throws ProtocolError where no such statement is open. */
  statement(id: number): OpenStatement {
    const found = this.#statements.get(id === -1 ? this.#lastId : id);
    if (!found) throw new ProtocolError(`there is no open statement ${id} to fetch rows from`);
    return found;
  }

  closeStatement({ id, cursor }: OpenStatement): void {
    cursor.close();
    if (this.#statements.delete(id)) this.#context.quota.giveBack(this.#context.client);
  }

  close(): void {
    for (const statement of [...this.#statements.values()]) this.closeStatement(statement);
  }

  #openCursor(text: string, parameters: MapValue): Cursor {
    const { source, scheduler, lane, client, limits } = this.#context;
    const timeoutMs = Math.max(1, this.#deadline - performance.now());
    const running = source.open(text, parameters, { ...limits, timeoutMs });
    return new Cursor(running, scheduler, { lane, client, deadline: this.#deadline });
  }
}
