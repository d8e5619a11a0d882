/**
 * `npx tsx bench/paths/open-graph.ts [graph …]`: how long it takes until a graph can be asked, and what it holds then:
 * read over Bolt from the embedded server and from a real Neo4j, and the walk index alone from arrays.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pino } from 'pino';
import { Catalogue } from '../../src/api/catalogue.ts';
import { readConfig } from '../../src/config.ts';
import { type GraphRecipe, SnapshotFolder } from '../../src/embedded/snapshot-folder.ts';
import { openEmbeddedGraph } from '../../src/opening/embedded-graph.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { startNeo4j } from '../../tests/support/neo4j-server.ts';
import { loadGraph, settingsFor } from '../../tests/support/neo4j-store.ts';
import { reportFigures, short } from '../figures.ts';
import { benchColumns, indexColumns } from './graphs.ts';
import { toGraphData } from './made-graph.ts';

const ROUNDS = 3;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Megabytes of this program's own thread, without what nobody holds any more. */
function heldMegabytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

async function timeOpening(what: string, store: Store) {
  const rows = [];
  const before = heldMegabytes();
  for (let round = 1; round <= ROUNDS; round++) {
    const began = performance.now();
    const graph = await store.read.readGraph();
    const read = performance.now();
    const catalogue = new Catalogue(graph!, store.read);
    const built = performance.now();
    const held = heldMegabytes() - before;
    rows.push({
      ...{ from: what, round, entities: catalogue.entities.length, ties: catalogue.ties.size },
      'read s': short((read - began) / 1000),
      'build s': short((built - read) / 1000),
      'ready s': short((built - began) / 1000),
      'held MB': Math.round(held),
    });
  }
  return rows;
}

function timeArrays(name: string) {
  const columns = benchColumns(name);
  indexColumns(columns);
  const began = performance.now();
  const { rows } = indexColumns(columns);
  const seconds = short((performance.now() - began) / 1000);
  return [{ from: 'arrays', entities: rows.entityCount, ties: rows.tieCount, 'ready s': seconds }];
}

function recipeOf(name: string): GraphRecipe {
  return { fingerprint: name, project: () => toGraphData(name, benchColumns(name)) };
}

/** In a process of its own, so that making the graph does not weigh on opening it. */
async function makeSnapshot(name: string, data: string): Promise<void> {
  await promisify(execFile)(process.execPath, [
    ...['--max-old-space-size=8192', ...process.execArgv],
    ...[import.meta.filename, '--make', name, data],
  ]);
}

async function openEmbedded(name: string) {
  const data = await mkdtemp(join(tmpdir(), 'entente-bench-'));
  await makeSnapshot(name, data);
  const config = readConfig({ PORT: '0', BOLT_PORT: '0', ENTENTE_DATA: data, ENTENTE_TEXTS: data });
  const open = await openEmbeddedGraph(config, recipeOf(name), 0, pino({ level: 'silent' }));
  const close = async () => {
    await open.close();
    await rm(data, { recursive: true });
  };
  return { store: open.store, close };
}

async function openNeo4j(name: string) {
  const server = await startNeo4j();
  if ('reason' in server) throw new Error(server.reason);
  await loadGraph(server.address, toGraphData(name, benchColumns(name)));
  const store = await openStore(settingsFor(server.address));
  const close = async () => {
    await store.close();
    await server.stop();
  };
  return { store, close };
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--make') {
  const [name = '', data = ''] = rest;
  await new SnapshotFolder(data).publish(recipeOf(name));
} else {
  for (const name of process.argv.slice(2)) {
    const rows: Record<string, string | number>[] = timeArrays(name);
    for (const [what, open] of [
      ['embedded', openEmbedded],
      ['Neo4j', openNeo4j],
    ] as const) {
      const { store, close } = await open(name);
      rows.push(...(await timeOpening(what, store)));
      await close();
    }
    reportFigures(`open-graph ${name}`, rows);
  }
}
process.exit(0);
