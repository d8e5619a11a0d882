/**
 * A number as the unevaluated sum of two floats, which gives about 106 bits. The sums and products without error
 * are those of Knuth and Dekker; see T. J. Dekker, "A floating-point technique for extending the available
 * precision" (1971).
 */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

/** Cuts a float into two halves of 26 bits. */
const SPLITTER = 2 ** 27 + 1;

/** A float with nothing behind it. */
export function exactly(value: number): DoubleDouble {
  return { high: value, low: 0 };
}

export function addDoubles(left: DoubleDouble, right: DoubleDouble): DoubleDouble {
  const sum = left.high + right.high;
  const shadow = sum - left.high;
  const error = left.high - (sum - shadow) + (right.high - shadow);
  return normalize(sum, error + left.low + right.low);
}

export function multiplyDoubles(left: DoubleDouble, right: DoubleDouble): DoubleDouble {
  const product = left.high * right.high;
  const [a, b] = [split(left.high), split(right.high)];
  const error = a.high * b.high - product + a.high * b.low + a.low * b.high + a.low * b.low;
  return normalize(product, error + left.high * right.low + left.low * right.high);
}

export function divideDoubles(value: DoubleDouble, divisor: DoubleDouble): DoubleDouble {
  const quotient = value.high / divisor.high;
  const { high, low } = multiplyDoubles(exactly(quotient), divisor);
  return normalize(quotient, (value.high - high - low + value.low) / divisor.high);
}

/**
 * `1 + x/d₁ · (1 + x/d₂ · (1 + …))`, the form in which the series of exp, sin and cos are summed.
 * @param divisors the numbers d₁, d₂ and so on.
 */
export function sumNested(x: DoubleDouble, divisors: readonly number[]): DoubleDouble {
  return divisors.reduceRight<DoubleDouble>((sum, divisor) => {
    return addDoubles(exactly(1), divideDoubles(multiplyDoubles(x, sum), exactly(divisor)));
  }, exactly(1));
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
