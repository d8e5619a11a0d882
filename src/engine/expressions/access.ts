import type { Property, Slice, Subscript, Variable } from '../../language/syntax-expression.ts';
import { componentOf } from '../values/components.ts';
import {
  Float,
  isInteger,
  isList,
  isMap,
  isNumber,
  type ListValue,
  NodeValue,
  RelationshipValue,
  toDouble,
  typeName,
  type Value,
} from '../values/value.ts';
import { typeError } from '../values/value-errors.ts';
import { asList } from './comprehensions.ts';
import type { Environment } from './environment.ts';
import type { Evaluate } from './frame.ts';

export function compileVariable({ name, start }: Variable, environment: Environment): Evaluate {
  const slot = environment.slotOf(name, start);
  return (frame) => frame.slots[slot]!;
}

export function compileProperty({ subject, key }: Property, environment: Environment): Evaluate {
  const { graph } = environment.compilation;
  const id = graph.keyId(key);
  const inner = environment.compile(subject);
  return (frame) => {
    const value = inner(frame);
    if (value instanceof NodeValue) return graph.nodeProperty(value.index, id);
    if (value instanceof RelationshipValue) return graph.relationshipProperty(value.index, id);
    return propertyOf(value, key);
  };
}

/** `value.key`, whatever the value is. @throws CypherError where values of its type have no properties. */
export function propertyOf(value: Value, key: string): Value {
  if (value === null) return null;
  if (isMap(value)) return value.get(key) ?? null;
  if (value instanceof NodeValue) return value.graph.nodePropertyByName(value.index, key);
  if (value instanceof RelationshipValue) return value.graph.relationshipPropertyByName(value.index, key);
  return componentOf(value, key);
}

export function compileSubscript({ subject, index }: Subscript, environment: Environment): Evaluate {
  const [container, position] = [environment.compile(subject), environment.compile(index)];
  return (frame) => elementAt(container(frame), position(frame));
}

function elementAt(container: Value, index: Value): Value {
  if (container === null || index === null) return null;
  if (isList(container)) return itemAt(container, index);
  if (typeof index !== 'string') throw wrongSubscript(container, index);
  if (typeof container !== 'object' || container instanceof Float) throw wrongSubscript(container, index);
  return propertyOf(container, index);
}

function itemAt(list: ListValue, index: Value): Value {
  if (!isInteger(index)) {
    throw typeError(
      `Cannot access a list with a ${typeName(index)}: give the position as an INTEGER, counted from 0`,
    );
  }
  const position = Number(index);
  return list[position < 0 ? list.length + position : position] ?? null;
}

function wrongSubscript(container: Value, index: Value): Error {
  return typeError(
    `Cannot access ${typeName(container)} with ${typeName(index)}: lists take an INTEGER, maps and elements a STRING`,
  );
}

/**
 * `list[from..to]`: negative bounds count from the end, bounds beyond the ends are cut, fractions of them too; what is
 * no list is a list of one.
 */
export function compileSlice({ subject, from, to }: Slice, environment: Environment): Evaluate {
  const list = environment.compile(subject);
  const [first, last] = [from && environment.compile(from), to && environment.compile(to)];
  return (frame) => {
    const value = asList(list(frame));
    const start = first ? first(frame) : 0;
    const end = last ? last(frame) : Number.MAX_SAFE_INTEGER;
    if (value === null || start === null || end === null) return null;
    if (!isNumber(start) || !isNumber(end)) throw typeError('The bounds of a slice must be INTEGER values');
    return value.slice(toDouble(start), toDouble(end));
  };
}
