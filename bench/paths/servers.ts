/**
 * `npx tsx bench/paths/servers.ts [graph …]`: ten best paths, the constraints compiled anew for every question: in
 * process and over HTTP, against a real Neo4j over Bolt that holds the same graph. All in one run, in turns.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { findPaths } from '../../src/paths/find-paths.ts';
import type { WalkIndex } from '../../src/paths/walk-index.ts';
import { quantiles, reportFigures, short } from '../figures.ts';
import { benchColumns, indexColumns } from './graphs.ts';
import type { ClientTask } from './http-client.ts';
import { toGraphData } from './made-graph.ts';
import { type Neo4jPeer, startNeo4jPeer } from './neo4j-peer.ts';
import { askAbout, type BenchQuestions, constraintsAnew } from './questions.ts';

const PAIRS = 400;
/** Compilers of client, server and peer take so many questions until they have seen enough. */
const WARM_UP = 3000;
type Pairs = BenchQuestions['pairs'];

type Wanted = (hops: number) => boolean;
const all: Wanted = () => true;
const found: Wanted = (hops) => hops > 0;
const none: Wanted = (hops) => hops === 0;

const WAYS: readonly (readonly [
  what: string,
  clients: number,
  wanted: Wanted,
  more: Record<string, string>,
])[] = [
  ['HTTP, one client', 1, all, {}],
  ['… that finds paths', 1, found, {}],
  ['… that finds none, and is told why', 1, none, {}],
  ['… for the best path alone', 1, found, { k: '1' }],
  ['… with the dossier', 1, found, { include: 'dossier' }],
  ['HTTP, eight clients', 8, all, {}],
  ['… for the best path alone, eight clients', 8, found, { k: '1' }],
];

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

/** Serves a graph in a process of its own. */
async function startServer(name: string): Promise<{ url: string; stop: () => Promise<unknown> }> {
  const server = fork(join(import.meta.dirname, 'graph-server.ts'));
  server.send(name);
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`the server ended with ${code}`);
  });
  const [url] = (await Promise.race([once(server, 'message'), ended])) as [string];
  ended.catch(() => {}); // from here on it ends when it is told to
  return {
    url,
    stop() {
      server.disconnect();
      return once(server, 'exit');
    },
  };
}

/** What is timed must be the same answer: as many hops over HTTP as in process. */
async function compareAnswers(urls: readonly string[], ours: readonly { readonly hops: number }[]) {
  for (const [at, url] of urls.entries()) {
    const { data } = (await (await fetch(url)).json()) as { data: { paths: { hops: unknown[] }[] } };
    const hops = data.paths[0]?.hops.length ?? 0;
    if (hops !== ours[at]!.hops) throw new Error(`pair ${at}: ${ours[at]!.hops} hops, but ${hops} over HTTP`);
  }
}

/** What a client waits for a server of the same program that has nothing to do. */
async function timeFloor(clients: number): Promise<number[]> {
  const server = createServer((_request, response) => response.end('{}'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const urls = Array.from({ length: WARM_UP }, () => `http://127.0.0.1:${port}/`);
  try {
    return await timeClients({ warmUp: urls, urls, clients });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function benchServers(name: string): Promise<void> {
  const columns = benchColumns(name);
  const index = indexColumns(columns);
  const graph = toGraphData(name, columns);
  const { avoid, pairs } = askAbout(index, PAIRS);
  const warm = askAbout(index, WARM_UP, 77).pairs;
  const peer = await startNeo4jPeer(graph, avoid);
  try {
    timeInProcess(index, warm, avoid);
    await timePeer(peer, warm);
    const [ours, theirs] = [timeInProcess(index, pairs, avoid), await timePeer(peer, pairs)];
    ours.forEach(({ hops }, at) => {
      if (hops !== theirs[at]!.hops)
        throw new Error(`pair ${at}: ${hops} hops, but the peer ${theirs[at]!.hops}`);
    });
    const theirTimes = (wanted: Wanted) => theirs.filter(({ hops }) => wanted(hops)).map(({ took }) => took);
    const inProcess = ours.map(({ took }) => took);
    const rows = [row('in process, compiled anew', inProcess, theirTimes(all))];
    const served = await startServer(name);
    const addresses = (of: Pairs, more: Record<string, string>) =>
      of.map((pair, turn) => addressOf(served.url, pair, turn, { avoid: avoid.join(), ...more }));
    try {
      await compareAnswers(addresses(pairs, {}), ours);
      for (const [what, clients, wanted, more] of WAYS) {
        const urls = addresses(pairs, more).filter((_url, turn) => wanted(ours[turn]!.hops));
        const times = await timeClients({ warmUp: addresses(warm, more), urls, clients });
        rows.push(row(what, times, 'k' in more ? [] : theirTimes(wanted)));
      }
    } finally {
      await served.stop();
    }
    for (const clients of [1, 8])
      rows.push(row(`nothing by node:http, ${clients}`, await timeFloor(clients)));
    reportFigures(`paths-servers ${name}`, rows);
  } finally {
    await peer.close();
  }
}

function row(what: string, ours: readonly number[], theirs: readonly number[] = []) {
  const [us, them] = [quantiles(ours), quantiles(theirs)];
  return {
    'ten paths': what,
    pairs: ours.length,
    'median ms': short(us.median),
    'p95 ms': short(us.p95),
    'Neo4j median ms': theirs.length > 0 ? short(them.median) : '',
    'Neo4j p95 ms': theirs.length > 0 ? short(them.p95) : '',
    ratio: theirs.length > 0 ? short(them.median / us.median) : '',
  };
}

for (const name of process.argv.slice(2)) await benchServers(name);
process.exit(0);
