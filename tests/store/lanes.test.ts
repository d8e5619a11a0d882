import { describe, expect, it } from 'vitest';
import { Lanes } from '../../src/store/visitor/lanes.ts';

const sizes = { all: 3, large: 2, queue: 2, waitMs: 60_000 };

/** Work that goes on until it is told to end. */
function startWork(lanes: Lanes, large: boolean, signal?: AbortSignal) {
  let [began, end] = [false, () => {}];
  const done = lanes.run(large, signal, () => {
    began = true;
    return new Promise<void>((resolve) => {
      end = resolve;
    });
  });
  return { done, began: () => began, end: () => end() };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the lanes of visitors', () => {
  it('let a small query in while as many large ones run as may', async () => {
    const lanes = new Lanes(sizes);
    const large = [1, 2, 3].map(() => startWork(lanes, true));
    const small = startWork(lanes, false);
    await settle();
    expect(large.map(({ began }) => began())).toEqual([true, true, false]);
    expect(small.began()).toBe(true);
    large[0]?.end();
    await settle();
    expect(large[2]?.began()).toBe(true);
  });

  it('never run more than they hold, whoever comes when one leaves', async () => {
    const lanes = new Lanes({ ...sizes, queue: 100 });
    let [running, most] = [0, 0];
    const work = async () => {
      most = Math.max(most, ++running);
      await settle();
      running -= 1;
    };
    await Promise.all(Array.from({ length: 50 }, (_, at) => lanes.run(at % 2 === 0, undefined, work)));
    expect(most).toBe(sizes.all);
  });

  it('go on after work that failed', async () => {
    const lanes = new Lanes({ ...sizes, all: 1 });
    await expect(lanes.run(false, undefined, () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
    expect(await lanes.run(false, undefined, async () => 'well')).toBe('well');
  });

  it('turn away whoever finds the queue full', async () => {
    const lanes = new Lanes({ ...sizes, all: 1, queue: 1 });
    startWork(lanes, false);
    startWork(lanes, false);
    await expect(lanes.run(false, undefined, async () => 'in')).rejects.toMatchObject({ code: 'busy' });
  });

  it('turn away whoever waited too long', async () => {
    const lanes = new Lanes({ ...sizes, all: 1, waitMs: 1 });
    startWork(lanes, false);
    await expect(lanes.run(false, undefined, async () => 'in')).rejects.toMatchObject({ code: 'busy' });
  });

  it('forget whoever went away while waiting', async () => {
    const lanes = new Lanes({ ...sizes, all: 1, queue: 1 });
    const first = startWork(lanes, false);
    const gone = new AbortController();
    const waiting = lanes.run(false, gone.signal, async () => 'in');
    gone.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    const next = lanes.run(false, undefined, async () => 'next');
    first.end();
    expect(await next).toBe('next');
  });
});
