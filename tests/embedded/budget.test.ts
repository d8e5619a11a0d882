import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphData } from '../../src/domain/graph.ts';
import { type Embedded, startEmbedded } from '../../src/embedded/embedded.ts';

const NODES = 300;
const LIMITS = { timeoutMs: 600_000, rows: 100_000, bytes: 2e7, valueBytes: 1e6, depth: 50 };

const MEMORY = 'Neo.TransientError.General.MemoryPoolOutOfMemoryError';
const TOO_MUCH = 'Neo.ClientError.General.LimitReached';
const TIMED_OUT = 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration';

/** What wants too much, and how it is refused. */
const GREEDY: readonly (readonly [what: string, statement: string, code: string])[] = [
  ['endless rows', 'MATCH (a), (b), (c), (d) RETURN count(*)', TIMED_OUT],
  ['an endless walk', 'MATCH (a:N)-[:TO*]-(b:N) RETURN count(*)', TIMED_OUT],
  [
    'an endless list',
    'RETURN size([x IN range(1, 50000) WHERE any(y IN range(1, 50000) WHERE x + y < 0)])',
    TIMED_OUT,
  ],
  ['a huge order', 'MATCH (a), (b), (c) RETURN a.id AS id ORDER BY id', MEMORY],
  ['a huge table of groups', 'MATCH (a), (b), (c) RETURN a.id + b.id + c.id, count(*)', MEMORY],
  ['a huge list', 'MATCH (a), (b), (c) RETURN size(collect(a.id))', TOO_MUCH],
  ['a huge text', "RETURN size(reduce(s = 'x', i IN range(1, 60) | s + s))", TOO_MUCH],
  ['too many rows', 'MATCH (a), (b), (c) RETURN a.id', TOO_MUCH],
  ['a deep list', 'RETURN size(reduce(l = [], i IN range(1, 1000) | [l]))', TOO_MUCH],
  [
    'a deep expression',
    `RETURN ${'('.repeat(3000)}1${')'.repeat(3000)}`,
    'Neo.ClientError.Statement.SyntaxError',
  ],
];

function ringOfNodes(): GraphData {
  const ids = Array.from({ length: NODES }, (_, at) => `n${at}`);
  const steps = [1, 2, 7];
  return {
    version: 'ring',
    nodes: ids.map((id) => ({ key: id, labels: ['N'], properties: { id } })),
    relationships: ids.flatMap((from, at) =>
      steps.map((step) => {
        const id = `${from}+${step}`;
        return { id, type: 'TO', from, to: ids[(at + step) % NODES]!, properties: { id } };
      }),
    ),
  };
}

describe('while others are served', () => {
  let folder: string;
  let embedded: Embedded;
  let driver: Driver;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-budget-'));
    embedded = await startEmbedded({
      dataDir: folder,
      recipe: { fingerprint: 'ring', project: ringOfNodes },
      host: '127.0.0.1',
      port: 0,
      secret: 'secret',
      visitorLimits: LIMITS,
      programLimits: LIMITS,
      hangMs: 60_000,
    });
    driver = neo4j.driver(`bolt://127.0.0.1:${embedded.port}`, undefined, { maxTransactionRetryTime: 0 });
  });

  afterAll(async () => {
    await driver.close();
    await embedded.close();
    await rm(folder, { recursive: true });
  });

  /** What has no end is given half a second. */
  async function run(statement: string, code?: string): Promise<unknown> {
    const session = driver.session();
    try {
      const timeout = code === TIMED_OUT ? { timeout: 500 } : {};
      return (await session.run(statement, {}, timeout)).records[0]?.get(0);
    } finally {
      await session.close();
    }
  }

  it.each(GREEDY)('%s ends with an error that says which bound was passed', async (_, statement, code) => {
    let isOver = false;
    const refused = run(statement, code)
      .then(
        () => 'it was answered',
        (error: unknown) => error,
      )
      .finally(() => {
        isOver = true;
      });
    do expect(await run("MATCH (n:N {id: 'n7'})-[:TO]->(m) RETURN count(m)")).toEqual(neo4j.int(3));
    while (!isOver);
    expect(await refused).toMatchObject({ code });
  });

  it('all of them at once', async () => {
    const refused = GREEDY.map(async ([what, statement, code]) => {
      const fault = await run(statement, code).catch((error: { code: string }) => error.code);
      return [what, fault];
    });
    expect(await run("MATCH (n:N {id: 'n7'})-[:TO]->(m) RETURN count(m)")).toEqual(neo4j.int(3));
    expect(await Promise.all(refused)).toEqual(GREEDY.map(([what, , code]) => [what, code]));
  });
});
