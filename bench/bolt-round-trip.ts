/** Questions over Bolt by the official driver: the embedded server against a real Neo4j that holds the same graph. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { startEmbedded } from '../src/embedded/embedded.ts';
import { startNeo4j } from '../tests/support/neo4j-server.ts';
import { loadGraph } from '../tests/support/neo4j-store.ts';
import { projectSeed } from '../tests/support/seed-graph.ts';
import { quantiles, reportFigures, sample, short } from './figures.ts';

const ROUNDS = 300;
const WARM_UP = 300;
const ENDLESS = `UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c
  UNWIND range(1, 1000) AS d WITH a WHERE a < 0 RETURN a`;
const LIMITS = { timeoutMs: 60_000, rows: 1e7, bytes: 5e8, valueBytes: 1e8, depth: 64 };

const questions = {
  'RETURN 1': ['RETURN 1', {}],
  'one entity by id': ['MATCH (n:Entity {id: $id}) RETURN n.name', { id: 'rok' }],
  'its ties': ['MATCH (n:Entity {id: $id})-[r]-(m:Entity) RETURN type(r), m.id', { id: 'rok' }],
  'all claims': ['MATCH (c:Claim)-[:SUBJECT]->(s) RETURN c, s.id', {}],
  '100,000 numbers': ['UNWIND range(1, 100000) AS n RETURN n', {}],
} as const;

const graph = projectSeed();
const dataDir = await mkdtemp(join(tmpdir(), 'entente-bench-'));
const peer = await startNeo4j();
if ('reason' in peer) throw new Error(peer.reason);
const embedded = await startEmbedded({
  dataDir,
  recipe: { fingerprint: graph.version, project: () => graph },
  host: '127.0.0.1',
  port: 0,
  secret: randomBytes(16).toString('hex'),
  visitorLimits: LIMITS,
  programLimits: LIMITS,
});
await loadGraph(peer.address, graph);
const ours = neo4j.driver(`bolt://127.0.0.1:${embedded.port}`);
const theirs = neo4j.driver(
  peer.address.uri,
  neo4j.auth.basic(peer.address.user ?? '', peer.address.password ?? ''),
);

async function measure(driver: Driver, text: string, parameters: object, rounds: number): Promise<number[]> {
  const session = driver.session();
  const samples = await sample(rounds, Math.min(WARM_UP, rounds * 2), () => session.run(text, parameters));
  await session.close();
  return samples;
}

async function compare(): Promise<void> {
  const rows = [];
  for (const [question, [text, parameters]] of Object.entries(questions)) {
    const rounds = question.startsWith('100,000') ? 10 : ROUNDS;
    const [us, them] = [[], []] as [number[], number[]];
    // In turns, so that whatever else the machine does falls on both.
    for (let turn = 0; turn < 3; turn++) {
      us.push(...(await measure(ours, text, parameters, rounds)));
      them.push(...(await measure(theirs, text, parameters, rounds)));
    }
    const [we, they] = [quantiles(us), quantiles(them)];
    rows.push({
      question,
      'embedded median ms': short(we.median),
      'Neo4j median ms': short(they.median),
      'embedded p95 ms': short(we.p95),
      'Neo4j p95 ms': short(they.p95),
      ratio: short(we.median / they.median),
    });
  }
  reportFigures('bolt-round-trip', rows);
}

/** What a small question takes beside ten that never end, and how soon one of those is stopped. */
async function crowd(): Promise<void> {
  const sessions = Array.from({ length: 10 }, () => ours.session());
  const endless = sessions.map((session) => session.run(ENDLESS).catch(() => {}));
  const [text, parameters] = questions['one entity by id'];
  const beside = quantiles(await measure(ours, text, parameters, 100));
  const stopping = quantiles(await stopEach(sessions));
  await Promise.all(endless);
  reportFigures('bolt-crowd', [
    {
      figure: 'one entity by id, beside ten endless queries',
      'median ms': short(beside.median),
      'p95 ms': short(beside.p95),
    },
    {
      figure: 'RESET of an endless query, to its success',
      'median ms': short(stopping.median),
      'p95 ms': short(stopping.p95),
    },
  ]);
}

async function stopEach(sessions: readonly Session[]): Promise<number[]> {
  const samples: number[] = [];
  for (const session of sessions) {
    const began = performance.now();
    await session.close();
    samples.push(performance.now() - began);
  }
  return samples;
}

try {
  await compare();
  await crowd();
} finally {
  await Promise.all([ours.close(), theirs.close()]);
  await embedded.close();
  await peer.stop();
  await rm(dataDir, { recursive: true, force: true });
}
