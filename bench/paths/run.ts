/**
 * `npx tsx bench/paths/run.ts [graph …]`: build, memory, one and ten best paths, against igraph where `PYTHON` names
 * an interpreter that has it. Prints a table; the ratio is the peer's median by ours, in one run.
 */
import { spawnSync } from 'node:child_process';
import { findPaths } from '../../src/paths/find-paths.ts';
import type { PathQuestion } from '../../src/paths/question.ts';
import { ShortestWays } from '../../src/paths/shortest-way.ts';
import type { WalkIndex } from '../../src/paths/walk-index.ts';
import { buildWalkRows, type WalkColumns } from '../../src/paths/walk-rows.ts';
import { benchColumns, indexColumns } from './graphs.ts';
import { measure, show, type Times } from './measure.ts';
import { askAbout, BENCH_CONSTRAINTS, type BenchQuestions, constraintsAnew } from './questions.ts';

/** Fewer on large graphs: the peer takes a second for each. */
const pairsOf = (ties: number): number => (ties > 2e5 ? 100 : 200);
/** Pairs on which the peer warms up. */
const PEER_WARM = 10;
/** Ours is compiled as it runs, and so is what measures it: both see so many other pairs first, questions of microseconds more. */
const WARM_PAIRS = 500;
const WARM_ROUNDS = 16;
const ANY_PHASE = { phases: ['current', 'planned', 'past'] } as const;

interface Row {
  readonly what: string;
  readonly times: Times;
  readonly cut: number;
  /** Medians of the peers. */
  readonly igraph?: number;
  readonly networkx?: number;
}

interface PeerAnswers {
  readonly times: readonly number[];
  readonly hops: readonly (readonly number[])[];
  /** Of networkx, on a few of the pairs of small graphs. */
  readonly networkx?: readonly number[];
}

type Peer = Record<'W1' | 'W3', PeerAnswers>;

function peerFigures(peer: PeerAnswers | undefined): Pick<Row, 'igraph' | 'networkx'> {
  return {
    ...(peer && { igraph: median(peer.times) }),
    ...(peer?.networkx && { networkx: median(peer.networkx) }),
  };
}

function bytesOf(rows: object): number {
  return Object.values(rows).reduce((sum, part) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 0), 0);
}

function measureBuild(columns: WalkColumns): string {
  const start = performance.now();
  const rows = buildWalkRows(columns);
  const took = performance.now() - start;
  return `build ${show(took)} ms, ${show(bytesOf(rows) / columns.from.length)} bytes a tie`;
}

