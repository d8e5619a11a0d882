import { serveSnapshots } from '../../src/embedded/serve-snapshots.ts';
import type { Execution } from '../../src/engine/engine.ts';
import type { Graph } from '../../src/engine/graph.ts';
import type { Value } from '../../src/engine/values/value.ts';

/** Statements that an engine should never let happen, and one that reads. */
function* rowsOf(statement: string, graph: Graph): Generator<Value[]> {
  if (statement === 'HANG') for (;;);
  const heap: unknown[] = [];
  while (statement === 'EXHAUST MEMORY') heap.push(new Array(10_000).fill(heap.length));
  if (statement === 'EXIT') process.exit(3);
  for (let row = 0; row < 5; row++) yield [graph.version];
}

await serveSnapshots((graph) => ({
  open(statement): Execution {
    const rows = rowsOf(statement, graph);
    return {
      fields: ['version'],
      type: 'r',
      notifications: [],
      advance() {
        const next = rows.next();
        return next.done ? { rows: [], state: 'done' } : { rows: [next.value], state: 'more' };
      },
      close() {},
    };
  },
}));
