import { equals } from './equality.ts';
import { compareForOrder } from './ordering.ts';
import { compareStrings } from './string-order.ts';
import { Duration } from './temporal/temporal-values.ts';
import type { ListValue, MapValue, Value } from './value.ts';
import { Float, isList, isMap, isNumber, Point, toDouble, typeName } from './value.ts';

/** Cypher's `<`: null for values that do not compare, false for anything beside NaN. */
export function isLess(left: Value, right: Value): boolean | null {
  return decide(left, right, (order) => order < 0);
}

export function isLessOrEqual(left: Value, right: Value): boolean | null {
  return decide(left, right, (order) => order <= 0, true);
}

export function isGreater(left: Value, right: Value): boolean | null {
  return decide(left, right, (order) => order > 0);
}

export function isGreaterOrEqual(left: Value, right: Value): boolean | null {
  return decide(left, right, (order) => order >= 0, true);
}

function decide(
  left: Value,
  right: Value,
  accepts: (order: number) => boolean,
  orEqual = false,
): boolean | null {
  if (typeof left === 'number' && typeof right === 'number') return accepts(left - right);
  if (isNumber(left) && isNumber(right)) {
    const order = compareNumerically(left, right);
    return order !== null && accepts(order);
  }
  if (hasNoOrder(left)) return orEqual && equals(left, right) ? true : null;
  const order = compareByValue(left, right);
  return order === null ? null : accepts(order);
}

/** Durations of unlike parts have no length in common, and points no order: these only equal each other. */
function hasNoOrder(value: Value): boolean {
  return value instanceof Duration || value instanceof Point;
}

/** Negative, zero or positive; null where the two do not compare or a null or NaN would have to decide. */
function compareByValue(left: Value, right: Value): number | null {
  if (left === null || right === null) return null;
  if (isNumber(left)) return isNumber(right) ? compareNumerically(left, right) : null;
  if (typeof left === 'string') return typeof right === 'string' ? compareStrings(left, right) : null;
  if (isList(left)) return isList(right) ? compareLists(left, right) : null;
  if (isMap(left)) return isMap(right) ? compareMaps(left, right) : null;
  if (hasNoOrder(left)) return equals(left, right) ? 0 : null;
  return typeName(left) === typeName(right) ? compareForOrder(left, right) : null;
}

/** Null beside NaN. Integers compare exactly with integers, but as floats with floats. */
function compareNumerically(left: number | bigint | Float, right: number | bigint | Float): number | null {
  const asFloats = left instanceof Float || right instanceof Float;
  const a = asFloats ? toDouble(left) : left;
  const b = asFloats ? toDouble(right) : right;
  if (a < b) return -1;
  if (a > b) return 1;
  return Number.isNaN(a) || Number.isNaN(b) ? null : 0;
}

function compareLists(left: ListValue, right: ListValue): number | null {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const order = compareByValue(left[at]!, right[at]!);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareMaps(left: MapValue, right: MapValue): number | null {
  if (left.size !== right.size) return left.size - right.size;
  const keys = [...left.keys()].sort(compareStrings);
  const others = [...right.keys()].sort(compareStrings);
  for (let at = 0; at < keys.length; at++) {
    const order = compareStrings(keys[at]!, others[at]!);
    if (order !== 0) return order;
  }
  for (const key of keys) {
    const order = compareByValue(left.get(key)!, right.get(key)!);
    if (order !== 0) return order;
  }
  return 0;
}
