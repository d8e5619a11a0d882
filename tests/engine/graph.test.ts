import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphData } from '../../src/domain/graph.ts';
import { Graph } from '../../src/engine/graph.ts';
import { GraphBuilder } from '../../src/engine/graph-builder.ts';
import { CypherDate } from '../../src/engine/values/temporal/temporal-values.ts';
import { Float, type Value } from '../../src/engine/values/value.ts';

const LABELS = ['A', 'B', 'C'];
const TYPES = ['R', 'S', 'T'];

/** A graph as plain lists, to which the one in columns must come down. */
interface PlainGraph {
  readonly nodes: readonly { readonly labels: readonly string[]; readonly value: Value }[];
  readonly relationships: readonly { readonly type: string; readonly from: number; readonly to: number }[];
}

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom(null, true, false, '', 'x', '한국'),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0, -0, 1, 1.5, 3, Number.NaN).map((value) => new Float(value)),
);

const plainGraph: fc.Arbitrary<PlainGraph> = fc.integer({ min: 1, max: 30 }).chain((size) => {
  const end = fc.integer({ min: 0, max: size - 1 });
  return fc.record({
    nodes: fc.array(fc.record({ labels: fc.subarray(LABELS), value: scalar }), {
      minLength: size,
      maxLength: size,
    }),
    relationships: fc.array(fc.record({ type: fc.constantFrom(...TYPES), from: end, to: end }), {
      maxLength: 60,
    }),
  });
});

function build({ nodes, relationships }: PlainGraph): Graph {
  const builder = new GraphBuilder();
  for (const { labels, value } of nodes) builder.addNode(labels, [['value', value]]);
  relationships.forEach(({ type, from, to }, i) => {
    // A property that few have is stored apart from the nodes that lack it.
    builder.addRelationship(type, from, to, i % 7 === 0 ? [['rank', i]] : []);
  });
  return new Graph(builder.finish('0'));
}

function indexesWhere<T>(rows: readonly T[], holds: (row: T) => boolean): number[] {
  return rows.flatMap((row, i) => (holds(row) ? [i] : []));
}

/** Cypher's `=` between scalars, said once more in the simplest way. */
function isEqual(left: Value, right: Value): boolean {
  if (left === null || right === null) return false;
  const number = (value: Value) => (value instanceof Float ? value.value : value);
  return number(left) === number(right);
}

