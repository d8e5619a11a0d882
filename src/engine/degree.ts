import type { Graph } from './graph.ts';
import type { Hop } from './plan/plan.ts';

/** How many relationships are met at a node; in both directions a loop is met once. */
export function degreeOf(graph: Graph, node: number, { direction, types }: Hop): number {
  let degree = 0;
  for (const type of types ?? ANY) {
    if (direction !== 'in') degree += graph.outgoing.degree(node, type);
    if (direction !== 'out') degree += graph.incoming.degree(node, type);
    if (direction === 'both' && graph.hasLoop(node)) degree -= countLoops(graph, node, type);
  }
  return degree;
}

const ANY: readonly number[] = [-1];

function countLoops({ outgoing }: Graph, node: number, type: number): number {
  let loops = 0;
  for (let at = outgoing.start(node, type); at < outgoing.end(node, type); at++) {
    if (outgoing.neighbours[at] === node) loops++;
  }
  return loops;
}
