/** Moving over the picture with the arrow keys: to the linked neighbour that lies most in that direction. */
export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const AHEAD: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

interface Point {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** The cheapest of the points that lie ahead: near, and little to the side. */
function pickAhead(from: Point, points: readonly Point[], direction: Direction): string | undefined {
  const [dx, dy] = AHEAD[direction];
  let best: { id: string; cost: number } | undefined;
  for (const { id, x, y } of points) {
    const ahead = (x - from.x) * dx + (y - from.y) * dy;
    const aside = Math.abs((x - from.x) * dy) + Math.abs((y - from.y) * dx);
    if (ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + aside * 2;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}

/** Discs and what runs between them, as the scene has them. */
interface Walkable {
  readonly nodes: readonly (Point & { readonly size: number })[];
  readonly ties: readonly { readonly from: string; readonly to: string }[];
}

/** The next disc from `id`; with nothing to start from, the largest. */
export function stepFrom(graph: Walkable, id: string | undefined, direction: Direction): string | undefined {
  const from = graph.nodes.find((node) => node.id === id);
  if (!from) return graph.nodes.reduce((a, b) => (b.size > a.size ? b : a), graph.nodes[0]!)?.id;
  const linked = new Set(
    graph.ties.flatMap((tie) => (tie.from === id ? [tie.to] : tie.to === id ? [tie.from] : [])),
  );
  const near = graph.nodes.filter((node) => linked.has(node.id));
  return pickAhead(from, near, direction) ?? pickAhead(from, graph.nodes, direction);
}
