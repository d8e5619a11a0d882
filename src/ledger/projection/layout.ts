/** Where each entity is drawn, and with whom it belongs: computed once, when seeding, and always alike. */
import { createHash } from 'node:crypto';
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import forceAtlas2 from 'graphology-layout-forceatlas2';

export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly community: number;
}

const ROUNDS = 400;
/** Half the side of the square in which entities start. */
const START = 1000;

/** Positions start from a hash of the id, so that a small change of the graph moves little. */
export function layOut(
  ids: readonly string[],
  ties: readonly { readonly from: string; readonly to: string }[],
): ReadonlyMap<string, Placement> {
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const id of ids) graph.addNode(id, startOf(id));
  for (const { from, to } of ties) {
    if (from !== to) graph.updateEdge(from, to, ({ weight = 0 }) => ({ weight: weight + 1 }));
  }
  if (graph.size === 0) return new Map(ids.map((id) => [id, { ...startOf(id), community: 0 }]));
  const communities = louvain(graph, { rng: seededRandom(), getEdgeWeight: 'weight' });
  forceAtlas2.assign(graph, {
    iterations: ROUNDS,
    settings: { ...forceAtlas2.inferSettings(graph), adjustSizes: false },
  });
  return new Map(
    ids.map((id) => {
      const { x, y } = graph.getNodeAttributes(id) as { x: number; y: number };
      return [id, { x: roundWhole(x), y: roundWhole(y), community: communities[id] ?? 0 }];
    }),
  );
}

function startOf(id: string): { x: number; y: number } {
  const bytes = createHash('sha256').update(id).digest();
  const spread = (offset: number): number =>
    roundWhole((bytes.readUInt32BE(offset) / 2 ** 32 - 0.5) * 2 * START);
  return { x: spread(0), y: spread(4) };
}

/** To an integer as databases know it: never minus zero. */
function roundWhole(value: number): number {
  return Math.round(value) + 0;
}

/** Mulberry32: small, fast, and the same everywhere; Louvain only needs to break ties alike each time. */
function seededRandom(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
