import { isList, isMap, typeName, type Value } from '../values/value.ts';
import { typeError } from '../values/value-errors.ts';

/**
 * A value as a condition: true, false or null; a list holds unless it is empty, and any map does, as in Neo4j.
 * @throws CypherError for anything else.
 */
export function asCondition(value: Value): boolean | null {
  if (value === null || typeof value === 'boolean') return value;
  if (isList(value)) return value.length > 0;
  if (isMap(value)) return true;
  throw typeError(`Type mismatch: expected Boolean but was ${typeName(value)}`);
}

export function and(left: boolean | null, right: boolean | null): boolean | null {
  if (left === false || right === false) return false;
  return left === null || right === null ? null : true;
}

export function or(left: boolean | null, right: boolean | null): boolean | null {
  if (left === true || right === true) return true;
  return left === null || right === null ? null : false;
}

export function not(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}
