import { truncate } from '../values/convert.ts';
import { Float, isInteger, isList, isNumber, type ListValue, toDouble, type Value } from '../values/value.ts';
import { typeError } from '../values/value-errors.ts';
import { describe } from '../values/value-text.ts';

/** @throws TypeError that names the function and what it takes, as do all functions here. */
export function wrongArgument(name: string, expected: string, value: Value): Error {
  return typeError(`Invalid input for function '${name}()': expected ${expected}, got ${describe(value)}.`);
}

export function requireString(name: string, value: Value | undefined): string {
  if (typeof value === 'string') return value;
  throw wrongArgument(name, 'a STRING (toString() makes one)', value ?? null);
}

export function requireList(name: string, value: Value | undefined): ListValue {
  if (isList(value)) return value;
  throw wrongArgument(name, 'a LIST', value ?? null);
}

/** A number as a float; integers beyond 2^53 lose their last digits. */
export function requireDouble(name: string, value: Value | undefined): number {
  if (isNumber(value)) return toDouble(value);
  throw wrongArgument(name, 'an INTEGER or a FLOAT', value ?? null);
}

/** A whole number, fractions cut off, as exact as the argument is. */
export function requireInteger(name: string, value: Value | undefined): bigint {
  if (value !== undefined && isInteger(value)) return BigInt(value);
  if (value instanceof Float) return BigInt(truncate(value.value));
  throw wrongArgument(name, 'an INTEGER', value ?? null);
}
