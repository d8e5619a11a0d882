import type { GraphData, GraphNode } from '../../domain/graph.ts';
import { isTie } from '../../domain/tie-types.ts';
import { code, page, table } from './markdown.ts';

type Countable = { readonly properties: GraphNode['properties'] };

/** Rows of value and count, most first. */
function countBy(items: readonly Countable[], property: string): [string, number][] {
  return tally(items.map(({ properties }) => String(properties[property] ?? '(none)')));
}

function tally(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

const counted = (title: string, rows: readonly (readonly [string, number])[]): string =>
  `## ${title}\n\n${table(
    ['', 'count'],
    rows.map(([name, count]) => [code(name), count]),
  )}`;

/** `docs/data.md`: what the graph is made of. */
export function dataPage(graph: GraphData): string {
  const of = (label: string): GraphNode[] => graph.nodes.filter(({ labels }) => labels.includes(label));
  const ties = graph.relationships.filter(isTie);
  const [entities, claims, doubts] = [of('Entity'), of('Claim'), of('Doubt')];
  const withheld = claims.filter(({ properties }) => !properties.live);
  const rows: [string, number][] = [
    ['entities', entities.length],
    ['ties', ties.length],
    ['ties that are disputed', ties.filter(({ properties }) => properties.disputed).length],
    ['ties that rest on one source', ties.filter(({ properties }) => properties.sourceCount === 1).length],
    ['ties of common knowledge alone', ties.filter(({ properties }) => properties.background).length],
    ['claims', claims.length],
    ['claims that are not in the graph (denied, supposed, withheld)', withheld.length],
    ['figures', of('Figure').length],
    ['sources read or cited', of('Source').length],
    ['doubts', doubts.length],
  ];
  return page(
    'The data',
    `Version ${code(graph.version)}. Licensed CC BY 4.0.`,
    table(['', 'count'], rows),
    counted('Entities by kind', tally(entities.map(({ labels }) => labels[1] ?? ''))),
    counted('Ties by type', tally(ties.map(({ type }) => type))),
    counted('Ties by phase', countBy(ties, 'phase')),
    counted('Claims by standing', countBy(claims, 'standing')),
    counted('Claims by stance', countBy(claims, 'stance')),
    counted('Evidence by verdict', countBy(of('Evidence'), 'verdict')),
    counted('Doubts by handling', countBy(doubts, 'handling')),
  );
}
