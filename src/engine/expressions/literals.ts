import type {
  ListLiteral,
  Literal,
  MapLiteral,
  MapProjection,
  MapProjectionItem,
  Parameter,
} from '../../language/syntax-expression.ts';
import { Float, isMap, NodeValue, RelationshipValue, typeName, type Value } from '../values/value.ts';
import { typeError } from '../values/value-errors.ts';
import { propertyOf } from './access.ts';
import type { Environment } from './environment.ts';
import type { Evaluate, Frame } from './frame.ts';
import { checkDepth } from './nesting.ts';

export function compileLiteral(literal: Literal): Evaluate {
  const value = valueOfLiteral(literal);
  return () => value;
}

function valueOfLiteral(literal: Literal): Value {
  if (literal.kind === 'NullLiteral') return null;
  return literal.kind === 'FloatLiteral' ? new Float(literal.value) : literal.value;
}

/** Whether a parameter was sent is checked before the first row. */
export function compileParameter({ name }: Parameter, environment: Environment): Evaluate {
  environment.compilation.parameters.add(name);
  return (frame) => frame.parameters.get(name)!;
}

export function compileList({ items }: ListLiteral, environment: Environment): Evaluate {
  const values = items.map((item) => environment.compile(item));
  return (frame) =>
    checkDepth(
      values.map((value) => value(frame)),
      frame.budget,
    );
}

export function compileMap({ entries }: MapLiteral, environment: Environment): Evaluate {
  const values = entries.map(({ key, value }) => [key, environment.compile(value)] as const);
  return (frame) => checkDepth(new Map(values.map(([key, value]) => [key, value(frame)])), frame.budget);
}

type Addition = (frame: Frame, subject: Value, result: Map<string, Value>) => void;

export function compileMapProjection({ subject, items }: MapProjection, environment: Environment): Evaluate {
  const inner = environment.compile(subject);
  const additions = items.map((item) => compileMapItem(item, environment));
  return (frame) => {
    const value = inner(frame);
    if (value === null) return null;
    const result = new Map<string, Value>();
    for (const add of additions) add(frame, value, result);
    return result;
  };
}

function compileMapItem(item: MapProjectionItem, environment: Environment): Addition {
  switch (item.kind) {
    case 'AllProperties':
      return (_, subject, result) => {
        for (const [key, value] of propertiesOf(subject)) result.set(key, value);
      };
    case 'PropertySelector':
      return (_, subject, result) => result.set(item.key, propertyOf(subject, item.key));
    case 'VariableSelector': {
      const value = environment.compile(item.variable);
      return (frame, _, result) => result.set(item.variable.name, value(frame));
    }
    case 'MapEntry': {
      const value = environment.compile(item.value);
      return (frame, _, result) => result.set(item.key, value(frame));
    }
  }
}

/** All properties of a node or relationship, or the map itself. */
export function propertiesOf(value: Value): ReadonlyMap<string, Value> {
  if (isMap(value)) return value;
  if (value instanceof NodeValue) return value.graph.nodeProperties(value.index);
  if (value instanceof RelationshipValue) return value.graph.relationshipProperties(value.index);
  throw typeError(`Type mismatch: expected Node, Relationship or Map but was ${typeName(value)}`);
}
