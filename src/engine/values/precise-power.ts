/**
 * A number as the unevaluated sum of two floats, which gives about 106 bits. The sums and products without error
 * are those of Dekker and Knuth; see T. J. Dekker, "A floating-point technique for extending the available
 * precision" (1971).
 */
interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

const LN_2: DoubleDouble = { high: Math.LN2, low: 2.3190468138462996e-17 };
const LOG10_E: DoubleDouble = { high: Math.LOG10E, low: 1.098319650216765e-17 };
const ONE: DoubleDouble = { high: 1, low: 0 };

/** Cuts a float into two halves of 26 bits. */
const SPLITTER = 2 ** 27 + 1;

const HALVINGS = 8;
const TAYLOR_TERMS = 10;

/**
 * `base` to the power of `exponent`, right to the last bit but in rare ties. JavaScript's own is off by one unit
 * in the last place every hundredth time, where Java's, which Neo4j uses, is not.
 */
export function precisePower(base: number, exponent: number): number {
  const rough = base ** exponent;
  const size = Math.abs(rough);
  const isExtreme = !(size > 1e-300 && size < 1e300);
  if (isExtreme || base === 0 || Math.abs(base) === 1 || exponent === 0 || exponent === 1) return rough;
  const result = exponential(multiply(logarithm(Math.abs(base)), { high: exponent, low: 0 }));
  return Math.sign(rough) * result;
}

/** The logarithm to base 10, right to the last bit but in rare ties. */
export function preciseLog10(value: number): number {
  if (!(value > 0) || value === 1 || value === Number.POSITIVE_INFINITY) return Math.log10(value);
  return multiply(logarithm(value), LOG10_E).high;
}

/** The natural logarithm: JavaScript's own, mended by what its exponential misses. */
function logarithm(value: number): DoubleDouble {
  const power = Math.round(Math.log2(value));
  const mantissa = value / 2 ** Math.trunc(power / 2) / 2 ** (power - Math.trunc(power / 2));
  const rough = Math.log(mantissa);
  const reached = exponentialOfSmall({ high: rough, low: 0 });
  const missing = add({ high: mantissa, low: 0 }, { high: -reached.high, low: -reached.low });
  const mended = add({ high: rough, low: 0 }, { high: missing.high / reached.high, low: 0 });
  return add(multiply(LN_2, { high: power, low: 0 }), mended);
}

function exponential(value: DoubleDouble): number {
  const power = Math.round(value.high / LN_2.high);
  const rest = add(value, multiply(LN_2, { high: -power, low: 0 }));
  return exponentialOfSmall(rest).high * 2 ** Math.trunc(power / 2) * 2 ** (power - Math.trunc(power / 2));
}

/** Taylor's series for a small part of the value, squared as often as it was halved. */
function exponentialOfSmall({ high, low }: DoubleDouble): DoubleDouble {
  const part = { high: high / 2 ** HALVINGS, low: low / 2 ** HALVINGS };
  let sum = ONE;
  for (let term = TAYLOR_TERMS; term >= 1; term--) sum = add(ONE, divide(multiply(part, sum), term));
  for (let halving = 0; halving < HALVINGS; halving++) sum = multiply(sum, sum);
  return sum;
}

function add(left: DoubleDouble, right: DoubleDouble): DoubleDouble {
  const sum = left.high + right.high;
  const shadow = sum - left.high;
  const error = left.high - (sum - shadow) + (right.high - shadow);
  return normalize(sum, error + left.low + right.low);
}

function multiply(left: DoubleDouble, right: DoubleDouble): DoubleDouble {
  const product = left.high * right.high;
  const [a, b] = [split(left.high), split(right.high)];
  const error = a.high * b.high - product + a.high * b.low + a.low * b.high + a.low * b.low;
  return normalize(product, error + left.high * right.low + left.low * right.high);
}

function divide(value: DoubleDouble, divisor: number): DoubleDouble {
  const quotient = value.high / divisor;
  const { high, low } = multiply({ high: quotient, low: 0 }, { high: divisor, low: 0 });
  return normalize(quotient, (value.high - high - low + value.low) / divisor);
}

function split(value: number): DoubleDouble {
  const scaled = SPLITTER * value;
  const high = scaled - (scaled - value);
  return { high, low: value - high };
}

function normalize(high: number, low: number): DoubleDouble {
  const sum = high + low;
  return { high: sum, low: low - (sum - high) };
}
