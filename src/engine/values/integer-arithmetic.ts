import type { Integer } from './value.ts';
import { normalizeInteger } from './value.ts';
import { arithmeticError } from './value-errors.ts';

/** Adding zero turns JavaScript's −0, which no integer is, into 0. */
const UNSIGNED_ZERO = 0;

/** @throws ArithmeticError beyond 64 bits, as do all functions here. */
export function addIntegers(left: Integer, right: Integer): Integer {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return within64Bits(BigInt(left) + BigInt(right), () => `${left} + ${right}`);
}

export function subtractIntegers(left: Integer, right: Integer): Integer {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return within64Bits(BigInt(left) - BigInt(right), () => `${left} - ${right}`);
}

export function multiplyIntegers(left: Integer, right: Integer): Integer {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right;
    if (Number.isSafeInteger(product)) return product + UNSIGNED_ZERO;
  }
  return within64Bits(BigInt(left) * BigInt(right), () => `${left} * ${right}`);
}

/** Truncates towards zero. The one quotient beyond 64 bits, −2^63 / −1, wraps as in Neo4j. */
export function divideIntegers(left: Integer, right: Integer): Integer {
  refuseZero(right);
  if (typeof left === 'number' && typeof right === 'number') return Math.trunc(left / right) + UNSIGNED_ZERO;
  return normalizeInteger(BigInt.asIntN(64, BigInt(left) / BigInt(right)));
}

/** The remainder has the sign of the dividend. */
export function moduloIntegers(left: Integer, right: Integer): Integer {
  refuseZero(right);
  if (typeof left === 'number' && typeof right === 'number') return (left % right) + UNSIGNED_ZERO;
  return normalizeInteger(BigInt(left) % BigInt(right));
}

/** @throws ArithmeticError for a zero divisor. */
export function refuseZero(divisor: Integer): void {
  if (divisor === 0) throw arithmeticError('/ by zero: an integer cannot be divided by zero.');
}

function within64Bits(value: bigint, operation: () => string): Integer {
  if (BigInt.asIntN(64, value) === value) return normalizeInteger(value);
  throw arithmeticError(`long overflow: ${operation()} does not fit into a 64-bit integer.`);
}
