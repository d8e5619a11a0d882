import { once } from 'node:events';
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GraphData } from '../../src/domain/graph.ts';
import { type Embedded, type EmbeddedOptions, startEmbedded } from '../../src/embedded/embedded.ts';
import { type GraphRecipe, SnapshotFolder } from '../../src/embedded/snapshot-folder.ts';
import type { EmbeddedEvent } from '../../src/embedded/supervisor.ts';

const limits = { timeoutMs: 30_000, rows: 1e6, bytes: 1e8, valueBytes: 1e7, depth: 64 };

function recipeOf(version: string): GraphRecipe {
  const data: GraphData = {
    version,
    nodes: [{ key: 'a', labels: ['Entity'], properties: { id: 'a' } }],
    relationships: [],
  };
  return { fingerprint: version, project: () => data };
}

describe('the embedded server', () => {
  let dataDir: string;
  let embedded: Embedded | undefined;
  let driver: Driver | undefined;
  let events: EmbeddedEvent[];
  /** Resolves at the next event of a kind. */
  let happened: (kind: EmbeddedEvent['kind']) => Promise<EmbeddedEvent>;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'entente-embedded-'));
    events = [];
  });

  afterEach(async () => {
    await driver?.close();
    await embedded?.close();
    await rm(dataDir, { recursive: true });
    driver = undefined;
    embedded = undefined;
  });

  async function start(changes: Partial<EmbeddedOptions> = {}): Promise<Embedded> {
    const target = new EventTarget();
    happened = async (kind) => {
      const known = events.find((event) => event.kind === kind);
      if (known) return known;
      await once(target, kind);
      return events.find((event) => event.kind === kind)!;
    };
    embedded = await startEmbedded({
      dataDir,
      recipe: recipeOf('one'),
      host: '127.0.0.1',
      port: 0,
      secret: 'secret',
      visitorLimits: limits,
      programLimits: limits,
      workerFile: new URL('./sample-worker.ts', import.meta.url),
      report: (event) => {
        events.push(event);
        target.dispatchEvent(new Event(event.kind));
      },
      ...changes,
    });
    driver = neo4j.driver(`bolt://127.0.0.1:${embedded.port}`);
    return embedded;
  }

  async function ask(statement: string): Promise<string[]> {
    const { records } = await driver!.executeQuery(statement);
    return records.map((record) => record.get(0));
  }

  it('makes a snapshot where there is none, and serves it', async () => {
    const { version } = await start();
    expect(version).toBe('one');
    expect(new Set(await ask('READ'))).toEqual(new Set(['one']));
    expect(await readdir(dataDir)).toEqual(['current', expect.stringMatching(/^graph-one-\d+\.snapshot$/)]);
  });

  it('makes a damaged snapshot anew, and says so', async () => {
    const folder = new SnapshotFolder(dataDir);
    await writeFile(
      await folder.publish(recipeOf('one')),
      'not a snapshot at all, but long enough to be looked at',
    );
    await start();
    expect(await happened('rebuilt')).toMatchObject({ reason: expect.stringContaining('damaged') });
    expect(await ask('READ')).toContain('one');
  });

  it('takes the next free port where the wanted one is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    await start({ port });
    expect(embedded!.port).toBeGreaterThan(port);
    other.close();
  });

  it.each(['HANG', 'EXHAUST MEMORY', 'EXIT'])(
    'is replaced on the same port after a statement that does %s',
    async (fault) => {
      const { port } = await start({ hangMs: 800, memoryMb: 64 });
      await expect(driver!.session().run(fault)).rejects.toMatchObject({ code: 'ServiceUnavailable' });
      await happened('replaced');
      expect(embedded!.port).toBe(port);
      expect(await ask('READ')).toContain('one');
    },
  );

  it('switches to another graph all at once, while a transaction ends on the one it began with', async () => {
    const { switchTo } = await start();
    const session = driver!.session({ fetchSize: 1 });
    const transaction = await session.beginTransaction();
    await transaction.run('READ');
    await switchTo(recipeOf('two'));
    const within = await transaction.run('READ');
    expect(within.records[0]!.get(0)).toBe('one');
    await transaction.commit();
    await session.close();
    expect(await ask('READ')).toContain('two');
    expect(embedded!.version).toBe('two');
  });

  it('notices a snapshot that another process made current', async () => {
    await start();
    await new SnapshotFolder(dataDir).publish(recipeOf('two'));
    expect(await happened('switched')).toEqual({ kind: 'switched', version: 'two' });
    expect(await ask('READ')).toContain('two');
  });

  it('stays with what it has when the new snapshot is damaged', async () => {
    await start();
    const folder = new SnapshotFolder(dataDir);
    const damaged = folder.fileOf(recipeOf('two'));
    await writeFile(damaged, 'damaged');
    await folder.publish(recipeOf('two'));
    expect(await happened('switch-failed')).toMatchObject({ reason: expect.stringContaining('damaged') });
    expect(await ask('READ')).toContain('one');
  });

  it('keeps the current snapshot and one other, and removes older ones', async () => {
    const folder = new SnapshotFolder(dataDir);
    const file = await folder.publish(recipeOf('one'));
    for (const version of ['two', 'three', 'four']) await copyFile(file, folder.fileOf(recipeOf(version)));
    await folder.clean();
    expect(await readdir(dataDir)).toHaveLength(3);
    expect(await folder.current()).toBe(file);
  });
});
