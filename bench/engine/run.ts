/**
 * The embedded engine against a real Neo4j, over Bolt, each kind of question in turns on both:
 * `npm run bench -- engine`, or `tsx bench/engine/run.ts 1000 10000 …` for other numbers of ties.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import neo4j, { type Driver } from 'neo4j-driver';
import { startNeo4j } from '../../tests/support/neo4j-server.ts';
import { quantiles, reportFigures, short } from '../figures.ts';
import { processorMs } from './cpu.ts';
import type { Loading } from './loading.ts';
import { makeGraph } from './made-graph.ts';
import { fillNeo4j, startOurs, writeMadeSnapshot } from './peers.ts';
import { type Question, questionsFor } from './questions.ts';

const SIZES = [1000, 10_000, 100_000, 1_000_000];
/** Neo4j's own compiler needs some calls before it is warm. */
const WARM_UP = { local: 200, whole: 20 };
const ROUNDS = { local: 150, whole: 15 };
const TURNS = 3;
/** One side gets no longer than this per kind and turn, and at least a few rounds. */
const TURN_MS = 8000;
const FEWEST = 3;

interface Measured {
  readonly samples: number[];
  cpu: number;
}

/** The value that both must give, so that nothing is compared that is not the same. */
async function ask(driver: Driver, { text, parameters }: Question, round: number): Promise<string> {
  const { records } = await driver.executeQuery(text, parameters(round), { database: 'neo4j' });
  return JSON.stringify(records.map((record) => JSON.stringify(record.map(String))).sort());
}

async function askMany(driver: Driver, question: Question, rounds: number, into?: Measured): Promise<void> {
  const session = driver.session({ database: 'neo4j' });
  const until = performance.now() + TURN_MS;
  const cpu = processorMs();
  for (let round = 0; round < rounds && (round < FEWEST || performance.now() < until); round++) {
    const began = performance.now();
    await session.run(question.text, question.parameters(round));
    into?.samples.push(performance.now() - began);
  }
  if (into) into.cpu += processorMs() - cpu;
  await session.close();
}

async function compare(ours: Driver, theirs: Driver, question: Question) {
  const size = question.isWhole ? 'whole' : 'local';
  if ((await ask(ours, question, 1)) !== (await ask(theirs, question, 1)))
    throw new Error(`${question.kind}: the answers differ`);
  const measured = [ours, theirs].map((driver) => ({ driver, figures: { samples: [], cpu: 0 } as Measured }));
  for (const { driver } of measured) await askMany(driver, question, WARM_UP[size]);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const { driver, figures } of measured) await askMany(driver, question, ROUNDS[size], figures);
  }
  const [us, them] = measured.map(({ figures: { samples, cpu } }) => ({
    ...quantiles(samples),
    cpu: cpu / samples.length,
  }));
  return {
    kind: question.kind,
    'embedded median ms': short(us!.median),
    'Neo4j median ms': short(them!.median),
    ratio: short(us!.median / them!.median),
    'embedded cpu ms': short(us!.cpu),
    'Neo4j cpu ms': short(them!.cpu),
  };
}

async function loadAlone(file: string): Promise<Loading> {
  const script = join(import.meta.dirname, 'loading.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, file]);
  return JSON.parse(stdout) as Loading;
}

async function measureSize(theirs: Driver, tieCount: number, folder: string): Promise<void> {
  const graph = makeGraph(tieCount);
  const file = await writeMadeSnapshot(folder, graph);
  const { ms, ties, loadedMb, readMb } = await loadAlone(file);
  await fillNeo4j(theirs, graph);
  const ours = await startOurs(folder, graph);
  const rows = [];
  for (const question of questionsFor(graph)) rows.push(await compare(ours.driver, theirs, question));
  await ours.close();
  const mean = Math.exp(rows.reduce((sum, { ratio }) => sum + Math.log(ratio), 0) / rows.length);
  reportFigures(`engine-${tieCount}`, rows);
  reportFigures(`engine-${tieCount}-whole`, [
    {
      'geometric mean of the ratios': short(mean),
      'highest ratio': Math.max(...rows.map(({ ratio }) => ratio)),
      'loading ms': short(ms),
      'ties loaded a second': Math.round((ties / ms) * 1000),
      'resident MB loaded': loadedMb,
      'resident MB after reading all': readMb,
    },
  ]);
}

const peer = await startNeo4j();
if ('reason' in peer) throw new Error(peer.reason);
const { user, password, uri } = peer.address;
const theirs = neo4j.driver(uri, neo4j.auth.basic(user ?? '', password ?? ''));
const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'));
try {
  const wanted = process.argv.slice(2).map(Number);
  for (const size of wanted.length > 0 ? wanted : SIZES)
    await measureSize(theirs, size, join(folder, `${size}`));
} finally {
  await theirs.close();
  await peer.stop();
  await rm(folder, { recursive: true, force: true });
}
