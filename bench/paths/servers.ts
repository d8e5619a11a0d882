/**
 * `npx tsx bench/paths/servers.ts [graph …]`: ten best paths, the constraints compiled anew for every question: in
 * process and over HTTP, against a real Neo4j over Bolt that holds the same graph. All in one run, in turns.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { findPaths } from '../../src/paths/find-paths.ts';
import type { WalkIndex } from '../../src/paths/walk-index.ts';
import { serveGraph } from '../../tests/support/serving-graph.ts';
import { quantiles, reportFigures, short } from '../figures.ts';
import { benchColumns, indexColumns } from './graphs.ts';
import type { ClientTask } from './http-client.ts';
import { toGraphData } from './made-graph.ts';
import { type Neo4jPeer, startNeo4jPeer } from './neo4j-peer.ts';
import { askAbout, type BenchQuestions, constraintsAnew } from './questions.ts';

const PAIRS = 100;
type Pairs = BenchQuestions['pairs'];

function timeInProcess(index: WalkIndex, pairs: Pairs, avoid: readonly string[]) {
  return pairs.map(([from, to], turn) => {
    const question = { ...constraintsAnew(turn), from, to, avoid, k: 10 };
    const began = performance.now();
    const { paths } = findPaths(index, question);
    return { took: performance.now() - began, hops: paths[0]?.ties.length ?? 0 };
  });
}

async function timePeer(peer: Neo4jPeer, pairs: Pairs) {
  const answers = [];
  for (const [turn, [from, to]] of pairs.entries()) {
    answers.push(await peer.ask(from, to, constraintsAnew(turn).validAt));
  }
  return answers;
}

function addressOf(
  url: string,
  [from, to]: Pairs[number],
  turn: number,
  more: Record<string, string>,
): string {
  const fields = { from, to, ...constraintsAnew(turn), ...more };
  return `${url}/api/v1/paths?${new URLSearchParams(Object.entries(fields).map(([at, to]) => [at, String(to)]))}`;
}

function timeClients(task: ClientTask): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const client = fork(join(import.meta.dirname, 'http-client.ts'));
    client.once('message', (times) => resolve(times as number[])).once('error', reject);
    client.once('exit', (code) => reject(new Error(`the client ended with ${code}`)));
    client.send(task);
  });
}

async function benchServers(name: string): Promise<void> {
  const columns = benchColumns(name);
  const index = indexColumns(columns);
  const graph = toGraphData(name, columns);
  const { avoid, pairs } = askAbout(index, PAIRS);
  const warm = askAbout(index, 2 * PAIRS, 77).pairs;
  const peer = await startNeo4jPeer(graph, avoid);
  try {
    timeInProcess(index, warm, avoid);
    await timePeer(peer, warm);
    const [ours, theirs] = [timeInProcess(index, pairs, avoid), await timePeer(peer, pairs)];
    ours.forEach(({ hops }, at) => {
      if (hops !== theirs[at]!.hops)
        throw new Error(`pair ${at}: ${hops} hops, but the peer ${theirs[at]!.hops}`);
    });
    const peerTimes = theirs.map(({ took }) => took);
    const rows = [
      row(
        'in process, compiled anew',
        ours.map(({ took }) => took),
        peerTimes,
      ),
    ];
    const began = performance.now();
    const served = await serveGraph(graph);
    const seconds = (performance.now() - began) / 1000;
    try {
      const urls = (all: Pairs, more: Record<string, string>) =>
        all.map((pair, turn) => addressOf(served.url, pair, turn, { avoid: avoid.join(), ...more }));
      for (const [what, clients, more] of [
        ['HTTP, one client', 1, {}],
        ['HTTP, eight clients', 8, {}],
        ['HTTP, one client, dossier', 1, { include: 'dossier' }],
      ] as const) {
        await timeClients({ urls: urls(warm, more), clients });
        rows.push(row(what, await timeClients({ urls: urls(pairs, more), clients }), peerTimes));
      }
    } finally {
      await served.stop();
    }
    reportFigures(`paths-servers ${name} (served after ${short(seconds)} s)`, rows);
  } finally {
    await peer.close();
  }
}

function row(what: string, ours: readonly number[], theirs: readonly number[]) {
  const [us, them] = [quantiles(ours), quantiles(theirs)];
  return {
    'ten paths': what,
    'median ms': short(us.median),
    'p95 ms': short(us.p95),
    'Neo4j median ms': short(them.median),
    'Neo4j p95 ms': short(them.p95),
    ratio: short(them.median / us.median),
  };
}

for (const name of process.argv.slice(2)) await benchServers(name);
process.exit(0);
