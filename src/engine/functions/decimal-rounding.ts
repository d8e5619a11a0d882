import { argumentError } from '../values/value-errors.ts';

/** The ways of Java's RoundingMode that `round()` knows. */
const MODES = ['CEILING', 'FLOOR', 'UP', 'DOWN', 'HALF_EVEN', 'HALF_UP', 'HALF_DOWN', 'UNNECESSARY'] as const;

export type RoundingMode = (typeof MODES)[number];

/** @throws ArgumentError for any other word. */
export function requireMode(name: string): RoundingMode {
  const mode = MODES.find((known) => known === name);
  if (mode) return mode;
  throw argumentError(`Unknown rounding mode '${name}'. Valid values are: ${MODES.join(', ')}.`);
}

/**
 * Rounds the shortest decimal form of a float to so many digits after the point, as Java's BigDecimal does:
 * 1.005 to two digits is 1.01, although the float itself lies a little below.
 */
export function roundDecimal(value: number, precision: number, mode: RoundingMode): number {
  const [mantissa = '', exponentText = ''] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const scale = digits.length - 1 - Number(exponentText);
  const dropped = scale - precision;
  if (dropped <= 0) return value;
  const kept = dropped >= digits.length ? 0n : BigInt(digits.slice(0, digits.length - dropped));
  const rest = digits.padStart(dropped, '0').slice(-dropped);
  const rounded = kept + (roundsUp(kept, rest, value < 0, mode) ? 1n : 0n);
  const size = Number(`${rounded}e${-precision}`);
  return value < 0 ? 0 - size : size;
}

/** Whether the digits dropped carry one into those kept. */
function roundsUp(kept: bigint, dropped: string, isNegative: boolean, mode: RoundingMode): boolean {
  if (/^0*$/.test(dropped)) return false;
  const half = `5${'0'.repeat(dropped.length - 1)}`;
  switch (mode) {
    case 'UP':
      return true;
    case 'DOWN':
      return false;
    case 'CEILING':
      return !isNegative;
    case 'FLOOR':
      return isNegative;
    case 'HALF_UP':
      return dropped >= half;
    case 'HALF_DOWN':
      return dropped > half;
    case 'HALF_EVEN':
      return dropped > half || (dropped === half && kept % 2n === 1n);
    case 'UNNECESSARY':
      throw argumentError('Rounding necessary: the number has more digits than asked for.');
  }
}
