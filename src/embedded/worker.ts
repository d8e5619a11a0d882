import { Engine } from '../engine/engine.ts';
import { serveSnapshots } from './serve-snapshots.ts';

await serveSnapshots((graph) => new Engine(graph));
