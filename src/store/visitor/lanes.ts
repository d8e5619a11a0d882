/** Keeps room for quick questions while slow ones run: the server itself takes whoever comes. */
import { AppError } from '../../domain/errors.ts';

export interface LaneSizes {
  /** Queries that may run at once. */
  readonly all: number;
  /** Of these, how many may be large. */
  readonly large: number;
  /** How many may wait. */
  readonly queue: number;
  readonly waitMs: number;
}

interface Waiting {
  readonly large: boolean;
  readonly enter: () => void;
}

export class Lanes {
  readonly #sizes: LaneSizes;
  readonly #queue = new Set<Waiting>();
  #running = 0;
  #runningLarge = 0;

  constructor(sizes: LaneSizes) {
    this.#sizes = sizes;
  }

  /**
   * Runs the work when there is room.
   * @throws AppError `busy` where too many wait, or there was no room in time; `cancelled` where the signal came first.
   */
  async run<T>(large: boolean, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    if (signal?.aborted) throw cancelled();
    if (this.#hasRoom(large)) this.#take(large);
    else await this.#wait(large, signal);
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#runningLarge -= large ? 1 : 0;
      this.#letIn();
    }
  }

  #hasRoom(large: boolean): boolean {
    return this.#running < this.#sizes.all && (!large || this.#runningLarge < this.#sizes.large);
  }

  #take(large: boolean): void {
    this.#running += 1;
    this.#runningLarge += large ? 1 : 0;
  }

  #letIn(): void {
    for (const waiting of this.#queue) {
      if (this.#hasRoom(waiting.large)) waiting.enter();
    }
  }

  /** Resolves with the room taken: nobody may slip in before the waiter runs on. */
  #wait(large: boolean, signal: AbortSignal | undefined): Promise<void> {
    if (this.#queue.size >= this.#sizes.queue) return Promise.reject(busy());
    const late = AbortSignal.timeout(this.#sizes.waitMs);
    const stop = signal ? AbortSignal.any([signal, late]) : late;
    return new Promise((resolve, reject) => {
      const leave = (settle: () => void) => {
        this.#queue.delete(waiting);
        stop.removeEventListener('abort', giveUp);
        settle();
      };
      const waiting: Waiting = {
        large,
        enter: () => {
          this.#take(large);
          leave(resolve);
        },
      };
      const giveUp = () => leave(() => reject(signal?.aborted ? cancelled() : busy()));
      stop.addEventListener('abort', giveUp);
      this.#queue.add(waiting);
    });
  }
}

const busy = () => new AppError('busy', 'too many queries are running; try again in a moment');
const cancelled = () => new AppError('cancelled', 'the query was cancelled');
