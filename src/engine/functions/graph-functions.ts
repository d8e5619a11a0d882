import {
  isMap,
  type MapValue,
  NodeValue,
  PathValue,
  RelationshipValue,
  type Value,
} from '../values/value.ts';
import { wrongArgument } from './arguments.ts';
import { type ScalarFunction, strictFunction } from './function-table.ts';

/** The functions of nodes, relationships and paths. */
export const GRAPH_FUNCTIONS: readonly ScalarFunction[] = [
  strictFunction('id', ([value]) => requireElement('id', value).index),
  strictFunction('elementId', ([value]) => {
    const element = requireElement('elementId', value);
    return element instanceof NodeValue
      ? element.graph.nodeElementId(element.index)
      : element.graph.relationshipElementId(element.index);
  }),
  strictFunction('labels', ([value]) => {
    if (value instanceof NodeValue) return value.graph.nodeLabels(value.index);
    throw wrongArgument('labels', 'a NODE', value ?? null);
  }),
  strictFunction('type', ([value]) => {
    const relationship = requireRelationship('type', value);
    return relationship.graph.relationshipType(relationship.index);
  }),
  strictFunction('properties', ([value]) => propertiesOf('properties', value)),
  strictFunction('keys', ([value]) => [...propertiesOf('keys', value).keys()]),
  strictFunction('startNode', ([value]) => {
    const relationship = requireRelationship('startNode', value);
    return new NodeValue(relationship.graph, relationship.graph.source(relationship.index));
  }),
  strictFunction('endNode', ([value]) => {
    const relationship = requireRelationship('endNode', value);
    return new NodeValue(relationship.graph, relationship.graph.target(relationship.index));
  }),
  strictFunction('nodes', ([value]) => requirePath('nodes', value).nodes),
  strictFunction('relationships', ([value]) => requirePath('relationships', value).relationships),
  strictFunction('length', ([value]) => requirePath('length', value).relationships.length),
];

function requireElement(name: string, value: Value | undefined): NodeValue | RelationshipValue {
  if (value instanceof NodeValue || value instanceof RelationshipValue) return value;
  throw wrongArgument(name, 'a NODE or a RELATIONSHIP', value ?? null);
}

function requireRelationship(name: string, value: Value | undefined): RelationshipValue {
  if (value instanceof RelationshipValue) return value;
  throw wrongArgument(name, 'a RELATIONSHIP', value ?? null);
}

function requirePath(name: string, value: Value | undefined): PathValue {
  if (value instanceof PathValue) return value;
  throw wrongArgument(name, 'a PATH', value ?? null);
}

function propertiesOf(name: string, value: Value | undefined): MapValue {
  if (value instanceof NodeValue) return value.graph.nodeProperties(value.index);
  if (value instanceof RelationshipValue) return value.graph.relationshipProperties(value.index);
  if (isMap(value)) return value;
  throw wrongArgument(name, 'a NODE, a RELATIONSHIP or a MAP', value ?? null);
}
