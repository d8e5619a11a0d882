/** One unit of work that can be done in slices. */
export interface Task {
  /** The program's own tasks never wait for a visitor's. */
  readonly lane: 'program' | 'visitor';
  /** Who asks: tasks of one client share its turns. */
  readonly client: string;
  /** Milliseconds worked so far; kept by the scheduler. */
  usedMs: number;
  /** Works for at most so long. `waiting`: not to be called again before `Scheduler.add`. Must not throw. */
  step(sliceMs: number): 'more' | 'waiting' | 'done';
}

/** How long a task is served at once, before it goes to the background. */
const FIRST_MS = 50;
/** Short, because a request to stop is read between two slices. */
const SLICE_MS = 8;

/**
 * Shares one thread between tasks. New ones are served first, in the order they came; what takes longer takes
 * turns: client by client, and task by task within a client.
 */
export class Scheduler {
  readonly #first: Task[] = [];
  readonly #background = { program: new TurnList(), visitor: new TurnList() };
  #scheduled = false;
  #visitorsTurn = false;

  /** Begins a task, or goes on with one that waited: at once where nothing else was done in this turn of the loop. */
  add(task: Task): void {
    if (this.#scheduled) {
      this.#enqueue(task);
    } else {
      this.#schedule();
      this.#run(task);
    }
  }

  /** Forgets a task that is not to be called again. */
  remove(task: Task): void {
    const place = this.#first.indexOf(task);
    if (place >= 0) this.#first.splice(place, 1);
    this.#background[task.lane].remove(task);
  }

  #isIdle(): boolean {
    return this.#first.length === 0 && this.#background.program.isEmpty && this.#background.visitor.isEmpty;
  }

  #enqueue(task: Task): void {
    if (task.usedMs < FIRST_MS) this.#first.push(task);
    else this.#background[task.lane].add(task);
  }

  /** One slice per turn of the event loop: sockets are read in between. */
  #schedule(): void {
    this.#scheduled = true;
    setImmediate(() => {
      const task = this.#next();
      if (task) this.#run(task);
      this.#scheduled = false;
      if (!this.#isIdle()) this.#schedule();
    });
  }

  #next(): Task | undefined {
    const own = this.#first.findIndex((task) => task.lane === 'program');
    if (this.#first.length > 0) return this.#first.splice(Math.max(own, 0), 1)[0];
    this.#visitorsTurn = !this.#visitorsTurn;
    const { program, visitor } = this.#background;
    const [now, otherwise] = this.#visitorsTurn ? [visitor, program] : [program, visitor];
    return now.take() ?? otherwise.take();
  }

  #run(task: Task): void {
    const start = performance.now();
    const state = task.step(SLICE_MS);
    task.usedMs += performance.now() - start;
    if (state === 'more') this.#enqueue(task);
  }
}

/** Tasks by client; clients take turns, and so do the tasks of each. */
class TurnList {
  readonly #tasks = new Map<string, Task[]>();

  get isEmpty(): boolean {
    return this.#tasks.size === 0;
  }

  add(task: Task): void {
    const tasks = this.#tasks.get(task.client);
    if (tasks) tasks.push(task);
    else this.#tasks.set(task.client, [task]);
  }

  take(): Task | undefined {
    for (const [client, tasks] of this.#tasks) {
      const task = tasks.shift();
      // A client that was served goes behind all others.
      this.#tasks.delete(client);
      if (tasks.length > 0) this.#tasks.set(client, tasks);
      return task;
    }
    return undefined;
  }

  remove(task: Task): void {
    const tasks = this.#tasks.get(task.client) ?? [];
    const place = tasks.indexOf(task);
    if (place >= 0) tasks.splice(place, 1);
    if (tasks.length === 0) this.#tasks.delete(task.client);
  }
}
