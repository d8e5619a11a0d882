import {
  addDoubles,
  type DoubleDouble,
  divideDoubles,
  exactly,
  multiplyDoubles,
  sumNested,
} from './double-double.ts';

const QUARTER_TURN: DoubleDouble = { high: Math.PI / 2, low: 6.123233995736766e-17 };

/** Beyond so many quarter turns the constant above is not exact enough, and JavaScript's own results stand. */
const MOST_QUARTERS = 2 ** 20;

const SINE_DIVISORS = [2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26].map((n) => n * (n + 1));
const COSINE_DIVISORS = [2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26].map((n) => n * (n - 1));

/** Sine, cosine and tangent right to the last bit but in rare ties, as Java has them. */
export function preciseSine(angle: number): number {
  return isBeyond(angle) ? Math.sin(angle) : sineAndCosine(angle).sine.high;
}

export function preciseCosine(angle: number): number {
  return isBeyond(angle) ? Math.cos(angle) : sineAndCosine(angle).cosine.high;
}

export function preciseTangent(angle: number): number {
  if (isBeyond(angle)) return Math.tan(angle);
  const { sine, cosine } = sineAndCosine(angle);
  return divideDoubles(sine, cosine).high;
}

/** Zero keeps its sign and small angles their last bits, so both are left to JavaScript. */
function isBeyond(angle: number): boolean {
  const size = Math.abs(angle);
  return !(size > 1e-6 && size < MOST_QUARTERS);
}

function sineAndCosine(angle: number): { sine: DoubleDouble; cosine: DoubleDouble } {
  const quarters = Math.round(angle / QUARTER_TURN.high);
  const rest = addDoubles(exactly(angle), multiplyDoubles(QUARTER_TURN, exactly(-quarters)));
  const square = multiplyDoubles(rest, rest);
  const opposite = negate(square);
  const sine = multiplyDoubles(rest, sumNested(opposite, SINE_DIVISORS));
  const cosine = sumNested(opposite, COSINE_DIVISORS);
  switch (((quarters % 4) + 4) % 4) {
    case 0:
      return { sine, cosine };
    case 1:
      return { sine: cosine, cosine: negate(sine) };
    case 2:
      return { sine: negate(sine), cosine: negate(cosine) };
    default:
      return { sine: negate(cosine), cosine: sine };
  }
}

function negate({ high, low }: DoubleDouble): DoubleDouble {
  return { high: -high, low: -low };
}
