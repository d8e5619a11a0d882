/** Carries out a difference, in slices of a size that one statement holds well. */
import type { Difference, ElementGraph } from './difference.ts';
import type { StoredNode } from './stored-form.ts';
import type { RunLoad } from './stored-graph.ts';

const ROWS_A_STATEMENT = 2_000;

/** One statement to run: a text of `cypher/load/` and its rows. */
export interface Step {
  readonly query: string;
  readonly rows: readonly unknown[];
}

/**
 * Removes, changes and adds, in an order in which no id stands twice and both ends of a relationship are there.
 * @param runStep runs a step, in the transaction that the caller means
 */
export async function applyDifference(
  difference: Difference,
  stored: ElementGraph,
  runStep: (step: Step) => ReturnType<RunLoad>,
): Promise<void> {
  const { nodes, relationships } = difference;
  const elements = new Map(stored.nodes.map(({ key, element }) => [key, element]));
  const all = async (query: string, rows: readonly unknown[]) => {
    for (const slice of sliceRows(rows)) await runStep({ query, rows: slice });
  };
  await all('delete-relationships', relationships.removed);
  await all('delete-nodes', nodes.removed);
  await all('update-nodes', nodes.changed);
  for (const slice of sliceRows(nodes.added)) {
    for (const row of await createNodes(slice, runStep)) elements.set(row.key, row.element);
  }
  await all('update-relationships', relationships.changed);
  await all(
    'create-relationships',
    relationships.added.map((row) => ({ ...row, from: elements.get(row.from), to: elements.get(row.to) })),
  );
}

async function createNodes(
  rows: readonly StoredNode[],
  runStep: (step: Step) => ReturnType<RunLoad>,
): Promise<readonly { readonly key: string; readonly element: string }[]> {
  return (await runStep({ query: 'create-nodes', rows })) as { key: string; element: string }[];
}

function* sliceRows<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) yield rows.slice(at, at + ROWS_A_STATEMENT);
}
