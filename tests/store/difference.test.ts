import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Change,
  countChanges,
  type ElementGraph,
  findDifference,
} from '../../src/store/load/difference.ts';
import { type StoredGraph, toStoredGraph } from '../../src/store/load/stored-form.ts';
import { SMALL_GRAPH } from '../support/small-graph.ts';

const asStored = ({ nodes, relationships }: StoredGraph): ElementGraph => ({
  nodes: nodes.map((node) => ({ ...node, element: `4:${node.key}` })),
  relationships: relationships.map((tie) => ({ ...tie, element: `5:${tie.key}` })),
});

/** Carries out a difference in memory, as a server can: type and ends of a relationship stay what they are. */
function apply(stored: ElementGraph, wanted: StoredGraph): StoredGraph {
  const { nodes, relationships } = findDifference(stored, wanted);
  return {
    nodes: change(stored.nodes, nodes, (_, changed) => changed),
    relationships: change(stored.relationships, relationships, (old, { properties }) => ({
      ...old,
      properties,
    })),
  };
}

function change<T extends { readonly key: string }>(
  items: readonly T[],
  { added, changed, removed }: Change<T>,
  update: (old: T, changed: T) => T,
): readonly T[] {
  const gone = new Set(removed.map(({ key }) => key));
  const updates = new Map(changed.map((item) => [item.key, item]));
  const kept = items.filter(({ key }) => !gone.has(key));
  return [
    ...kept.map((item) => (updates.has(item.key) ? update(item, updates.get(item.key)!) : item)),
    ...added,
  ];
}

const graphs = fc
  .uniqueArray(fc.record({ key: fc.integer({ min: 0, max: 9 }), value: fc.integer({ min: 0, max: 2 }) }), {
    selector: ({ key }) => key,
  })
  .chain((nodes) =>
    fc.record({
      nodes: fc.constant(
        nodes.map(({ key, value }) => ({
          key: `Entity:${key}`,
          labels: ['Entity', value === 0 ? 'State' : 'Firm'],
          properties: { id: String(key), x: BigInt(value) },
        })),
      ),
      relationships: fc.uniqueArray(
        fc.record({
          key: fc.integer({ min: 0, max: 9 }).map(String),
          type: fc.constantFrom('PARTY_TO', 'OWNS'),
          from: fc.constantFrom('Entity:0', 'Entity:1'),
          to: fc.constantFrom('Entity:2', 'Entity:3'),
          properties: fc.record({ role: fc.constantFrom('a', 'b') }),
        }),
        { selector: ({ key }) => key },
      ),
    }),
  );

const bigIntText = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value);

/** Each node and each relationship as a line of text, sorted. */
const lines = ({ nodes, relationships }: StoredGraph): readonly string[] =>
  [
    ...nodes.map(({ key, labels, properties }) => [key, labels, properties]),
    ...relationships.map(({ key, type, from, to, properties }) => [key, type, from, to, properties]),
  ]
    .map((item) => JSON.stringify(item, bigIntText))
    .sort();

describe('the difference between two graphs', () => {
  it('is nothing between a graph and itself, in whatever order it stands', () => {
    const wanted = toStoredGraph(SMALL_GRAPH);
    const stored = asStored(wanted);
    const shuffled: ElementGraph = {
      nodes: stored.nodes.toReversed().map((node) => ({
        ...node,
        labels: node.labels.toReversed(),
        properties: Object.fromEntries(Object.entries(node.properties).toReversed()),
      })),
      relationships: stored.relationships.toReversed(),
    };
    expect(countChanges(findDifference(shuffled, wanted))).toBe(0);
  });

  it('makes the one into the other', () => {
    fc.assert(
      fc.property(graphs, graphs, (a, b) => {
        expect(lines(apply(asStored(a), b))).toEqual(lines(b));
      }),
    );
  });

  it('touches only what differs', () => {
    fc.assert(
      fc.property(graphs, graphs, (a, b) => {
        const before = new Set(lines(a));
        const { nodes, relationships } = findDifference(asStored(a), b);
        const touched = [nodes, relationships].flatMap(({ added, changed }) => [...added, ...changed]);
        expect(touched).toHaveLength(lines(b).filter((line) => !before.has(line)).length);
      }),
    );
  });

  it('sees a whole number of the wrong type', () => {
    const wanted = toStoredGraph(SMALL_GRAPH);
    const stored = asStored(wanted);
    const [first, ...others] = stored.relationships;
    const wrong = { ...first!, properties: { ...first!.properties, confidence: 85 } };
    const { relationships } = findDifference({ ...stored, relationships: [wrong, ...others] }, wanted);
    expect(relationships.changed.map(({ key }) => key)).toEqual(['t-1']);
  });

  it('removes the second of two nodes that hold one id', () => {
    const wanted = toStoredGraph(SMALL_GRAPH);
    const stored = asStored(wanted);
    const twin = { ...stored.nodes[0]!, element: '4:twin' };
    const { nodes } = findDifference({ ...stored, nodes: [...stored.nodes, twin] }, wanted);
    expect(nodes.removed).toEqual([{ key: twin.key, element: '4:twin' }]);
  });
});
