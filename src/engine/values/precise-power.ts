import { addDoubles, type DoubleDouble, exactly, multiplyDoubles, sumNested } from './double-double.ts';

const LN_2: DoubleDouble = { high: Math.LN2, low: 2.3190468138462996e-17 };
const LOG10_E: DoubleDouble = { high: Math.LOG10E, low: 1.098319650216765e-17 };

const HALVINGS = 8;
const EXPONENTIAL_DIVISORS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Beyond these, and for infinities and NaN, JavaScript's own results stand. */
const TINY = 1e-300;
const HUGE = 1e300;

/**
 * `base` to the power of `exponent`, right to the last bit but in rare ties. JavaScript's own is off by one unit in
 * the last place every hundredth time; Java's, which Neo4j uses, hardly ever.
 */
export function precisePower(base: number, exponent: number): number {
  const rough = base ** exponent;
  const isPlain = isMiddling(Math.abs(rough)) && Math.abs(base) !== 1 && exponent !== 0 && exponent !== 1;
  if (!isPlain) return rough;
  if (Number.isSafeInteger(base) && Number.isInteger(exponent) && exponent > 0) {
    return Number(BigInt(base) ** BigInt(exponent));
  }
  return Math.sign(rough) * exponential(multiplyDoubles(logarithm(Math.abs(base)), exactly(exponent)));
}

/** e to the power of a value, as exactly. */
export function preciseExponential(value: number): number {
  return isMiddling(Math.exp(value)) ? exponential(exactly(value)) : Math.exp(value);
}

/** The natural logarithm, as exactly. */
export function preciseLog(value: number): number {
  return isMiddling(value) && value !== 1 ? logarithm(value).high : Math.log(value);
}

/** The logarithm to base 10, as exactly. */
export function preciseLog10(value: number): number {
  return isMiddling(value) && value !== 1
    ? multiplyDoubles(logarithm(value), LOG10_E).high
    : Math.log10(value);
}

function isMiddling(value: number): boolean {
  return value > TINY && value < HUGE;
}

/** JavaScript's own logarithm, mended by what its exponential misses. */
function logarithm(value: number): DoubleDouble {
  const power = Math.round(Math.log2(value));
  const mantissa = scaleByPowerOfTwo(value, -power);
  const rough = Math.log(mantissa);
  const reached = exponentialOfSmall(exactly(rough));
  const missing = addDoubles(exactly(mantissa), { high: -reached.high, low: -reached.low });
  const mended = addDoubles(exactly(rough), exactly(missing.high / reached.high));
  return addDoubles(multiplyDoubles(LN_2, exactly(power)), mended);
}

function exponential(value: DoubleDouble): number {
  const power = Math.round(value.high / LN_2.high);
  const rest = addDoubles(value, multiplyDoubles(LN_2, exactly(-power)));
  return scaleByPowerOfTwo(exponentialOfSmall(rest).high, power);
}

/** Taylor's series for a small part of the value, squared as often as it was halved. */
function exponentialOfSmall({ high, low }: DoubleDouble): DoubleDouble {
  let result = sumNested({ high: high / 2 ** HALVINGS, low: low / 2 ** HALVINGS }, EXPONENTIAL_DIVISORS);
  for (let halving = 0; halving < HALVINGS; halving++) result = multiplyDoubles(result, result);
  return result;
}

/** In two steps, because 2^−1000 or 2^1000 alone may be beyond what the value can take. */
function scaleByPowerOfTwo(value: number, power: number): number {
  const half = Math.trunc(power / 2);
  return value * 2 ** half * 2 ** (power - half);
}
