import { parentPort, workerData } from 'node:worker_threads';
import { type BoltServer, startBoltServer } from '../bolt/server.ts';
import type { StatementSource } from '../bolt/statement-source.ts';
import { Graph } from '../engine/graph.ts';
import { readSnapshot, SnapshotError } from '../engine/snapshot.ts';
import { HEARTBEAT_MS, type Order, type Report, type WorkerData } from './worker-messages.ts';

/** The whole life of a worker: loads its snapshot, serves it over Bolt, and follows the orders of the program. */
export async function serveSnapshots(openEngine: (graph: Graph) => StatementSource): Promise<void> {
  if (!parentPort) throw new Error('this file runs as a worker thread only');
  const port = parentPort;
  const report = (message: Report) => port.postMessage(message);
  const { bolt, file, heartbeat } = workerData as WorkerData;
  beat(new Int32Array(heartbeat));
  try {
    let graph = await load(file);
    let source = openEngine(graph);
    const server = await startBoltServer({ ...bolt, source: () => source });
    port.on('message', async (order: Order) => {
      if (order.kind === 'close') return close(server);
      try {
        graph = await load(order.file);
        source = openEngine(graph);
        report({ kind: 'switched', order: order.order, version: graph.version });
      } catch (error) {
        report({ ...describeFault(error), order: order.order });
      }
    });
    report({ kind: 'ready', port: server.port, version: graph.version });
  } catch (error) {
    report(describeFault(error));
    process.exit(1);
  }
}

async function load(file: string): Promise<Graph> {
  return new Graph(await readSnapshot(file));
}

async function close(server: BoltServer): Promise<void> {
  await server.close();
  process.exit(0);
}

/** An endless loop stops it, and so does nothing else. */
function beat(counter: Int32Array): void {
  setInterval(() => Atomics.add(counter, 0, 1), HEARTBEAT_MS).unref();
}

function describeFault(error: unknown): Extract<Report, { kind: 'failed' }> {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof SnapshotError ? error.reason : (error as NodeJS.ErrnoException).code;
  return { kind: 'failed', message, ...(code === undefined ? {} : { code }) };
}