describe('a graph in columns', () => {
  it('finds the relationships of every node, by direction and type', () => {
    fc.assert(
      fc.property(plainGraph, (plain) => {
        const graph = build(plain);
        for (let node = 0; node < plain.nodes.length; node++) {
          for (const type of [undefined, ...TYPES]) {
            const id = type === undefined ? -1 : graph.typeId(type);
            if (type !== undefined && id < 0) continue;
            const found = [graph.outgoing, graph.incoming].map((side) =>
              [...side.relationships.subarray(side.start(node, id), side.end(node, id))].sort(
                (a, b) => a - b,
              ),
            );
            const isOfType = (relationship: { type: string }) =>
              type === undefined || relationship.type === type;
            expect(found).toEqual([
              indexesWhere(plain.relationships, (row) => row.from === node && isOfType(row)),
              indexesWhere(plain.relationships, (row) => row.to === node && isOfType(row)),
            ]);
          }
        }
      }),
    );
  });

  it('names the node at the other end of each', () => {
    fc.assert(
      fc.property(plainGraph, (plain) => {
        const { outgoing, incoming } = build(plain);
        const ends = (side: typeof outgoing, end: 'from' | 'to') =>
          side.relationships.forEach((relationship, i) => {
            expect(side.neighbours[i]).toBe(plain.relationships[relationship]![end]);
          });
        ends(outgoing, 'to');
        ends(incoming, 'from');
      }),
    );
  });

  it('finds and counts nodes by label, and relationships by type and label', () => {
    fc.assert(
      fc.property(plainGraph, (plain) => {
        const graph = build(plain);
        for (const label of LABELS) {
          const id = graph.labelId(label);
          const expected = indexesWhere(plain.nodes, ({ labels }) => labels.includes(label));
          expect([...graph.nodesWithLabel(id)]).toEqual(expected);
          expect(indexesWhere(plain.nodes, () => true).filter((node) => graph.hasLabel(node, id))).toEqual(
            expected,
          );
          for (const type of TYPES) {
            const between = plain.relationships.filter((row) => row.type === type);
            expect(graph.relationshipCountOfType(graph.typeId(type))).toBe(between.length);
            if (id < 0 || between.length === 0) continue;
            const counted = [
              graph.outgoingCount(id, graph.typeId(type)),
              graph.incomingCount(id, graph.typeId(type)),
            ];
            const withLabel = (end: 'from' | 'to') =>
              between.filter((row) => expected.includes(row[end])).length;
            expect(counted).toEqual([withLabel('from'), withLabel('to')]);
          }
        }
      }),
    );
  });

  it('finds nodes by the value of a property as Cypher\'s "=" does', () => {
    fc.assert(
      fc.property(plainGraph, scalar, (plain, wanted) => {
        const graph = build(plain);
        const found = graph.findNodes(-1, graph.keyId('value'), wanted);
        const expected = indexesWhere(plain.nodes, ({ value }) => isEqual(value, wanted));
        expect(found).toEqual(wanted === null ? undefined : expected);
      }),
    );
  });

  it('gives back each property with its type, and null where there is none', () => {
    const list = ['a', 1, new Float(1), [true]];
    const values: Value[] = [
      'x',
      1,
      new Float(1),
      true,
      list,
      2n ** 60n,
      new CypherDate(7),
      [new CypherDate(8)],
      null,
    ];
    const builder = new GraphBuilder();
    for (const value of values) builder.addNode([], [['value', value]]);
    const graph = new Graph(builder.finish('0'));
    expect(values.map((_, node) => graph.nodePropertyByName(node, 'value'))).toStrictEqual(values);
    expect(graph.nodeProperties(8)).toEqual(new Map());
    expect(graph.nodePropertyByName(0, 'nothing')).toBeNull();
    expect(graph.propertyKeysOfNode(0)).toEqual([graph.keyId('value')]);
  });

  it('says that a value which no index holds must be scanned for', () => {
    const graph = build({ nodes: [{ labels: [], value: 1 }], relationships: [] });
    for (const value of [2n ** 60n, new Float(2 ** 60), ['x'], new CypherDate(0)]) {
      expect(graph.findNodes(-1, graph.keyId('value'), value)).toBeUndefined();
    }
  });

  it('knows elements by their element ids, and no strangers', () => {
    const [one, other] = ['1', '2'].map((version) => {
      const builder = new GraphBuilder();
      builder.addNode([], []);
      builder.addNode([], []);
      builder.addRelationship('R', 0, 1, []);
      return new Graph(builder.finish(version));
    }) as [Graph, Graph];
    expect(one.nodeByElementId(one.nodeElementId(1))).toBe(1);
    expect(one.relationshipByElementId(one.relationshipElementId(0))).toBe(0);
    const strangers = [
      other.nodeElementId(1),
      one.relationshipElementId(0),
      `${one.nodeElementId(1)}0`,
      one.nodeElementId(7),
      one.nodeElementId(1).replace(/1$/, '01'),
      '',
    ];
    for (const stranger of strangers) expect(one.nodeByElementId(stranger)).toBe(-1);
  });
});

describe('a graph from the ledger', () => {
  const node = (key: string, properties: GraphData['nodes'][0]['properties'] = {}) => ({
    key,
    labels: ['Entity'],
    properties: { id: key, ...properties },
  });

  it('casts numbers by the table of properties', () => {
    const graph = Graph.from({ version: '1', nodes: [node('a', { line: 1, value: 1 })], relationships: [] });
    expect(graph.nodeProperties(0)).toStrictEqual(
      new Map<string, Value>([
        ['id', 'a'],
        ['line', 1],
        ['value', new Float(1)],
      ]),
    );
  });

  it('refuses a number whose type nobody stated', () => {
    const data = { version: '1', nodes: [node('a', { unheardOf: 1 })], relationships: [] };
    expect(() => Graph.from(data)).toThrow('the numeric property "unheardOf" has no row');
  });

  it('refuses a relationship to a node that is not there, naming both', () => {
    const relationships = [{ id: 'r', type: 'R', from: 'a', to: 'b', properties: { id: 'r' } }];
    expect(() => Graph.from({ version: '1', nodes: [node('a')], relationships })).toThrow(
      'relationship "r" ends at "b", which is no node',
    );
  });
});
