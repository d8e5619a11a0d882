import { getHeapStatistics } from 'node:v8';
import { Engine } from '../engine/engine.ts';
import { MemoryPool } from '../engine/memory-pool.ts';
import { PROCEDURES } from '../engine/procedures/procedures.ts';
import { serveSnapshots } from './serve-snapshots.ts';

/** Of the heap, for what statements hold; the rest is for answers on their way, compiled queries and the program. */
const SHARE_OF_STATEMENTS = 0.5;

const memory = new MemoryPool(getHeapStatistics().heap_size_limit * SHARE_OF_STATEMENTS);
await serveSnapshots((graph) => new Engine(graph, PROCEDURES, memory));
