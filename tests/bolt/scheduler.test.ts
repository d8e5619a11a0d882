import { describe, expect, it } from 'vitest';
import { Scheduler, type Task } from '../../src/bolt/scheduler.ts';

/** Notes each turn it gets, and ends after so many. */
class CountedTask implements Task {
  readonly lane: Task['lane'];
  readonly client: string;
  readonly name: string;
  usedMs: number;
  readonly #turns: string[];
  #left: number;

  constructor(
    name: string,
    turns: string[],
    options: { left: number; client?: string; lane?: Task['lane']; usedMs?: number },
  ) {
    this.name = name;
    this.#turns = turns;
    this.#left = options.left;
    this.client = options.client ?? 'one';
    this.lane = options.lane ?? 'visitor';
    this.usedMs = options.usedMs ?? 0;
  }

  step(): 'more' | 'done' {
    this.#turns.push(this.name);
    return --this.#left > 0 ? 'more' : 'done';
  }
}

/** Beyond what is served at once. */
const LONG = 1000;

async function runAll(turns: readonly string[], count: number): Promise<void> {
  while (turns.length < count) await new Promise((resolve) => setImmediate(resolve));
}

describe('the scheduler', () => {
  it('begins a task at once where nothing else is to be done', () => {
    const turns: string[] = [];
    new Scheduler().add(new CountedTask('a', turns, { left: 1 }));
    expect(turns).toEqual(['a']);
  });

  it('gives ten long tasks turn after turn', async () => {
    const turns: string[] = [];
    const scheduler = new Scheduler();
    const names = Array.from({ length: 10 }, (_, i) => `t${i}`);
    for (const name of names) scheduler.add(new CountedTask(name, turns, { left: 20, usedMs: LONG }));
    await runAll(turns, 200);
    for (let round = 1; round < 19; round++) {
      expect(new Set(turns.slice(round * 10, round * 10 + 10))).toEqual(new Set(names));
    }
  });

  it('serves a new task before those that took long', async () => {
    const turns: string[] = [];
    const scheduler = new Scheduler();
    scheduler.add(new CountedTask('long', turns, { left: 50, usedMs: LONG }));
    scheduler.add(new CountedTask('new', turns, { left: 3 }));
    await runAll(turns, 53);
    expect(turns.slice(0, 4)).toEqual(['long', 'new', 'new', 'new']);
  });

  it('shares turns between clients, however many tasks each has', async () => {
    const turns: string[] = [];
    const scheduler = new Scheduler();
    for (let i = 0; i < 9; i++) {
      scheduler.add(new CountedTask('greedy', turns, { left: 10, client: 'greedy', usedMs: LONG }));
    }
    scheduler.add(new CountedTask('modest', turns, { left: 10, client: 'modest', usedMs: LONG }));
    await runAll(turns, 100);
    expect(turns.slice(0, 20).filter((name) => name === 'modest').length).toBeGreaterThanOrEqual(9);
  });

  it('gives the program half of the turns, and its new tasks the first', async () => {
    const turns: string[] = [];
    const scheduler = new Scheduler();
    for (let i = 0; i < 9; i++) {
      scheduler.add(new CountedTask('visitor', turns, { left: 10, client: `v${i}`, usedMs: LONG }));
    }
    scheduler.add(new CountedTask('program', turns, { left: 10, lane: 'program', usedMs: LONG }));
    scheduler.add(new CountedTask('visitor new', turns, { left: 1 }));
    scheduler.add(new CountedTask('program new', turns, { left: 1, lane: 'program' }));
    await runAll(turns, 102);
    expect(turns.slice(1, 3)).toEqual(['program new', 'visitor new']);
    expect(turns.slice(3, 23).filter((name) => name === 'program')).toHaveLength(10);
  });

  it('forgets a task that was removed', async () => {
    const turns: string[] = [];
    const scheduler = new Scheduler();
    const removed = new CountedTask('removed', turns, { left: 100, usedMs: LONG });
    scheduler.add(removed);
    scheduler.add(new CountedTask('other', turns, { left: 5, usedMs: LONG }));
    scheduler.remove(removed);
    await runAll(turns, 6);
    expect(turns).toEqual(['removed', ...Array(5).fill('other')]);
  });
});
