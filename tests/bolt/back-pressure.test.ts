import { afterEach, describe, expect, it } from 'vitest';
import type { BoltServer } from '../../src/bolt/server.ts';
import type { StatementSource } from '../../src/bolt/statement-source.ts';
import type { Execution } from '../../src/engine/engine.ts';
import { mapOf, RawClient } from './raw-client.ts';
import { startSampleServer } from './sample-server.ts';

const NOTHING = mapOf({});
const ROWS = 20_000;
const ROW = 'x'.repeat(10_000);

/** Many large rows, and a note of how many were asked for and whether the statement was closed. */
class LargeSource implements StatementSource {
  given = 0;
  readonly closed: Promise<void>;
  #close: () => void = () => {};

  constructor() {
    this.closed = new Promise((resolve) => {
      this.#close = resolve;
    });
  }

  open(statement: string): Execution {
    const isSmall = statement === 'SMALL';
    return {
      fields: ['text'],
      type: 'r',
      notifications: [],
      advance: (want) => {
        if (isSmall) return { rows: [['small']], state: 'done' };
        const count = Math.min(want, ROWS - this.given);
        this.given += count;
        return {
          rows: Array.from({ length: count }, () => [ROW]),
          state: this.given < ROWS ? 'more' : 'done',
        };
      },
      close: () => {
        if (!isSmall) this.#close();
      },
    };
  }
}

describe('a reader that does not read', () => {
  const closing: (() => unknown)[] = [];

  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  async function begin(): Promise<{ source: LargeSource; slow: RawClient; server: BoltServer }> {
    const source = new LargeSource();
    const server = await startSampleServer({ source: () => source });
    const slow = await RawClient.open(server.port);
    closing.push(
      () => slow.destroy(),
      () => server.close(),
    );
    slow.send('RUN', 'LARGE', NOTHING, NOTHING);
    await slow.receive(1);
    slow.socket.pause();
    slow.send('PULL', mapOf({ n: -1 }));
    return { source, slow, server };
  }

  /** Asks small questions for as long as the large answer still grows. */
  async function waitUntilStill({
    source,
    server,
  }: {
    source: LargeSource;
    server: BoltServer;
  }): Promise<void> {
    const other = await RawClient.open(server.port);
    closing.unshift(() => other.destroy());
    for (
      let still = 0, before = -1;
      still < 50;
      still = source.given > 0 && source.given === before ? still + 1 : 0
    ) {
      before = source.given;
      other.send('RUN', 'SMALL', NOTHING, NOTHING);
      other.send('PULL', mapOf({ n: -1 }));
      await other.receive(3);
    }
  }

  it('holds its statement back, and nobody else, and gets every row once it reads', async () => {
    const begun = await begin();
    await waitUntilStill(begun);
    expect(begun.source.given).toBeLessThan(ROWS / 4);
    begun.slow.socket.resume();
    const rows = await begun.slow.receive(ROWS + 1);
    expect(rows.at(-1)![0]).toBe('SUCCESS');
    expect(rows.slice(0, -1).every(([name]) => name === 'RECORD')).toBe(true);
  });

  it('leaves nothing running when it hangs up', async () => {
    const begun = await begin();
    await waitUntilStill(begun);
    begun.slow.destroy();
    await begun.source.closed;
    expect(begun.source.given).toBeLessThan(ROWS / 4);
  });
});
