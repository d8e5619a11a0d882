import type { Integer, Value } from './value.ts';
import { Float, isInteger, normalizeInteger } from './value.ts';
import { typeError } from './value-errors.ts';
import { describe, scalarText } from './value-text.ts';

const MIN_INTEGER = -(2n ** 63n);
const MAX_INTEGER = 2n ** 63n - 1n;

/** `1`, `-2.9`, `.5`, `1.5e3`; no blanks. */
const DECIMAL = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,9}))?$/;

/** What Java's Double.parseDouble takes, apart from hexadecimal forms. */
const FLOAT = /^[+-]?(?:NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[fFdD]?)$/;

/** Such as `0x1.8p3`: digits, fraction, power of two. */
const HEXADECIMAL_FLOAT = /^([+-]?)0[xX]([0-9a-fA-F]*)\.?([0-9a-fA-F]*)[pP]([+-]?\d+)[fFdD]?$/;

/** An integer of this value, truncated; null for text that is no number; undefined for types that have none. */
export function toInteger(value: Value): Integer | null | undefined {
  if (value === null || isInteger(value)) return value;
  if (value instanceof Float) return truncate(value.value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? parseInteger(value) : undefined;
}

/** A float of this value; null for text that is no number; undefined for types that have none. */
export function toFloat(value: Value): Float | null | undefined {
  if (value === null || value instanceof Float) return value;
  if (isInteger(value)) return new Float(Number(value));
  return typeof value === 'string' ? parseFloatText(value) : undefined;
}

/** A boolean of this value; null for other text than true and false; undefined for types that have none. */
export function toBoolean(value: Value): boolean | null | undefined {
  if (value === null || typeof value === 'boolean') return value;
  if (isInteger(value)) return value !== 0;
  if (typeof value !== 'string') return undefined;
  const word = value.trim().toLowerCase();
  if (word === 'true') return true;
  return word === 'false' ? false : null;
}

/** The text of a scalar; undefined for lists, maps and elements. */
export function toText(value: Value): string | null | undefined {
  return value === null ? null : scalarText(value);
}

/** A 64-bit integer nearest to a float towards zero; 0 for NaN, as in Java. */
export function truncate(value: number): Integer {
  if (Number.isNaN(value)) return 0;
  if (value >= 2 ** 63) return MAX_INTEGER;
  if (value <= -(2 ** 63)) return MIN_INTEGER;
  return normalizeInteger(BigInt(Math.trunc(value)));
}

/** @throws TypeError for a number beyond 64 bits. */
function parseInteger(text: string): Integer | null {
  const match = DECIMAL.exec(text);
  if (!match || !(match[2] || match[3])) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const digits = (whole + fraction).replace(/^0+/, '');
  if (!digits) return 0;
  const length = digits.length - fraction.length + Number(exponent);
  if (length > 19) throw tooLarge(text);
  const kept = length <= 0 ? '0' : digits.slice(0, length).padEnd(length, '0');
  const value = sign === '-' ? -BigInt(kept) : BigInt(kept);
  const isCut = /[1-9]/.test(digits.slice(Math.max(length, 0)));
  const isBeyond = value > MAX_INTEGER || value < MIN_INTEGER;
  if (isBeyond || (isCut && (value === MAX_INTEGER || value === MIN_INTEGER))) throw tooLarge(text);
  return normalizeInteger(value);
}

function tooLarge(text: string): Error {
  return typeError(`integer, ${describe(text)}, is too large for 64 bits.`);
}

function parseFloatText(text: string): Float | null {
  const trimmed = text.trim();
  const hexadecimal = HEXADECIMAL_FLOAT.exec(trimmed);
  if (hexadecimal) return parseHexadecimal(hexadecimal);
  return FLOAT.test(trimmed) ? new Float(Number(trimmed.replace(/(?<=[\d.])[fFdD]$/, ''))) : null;
}

function parseHexadecimal([, sign, whole = '', fraction = '', exponent]: RegExpExecArray): Float | null {
  if (!(whole || fraction)) return null;
  const size = Number.parseInt(whole + fraction, 16) * 2 ** (Number(exponent) - 4 * fraction.length);
  return new Float(sign === '-' ? -size : size);
}
