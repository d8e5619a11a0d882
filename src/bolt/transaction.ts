import type { Limits } from '../engine/engine.ts';
import type { MapValue } from '../engine/values/value.ts';
import { Cursor } from './cursor.ts';
import { ProtocolError } from './failure.ts';
import type { TransactionOptions } from './request-options.ts';
import type { Scheduler, Task } from './scheduler.ts';
import type { StatementSource } from './statement-source.ts';

export interface TransactionContext {
  /** Stays the same to the end: a transaction reads one version of the graph. */
  readonly source: StatementSource;
  readonly scheduler: Scheduler;
  readonly lane: Task['lane'];
  readonly client: string;
  readonly limits: Limits;
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

  get openCount(): number {
    return this.#statements.size;
  }

  /** @throws CypherError for a statement that cannot be run. */
  open(text: string, parameters: MapValue): OpenStatement {
    const { source, scheduler, lane, client, limits } = this.#context;
    const timeoutMs = Math.max(1, this.#deadline - performance.now());
    const running = source.open(text, parameters, { ...limits, timeoutMs });
    const cursor = new Cursor(running, scheduler, { lane, client, deadline: this.#deadline });
    const statement = { id: ++this.#lastId, text, cursor };
    this.#statements.set(statement.id, statement);
    return statement;
  }

  /** @throws ProtocolError where no such statement is open. */
  statement(id: number): OpenStatement {
    const found = this.#statements.get(id === -1 ? this.#lastId : id);
    if (!found) throw new ProtocolError(`there is no open statement ${id} to fetch rows from`);
    return found;
  }

  forget({ id }: OpenStatement): void {
    this.#statements.delete(id);
  }

  close(): void {
    for (const { cursor } of this.#statements.values()) cursor.close();
    this.#statements.clear();
  }
}
