/** Loads a snapshot in a process of its own and says what that took: `tsx bench/engine/loading.ts <file>`. */
import { Engine } from '../../src/engine/engine.ts';
import { Graph } from '../../src/engine/graph.ts';
import { readSnapshot } from '../../src/engine/snapshot.ts';

/** What `loading.ts` prints, as one line of JSON. */
export interface Loading {
  readonly ms: number;
  readonly ties: number;
  /** Resident memory after loading and after every property of every tie was read. */
  readonly loadedMb: number;
  readonly readMb: number;
}

const MEGABYTE = 2 ** 20;
const residentMb = () => Math.round(process.memoryUsage().rss / MEGABYTE);

const began = performance.now();
const graph = new Graph(await readSnapshot(process.argv[2] ?? ''));
const ms = performance.now() - began;
const loadedMb = residentMb();
const everything =
  'MATCH ()-[t]->() RETURN max(t.weight), max(t.since), max(t.status), max(t.note), max(t.certain)';
const limits = { timeoutMs: 600_000, rows: 10, bytes: 1e9, valueBytes: 1e9, depth: 8 };
new Engine(graph).open(everything, new Map(), limits).advance(10, 600_000);
const loading: Loading = { ms, ties: graph.relationshipCount, loadedMb, readMb: residentMb() };
process.stdout.write(`${JSON.stringify(loading)}\n`);
