import { expect, test } from 'vitest';
import { Graph } from '../../../src/engine/graph.ts';
import { GraphBuilder } from '../../../src/engine/graph-builder.ts';
import { NodeValue, PathValue, RelationshipValue } from '../../../src/engine/values/value.ts';
import { call, fault, map } from './call.ts';

const builder = new GraphBuilder();
builder.addNode(
  ['Actor', 'State'],
  [
    ['id', 'rok'],
    ['name', 'Republic of Korea'],
  ],
);
builder.addNode(['Actor'], [['id', 'nato']]);
builder.addRelationship('PARTNER_OF', 0, 1, [['since', 2006]]);
const graph = new Graph(builder.finish('0123456789abcdef'));
const rok = new NodeValue(graph, 0);
const nato = new NodeValue(graph, 1);
const tie = new RelationshipValue(graph, 0);
const path = new PathValue([rok, nato], [tie]);

test('nodes and relationships tell what they are', () => {
  expect(call('labels', rok)).toEqual(['Actor', 'State']);
  expect(call('type', tie)).toBe('PARTNER_OF');
  expect(call('id', nato)).toBe(1);
  expect(call('properties', rok)).toEqual(map({ id: 'rok', name: 'Republic of Korea' }));
  expect(call('keys', tie)).toEqual(['since']);
  expect(call('elementId', rok)).toBe(graph.nodeElementId(0));
  expect(call('elementId', tie)).toBe(graph.relationshipElementId(0));
  expect(call('startNode', tie)).toEqual(rok);
  expect(call('endNode', tie)).toEqual(nato);
});

test('a path tells its parts', () => {
  expect(call('nodes', path)).toEqual([rok, nato]);
  expect(call('relationships', path)).toEqual([tie]);
  expect(call('length', path)).toBe(1);
  expect(call('valueType', [path, tie, rok])).toBe(
    'LIST<NODE NOT NULL | RELATIONSHIP NOT NULL | PATH NOT NULL> NOT NULL',
  );
});

test('null stays null, and other values are refused', () => {
  for (const name of [
    'labels',
    'type',
    'id',
    'elementId',
    'properties',
    'keys',
    'startNode',
    'nodes',
    'length',
  ]) {
    expect(call(name, null)).toBe(null);
    expect(() => call(name, 'a')).toThrow(fault('TypeError'));
  }
  expect(() => call('labels', tie)).toThrow(fault('TypeError'));
  expect(() => call('type', rok)).toThrow(fault('TypeError'));
});
