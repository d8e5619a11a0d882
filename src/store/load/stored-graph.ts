import type { ElementGraph, ElementNode, ElementRelationship } from './difference.ts';
import { nodeKey, type StoredProperties } from './stored-form.ts';

/** Runs a text of `cypher/load/` and returns its rows, integers as `bigint`. */
export type RunLoad = (
  name: string,
  parameters?: Readonly<Record<string, unknown>>,
) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** Everything that a database holds of the dataset. */
export async function readStoredGraph(run: RunLoad): Promise<ElementGraph> {
  const nodes = (await run('stored-nodes')).map((row): ElementNode => {
    const { element, labels, properties } = row as {
      element: string;
      labels: string[];
      properties: StoredProperties;
    };
    return { key: nodeKey(labels, String(properties.id ?? element)), element, labels, properties };
  });
  const keys = new Map(nodes.map(({ element, key }) => [element, key]));
  const relationships = (await run('stored-relationships')).map((row): ElementRelationship => {
    const { element, type, properties, from, to } = row as Record<string, string> & {
      properties: StoredProperties;
    };
    const ends = { from: keys.get(from ?? '') ?? '', to: keys.get(to ?? '') ?? '' };
    return {
      key: String(properties.id ?? element),
      element: element ?? '',
      type: type ?? '',
      ...ends,
      properties,
    };
  });
  return { nodes, relationships };
}
