import type { Graph } from '../graph.ts';
import type { Direction } from './plan.ts';

/** Guesses of how many rows a step gives, from the counts that the graph keeps. Only their order matters. */

/** Walks without a bound are guessed to be so long. */
const LONGEST_GUESSED = 5;

/** Nodes that have all of the labels. */
export function estimateNodes(graph: Graph, labels: readonly number[]): number {
  const counts = labels.map((label) => graph.nodesWithLabel(label).length);
  return Math.min(graph.nodeCount, ...counts);
}

/** The share of all nodes that has all of the labels. */
export function shareOfLabels(graph: Graph, labels: readonly number[]): number {
  return graph.nodeCount === 0 ? 0 : estimateNodes(graph, labels) / graph.nodeCount;
}

/** Relationships met at one node with these labels. */
export function estimateDegree(
  graph: Graph,
  labels: readonly number[],
  direction: Direction,
  types: readonly number[] | undefined,
): number {
  if (direction === 'both') {
    return estimateDegree(graph, labels, 'out', types) + estimateDegree(graph, labels, 'in', types);
  }
  const count = (label: number, type: number) =>
    direction === 'out' ? graph.outgoingCount(label, type) : graph.incomingCount(label, type);
  const ofType = (type: number) => (type < 0 ? graph.relationshipCount : graph.relationshipCountOfType(type));
  const perLabel = labels.map((label) => {
    const nodes = graph.nodesWithLabel(label).length;
    return nodes === 0 ? 0 : sumOver(types, (type) => count(label, type)) / nodes;
  });
  // A label tells more than the mean over all nodes, also where it says that there are more.
  return perLabel.length > 0 ? Math.min(...perLabel) : sumOver(types, ofType) / Math.max(1, graph.nodeCount);
}

function sumOver(types: readonly number[] | undefined, count: (type: number) => number): number {
  if (!types) return count(-1);
  return types.reduce((sum, type) => sum + count(type), 0);
}

/** Walks of min to max steps where each step meets so many relationships. */
export function estimateWalks(degree: number, min: number, max: number): number {
  let rows = 0;
  for (let length = min; length <= Math.min(max, Math.max(min, LONGEST_GUESSED)); length++)
    rows += degree ** length;
  return rows;
}
