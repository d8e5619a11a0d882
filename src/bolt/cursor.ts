import type { Execution } from '../engine/engine.ts';
import type { Value } from '../engine/values/value.ts';
import { CypherError } from '../language/cypher-error.ts';
import type { Scheduler, Task } from './scheduler.ts';

/** Who gets the rows of a cursor. */
export interface RowReceiver {
  receive(row: readonly Value[]): void;
  /** True while no more rows should come; `Cursor.resume` goes on. */
  readonly isFull: boolean;
  /** Time to send what was received: the next row may be a while. */
  flush(): void;
  /** The rows asked for are there, or the statement's last one was. */
  finish(hasMore: boolean): void;
  fail(error: unknown): void;
}

export interface CursorOptions {
  readonly lane: Task['lane'];
  readonly client: string;
  /** By `performance.now()`. */
  readonly deadline: number;
}

/** Rows worked out ahead of what a full socket takes: few, because any of them may be large. */
const BATCH = 64;
/** The longest that a timer can wait. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** One statement's rows, handed out as they are pulled, under the scheduler and a deadline. */
export class Cursor implements Task {
  readonly lane: Task['lane'];
  readonly client: string;
  usedMs = 0;
  readonly #statement: Execution;
  readonly #scheduler: Scheduler;
  readonly #deadline: number;
  #receiver: RowReceiver | undefined;
  #wanted = 0;
  #timer: NodeJS.Timeout | undefined;
  #isWaiting = false;
  #isClosed = false;
  #endedBy: unknown;

  constructor(statement: Execution, scheduler: Scheduler, options: CursorOptions) {
    this.#statement = statement;
    this.#scheduler = scheduler;
    this.lane = options.lane;
    this.client = options.client;
    this.#deadline = options.deadline;
    const left = Math.min(Math.max(0, options.deadline - performance.now()), LONGEST_TIMER);
    this.#timer = setTimeout(() => this.#fail(timedOut()), left);
  }

  get statement(): Execution {
    return this.#statement;
  }

  /** Asks for so many rows; a negative number means all. One request at a time. */
  pull(count: number, receiver: RowReceiver): void {
    if (this.#isClosed) {
      receiver.fail(this.#endedBy);
      return;
    }
    this.#receiver = receiver;
    this.#wanted = count < 0 ? Number.POSITIVE_INFINITY : count;
    this.#scheduler.add(this);
  }

  /** Goes on after the receiver was full. */
  resume(): void {
    if (!this.#isWaiting) return;
    this.#isWaiting = false;
    this.#scheduler.add(this);
  }

  step(sliceMs: number): 'more' | 'waiting' | 'done' {
    const receiver = this.#receiver;
    if (!receiver) return 'done';
    try {
      return this.#advance(receiver, sliceMs);
    } catch (error) {
      this.#fail(error);
      return 'done';
    }
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#isWaiting = false;
    this.#receiver = undefined;
    clearTimeout(this.#timer);
    this.#scheduler.remove(this);
    this.#statement.close();
  }

  #advance(receiver: RowReceiver, sliceMs: number): 'more' | 'waiting' | 'done' {
    const until = performance.now() + sliceMs;
    for (let left = sliceMs; left > 0; left = until - performance.now()) {
      if (receiver.isFull) return this.#wait(receiver);
      if (performance.now() > this.#deadline) throw timedOut();
      const { rows, state } = this.#statement.advance(Math.min(this.#wanted, BATCH), left);
      for (const row of rows) receiver.receive(row);
      this.#wanted -= rows.length;
      if (state === 'done' || this.#wanted <= 0) {
        this.#finish(state !== 'done');
        return 'done';
      }
    }
    receiver.flush();
    return 'more';
  }

  #wait(receiver: RowReceiver): 'waiting' {
    receiver.flush();
    this.#isWaiting = true;
    return 'waiting';
  }

  #finish(hasMore: boolean): void {
    const receiver = this.#receiver;
    this.#receiver = undefined;
    if (!hasMore) this.close();
    receiver?.finish(hasMore);
  }

  /** Where nobody waits for rows just now, the next who asks is told. */
  #fail(error: unknown): void {
    const receiver = this.#receiver;
    this.#endedBy = error;
    this.close();
    receiver?.fail(error);
  }
}

function timedOut(): CypherError {
  return new CypherError(
    'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
    'the statement took longer than its time limit and was ended; ask for less, or for a longer limit',
  );
}
