import type { Environment } from '../expressions/environment.ts';
import type { Evaluate } from '../expressions/frame.ts';
import { isList, NodeValue, PathValue, RelationshipValue, type Value } from '../values/value.ts';
import type { NamedPath } from './pattern-graph.ts';

/** Builds a path from its first node and the relationships of its connections, in the order of the pattern. */
export function pathBuilder(path: NamedPath, environment: Environment): Evaluate {
  const first = environment.slotOf(path.first, 0);
  const slots = path.connections.map((name) => environment.slotOf(name, 0));
  return ({ slots: values }) => {
    const start = values[first];
    if (!(start instanceof NodeValue)) return null;
    return walkFrom(
      start,
      slots.flatMap((slot) => relationshipsIn(values[slot]!)),
    );
  };
}

function relationshipsIn(value: Value): readonly RelationshipValue[] {
  if (value instanceof RelationshipValue) return [value];
  return isList(value) ? (value as readonly RelationshipValue[]) : [];
}

/** The path that follows the relationships from a node, each to its other end. */
export function walkFrom(start: NodeValue, relationships: readonly RelationshipValue[]): PathValue {
  const nodes = [start];
  for (const { graph, index } of relationships) {
    const at = nodes.at(-1)!.index;
    const source = graph.source(index);
    nodes.push(new NodeValue(graph, source === at ? graph.target(index) : source));
  }
  return new PathValue(nodes, relationships);
}
