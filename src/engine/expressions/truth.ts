import { typeName, type Value } from '../values/value.ts';
import { typeError } from '../values/value-errors.ts';

/** A value as a condition: true, false or null. @throws CypherError for anything else. */
export function asCondition(value: Value): boolean | null {
  if (value === null || typeof value === 'boolean') return value;
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
