/** Entities and ties as GEXF 1.2, for Gephi. */
import { MultiDirectedGraph } from 'graphology';
import { write } from 'graphology-gexf';
import type { GraphAnswer, TieView } from '../domain/answers.ts';

export function writeGexf({
  nodes,
  ties,
}: Pick<GraphAnswer, 'nodes'> & { readonly ties: Iterable<TieView> }): string {
  const graph = new MultiDirectedGraph();
  for (const { id, name, kind, about, degree, x, y, community } of nodes) {
    graph.addNode(id, { label: name, kind, about, degree, x, y: -y, community });
  }
  for (const tie of ties) {
    const { id, type, phase, confidence, disputed, background, from, to } = tie;
    const dates = { since: tie.since ?? '', until: tie.until ?? '', status: tie.status ?? '' };
    graph.addEdgeWithKey(id, from, to, {
      label: type,
      type,
      phase,
      confidence,
      disputed,
      background,
      ...dates,
    });
  }
  return write(graph);
}
