import { CypherError } from '../language/cypher-error.ts';
import type { StatementQuota } from './transaction.ts';

/** Counts each client's open statements, so that nobody fills the memory with many small ones. */
export class OpenStatements implements StatementQuota {
  readonly #limit: number;
  readonly #open = new Map<string, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  take(client: string): void {
    const open = this.#open.get(client) ?? 0;
    if (open >= this.#limit) {
      throw new CypherError(
        'Neo.TransientError.Transaction.MaximumTransactionLimitReached',
        `${open} statements from this address are open already; finish one of them first`,
      );
    }
    this.#open.set(client, open + 1);
  }

  giveBack(client: string): void {
    const open = (this.#open.get(client) ?? 0) - 1;
    if (open > 0) this.#open.set(client, open);
    else this.#open.delete(client);
  }
}
