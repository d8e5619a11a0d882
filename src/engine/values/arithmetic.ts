import {
  addIntegers,
  divideIntegers,
  moduloIntegers,
  multiplyIntegers,
  refuseZero,
  subtractIntegers,
} from './integer-arithmetic.ts';
import { precisePower } from './precise-power.ts';
import {
  divideDuration,
  minusTemporal,
  plusTemporal,
  scaleDuration,
} from './temporal/temporal-arithmetic.ts';
import { Duration } from './temporal/temporal-values.ts';
import type { Integer, Value } from './value.ts';
import { Float, isInteger, isList, isNumber, toDouble } from './value.ts';
import { typeError } from './value-errors.ts';
import { describe, scalarText } from './value-text.ts';

/** Cypher's `+`: numbers, strings, lists with lists or items, temporal values with durations. Null with null. */
export function add(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (isNumber(left) && isNumber(right)) return addNumbers(left, right);
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  if (isList(left)) return isList(right) ? left.concat(right) : [...left, right];
  if (isList(right)) return [left, ...right];
  const sum = addTexts(left, right) ?? plusTemporal(left, right);
  if (sum === undefined) throw typeError(`Cannot add ${describe(left)} and ${describe(right)}.`);
  return sum;
}

/** Cypher's `||`: strings with strings, lists with lists. Null with null, but not beside other types. */
export function concatenate(left: Value, right: Value): Value {
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  if (isList(left) && isList(right)) return left.concat(right);
  if (left === null && isJoinable(right)) return null;
  if (right === null && isJoinable(left)) return null;
  throw typeError(
    `Cannot concatenate ${describe(left)} and ${describe(right)}: || joins two strings or two lists.`,
  );
}

function isJoinable(value: Value): boolean {
  return value === null || typeof value === 'string' || isList(value);
}

export function subtract(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (isNumber(left) && isNumber(right)) {
    if (isInteger(left) && isInteger(right)) return subtractIntegers(left, right);
    return new Float(toDouble(left) - toDouble(right));
  }
  const difference = minusTemporal(left, right);
  if (difference === undefined) throw typeError(`Cannot subtract ${describe(right)} from ${describe(left)}.`);
  return difference;
}

export function multiply(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (isNumber(left) && isNumber(right)) {
    if (isInteger(left) && isInteger(right)) return multiplyIntegers(left, right);
    return new Float(toDouble(left) * toDouble(right));
  }
  if (left instanceof Duration && isNumber(right)) return scaleDuration(left, right);
  if (right instanceof Duration && isNumber(left)) return scaleDuration(right, left);
  throw typeError(`Cannot multiply ${describe(left)} and ${describe(right)}.`);
}

/** Integers give an integer, truncated. An integer zero as divisor is refused even under null, as in Neo4j. */
export function divide(left: Value, right: Value): Value {
  if (right !== null && isInteger(right)) refuseZero(right);
  if (left === null || right === null) return null;
  if (isNumber(left) && isNumber(right)) {
    if (isInteger(left) && isInteger(right)) return divideIntegers(left, right);
    return new Float(toDouble(left) / toDouble(right));
  }
  if (left instanceof Duration && isNumber(right)) return divideDuration(left, right);
  throw typeError(`Cannot divide ${describe(left)} by ${describe(right)}.`);
}

export function modulo(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (isNumber(left) && isNumber(right)) {
    if (isInteger(left) && isInteger(right)) return moduloIntegers(left, right);
    return new Float(toDouble(left) % toDouble(right));
  }
  throw typeError(`Cannot calculate modulus of ${describe(left)} and ${describe(right)}.`);
}

/** Cypher's `^`, always a float. */
export function power(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (isNumber(left) && isNumber(right)) return new Float(precisePower(toDouble(left), toDouble(right)));
  throw typeError(`Cannot raise ${describe(left)} to the power of ${describe(right)}.`);
}

/** Unary minus: zero minus the value, so that 0.0 stays 0.0. */
export function negate(value: Value): Value {
  if (value === null) return null;
  if (value instanceof Float) return new Float(0 - value.value);
  if (isInteger(value)) return subtractIntegers(0, value);
  throw typeError(`Cannot negate ${describe(value)}: only numbers have a negative.`);
}

function addNumbers(left: Integer | Float, right: Integer | Float): Value {
  if (isInteger(left) && isInteger(right)) return addIntegers(left, right);
  return new Float(toDouble(left) + toDouble(right));
}

/** A string takes the text of any scalar beside it. */
function addTexts(left: Value, right: Value): string | undefined {
  if (typeof left !== 'string' && typeof right !== 'string') return undefined;
  const before = scalarText(left);
  const after = scalarText(right);
  return before === undefined || after === undefined ? undefined : before + after;
}