/** Asks igraph; `undefined` where no interpreter is named or the graph is too large to hand over. */
function askPeer(
  columns: WalkColumns,
  pairs: BenchQuestions['pairs'],
  warm: BenchQuestions['pairs'],
): Peer | undefined {
  const python = process.env.PYTHON;
  if (!python || columns.from.length > 1e6) return undefined;
  const numbers = (list: BenchQuestions['pairs']) =>
    list.map((pair) => pair.map((id) => Number(id.slice(1))));
  const ends = { from: [...columns.from], to: [...columns.to], entities: columns.entityCount };
  const input = JSON.stringify({ ...ends, pairs: numbers(pairs), warm: numbers(warm), k: 10 });
  const script = new URL('./peer.py', import.meta.url).pathname;
  const { stdout, stderr, status } = spawnSync(python, [script], {
    input,
    maxBuffer: 2 ** 28,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the peer failed: ${stderr}`);
  return JSON.parse(stdout) as Peer;
}

/** Where both found all there is, lengths must agree. */
function compareHops(name: string, ours: readonly (readonly number[])[], peer: Peer['W1']['hops']): void {
  ours.forEach((hops, place) => {
    const theirs = peer[place]!.slice(0, hops.length).toSorted((a, b) => a - b);
    if (hops.join() !== theirs.join())
      throw new Error(`${name}, pair ${place}: ${hops} but the peer ${theirs}`);
  });
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

class GraphBench {
  readonly rows: Row[] = [];
  private readonly index: WalkIndex;
  private readonly warm: BenchQuestions['pairs'];
  private readonly pairs: BenchQuestions['pairs'];

  constructor(index: WalkIndex, warm: BenchQuestions['pairs'], pairs: BenchQuestions['pairs']) {
    this.index = index;
    this.warm = warm;
    this.pairs = pairs;
  }

  /** Any path of fewest hops, as the peer answers. */
  askShortest(what: string, peer?: Peer['W1']): void {
    const ways = new ShortestWays(this.index, ANY_PHASE);
    const hops: number[][] = [];
    const one = ([from, to]: readonly [string, string]) => {
      const { path } = ways.find(from, to);
      hops.push(path ? [path.ties.length] : []);
    };
    for (let round = 0; round < WARM_ROUNDS; round++) measure(this.warm, one);
    hops.length = 0;
    const times = measure(this.pairs, one);
    if (peer) compareHops(what, hops, peer.hops);
    this.rows.push({ what, times, cut: 0, ...peerFigures(peer) });
  }

  ask(what: string, more: (turn: number) => Partial<PathQuestion>, peer?: Peer['W1']): void {
    let turn = 0;
    let cut = 0;
    const hops: number[][] = [];
    const one = ([from, to]: readonly [string, string]) => {
      const { paths, complete } = findPaths(this.index, { from, to, ...more(turn++) });
      if (!complete) cut++;
      hops.push(paths.map(({ ties }) => ties.length));
    };
    measure(this.warm, one);
    cut = 0;
    hops.length = 0;
    const times = measure(this.pairs, one);
    if (peer && cut === 0) compareHops(what, hops, peer.hops);
    this.rows.push({ what, times, cut, ...peerFigures(peer) });
  }
}

function benchGraph(name: string): void {
  const columns = benchColumns(name);
  const built = measureBuild(columns);
  const index = indexColumns(columns);
  const { avoid, pairs } = askAbout(index, pairsOf(columns.from.length));
  const warm = askAbout(index, WARM_PAIRS, 77).pairs;
  const peer = askPeer(columns, pairs, warm.slice(0, PEER_WARM));
  const bench = new GraphBench(index, warm, pairs);
  const limited = { ...BENCH_CONSTRAINTS, avoid };
  bench.askShortest('W1 one path', peer?.W1);
  bench.ask('W1 the best path', () => ({ ...ANY_PHASE, k: 1, maxHops: 10 }));
  bench.ask('W2 one path, constraints', () => ({ ...limited, k: 1 }));
  bench.ask('W3 ten paths, constraints', () => ({ ...limited, k: 10 }));
  bench.ask('W3 compiled anew', (turn) => ({ ...constraintsAnew(turn), avoid, k: 10 }));
  bench.ask('W3 ten paths, any', () => ({ ...ANY_PHASE, k: 10, maxHops: 10 }), peer?.W3);
  bench.ask('W3 by certainty', () => ({ ...limited, k: 10, rank: 'certainty' }));
  bench.ask('W3 in a window', () => ({
    ...BENCH_CONSTRAINTS,
    validAt: undefined as never,
    window: { from: '2000-01-01', to: '2020-01-01' },
  }));
  bench.ask('100 paths, 10 hops', () => ({ ...limited, k: 100, maxHops: 10 }));
  console.log(`\n${name}: ${columns.entityCount} entities, ${columns.from.length} ties; ${built}`);
  console.table(
    bench.rows.map(({ what, times, cut, igraph, networkx }) => ({
      question: what,
      ...{ median: show(times.median), p95: show(times.p95), worst: show(times.worst), cut },
      ...(igraph !== undefined && { igraph: show(igraph), ratio: show(igraph / times.median) }),
      ...(networkx !== undefined && { networkx: show(networkx), times: show(networkx / times.median) }),
    })),
  );
}

for (const name of process.argv.slice(2)) benchGraph(name);
