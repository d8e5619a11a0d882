/** Queries that are under way, by the id that their client chose, so that it can end them. */
import { AppError, wrongFields } from '../domain/errors.ts';

export class RunningQueries {
  readonly #controllers = new Map<string, AbortController>();

  get size(): number {
    return this.#controllers.size;
  }

  /** Runs `work` with a signal that fires when the client goes away or the query is ended by its id. */
  async run<T>(
    id: string | undefined,
    gone: AbortSignal,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    if (id === undefined) return work(gone);
    if (this.#controllers.has(id)) {
      throw wrongFields([{ at: 'id', message: 'a query with this id is running already' }]);
    }
    const controller = new AbortController();
    this.#controllers.set(id, controller);
    try {
      return await work(AbortSignal.any([gone, controller.signal]));
    } finally {
      this.#controllers.delete(id);
    }
  }

  /** @throws AppError `not-found` where no such query is running (any more) */
  end(id: string): void {
    const controller = this.#controllers.get(id);
    if (!controller) throw new AppError('not-found', `No query with the id ${id} is running.`);
    controller.abort();
  }
}
