import { openEmbeddedStore } from '../support/embedded-store.ts';
import { projectSeed } from '../support/seed-graph.ts';
import { SMALL_GRAPH } from '../support/small-graph.ts';
import { describeStore } from './store-contract.ts';
import { describeVisitors } from './visitor-contract.ts';

for (const [name, graph] of [
  ['a small graph', SMALL_GRAPH],
  ['the seeded graph', projectSeed()],
] as const) {
  describeStore({
    title: `the embedded server that holds ${name}`,
    graph,
    open: () => openEmbeddedStore(graph),
  });
}

describeVisitors({ title: 'the embedded server', open: () => openEmbeddedStore(SMALL_GRAPH) });
