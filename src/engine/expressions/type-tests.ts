import type { NormalizedTest, TypeTest } from '../../language/syntax-expression.ts';
import type { TypeAlternative } from '../../language/syntax-type.ts';
import { isList, typeName, type Value } from '../values/value.ts';
import type { Environment } from './environment.ts';
import type { Evaluate } from './frame.ts';

export function compileTypeTest({ operand, type, negated }: TypeTest, environment: Environment): Evaluate {
  const inner = environment.compile(operand);
  return (frame) => isOfType(inner(frame), type.alternatives) !== negated;
}

function isOfType(value: Value, alternatives: readonly TypeAlternative[]): boolean {
  return alternatives.some((alternative) => fits(value, alternative));
}

function fits(value: Value, { name, inner, nullable }: TypeAlternative): boolean {
  if (value === null) return nullable && name !== 'NOTHING';
  if (name === 'ANY') return true;
  if (name === 'PROPERTY VALUE') return isStorable(value);
  if (!isList(value)) return typeName(value) === name;
  return name === 'LIST' && value.every((item) => isOfType(item, inner ?? []));
}

const NOT_STORABLE = new Set(['NODE', 'RELATIONSHIP', 'PATH', 'MAP', 'NULL', 'LIST']);

function isStorable(value: Value): boolean {
  if (!isList(value)) return !NOT_STORABLE.has(typeName(value));
  const types = new Set(value.map(typeName));
  return types.size <= 1 && [...types].every((type) => !NOT_STORABLE.has(type));
}

/** Null for anything but a string, as in Neo4j. */
export function compileNormalizedTest(expression: NormalizedTest, environment: Environment): Evaluate {
  const inner = environment.compile(expression.operand);
  return (frame) => {
    const value = inner(frame);
    if (typeof value !== 'string') return null;
    return (value === value.normalize(expression.form)) !== expression.negated;
  };
}
