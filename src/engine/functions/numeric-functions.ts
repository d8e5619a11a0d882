import { truncate } from '../values/convert.ts';
import { preciseExponential, preciseLog, preciseLog10 } from '../values/precise-power.ts';
import { preciseCosine, preciseSine, preciseTangent } from '../values/precise-trigonometry.ts';
import { Float, isInteger, isNumber, normalizeInteger, type Value } from '../values/value.ts';
import { argumentError } from '../values/value-errors.ts';
import { requireDouble, requireInteger, requireString } from './arguments.ts';
import { requireMode, roundDecimal } from './decimal-rounding.ts';
import { type ScalarFunction, strictFunction } from './function-table.ts';

/** Factors as Java has them, so that results agree to the last digit. */
const DEGREES_TO_RADIANS = 0.017453292519943295;
const RADIANS_TO_DEGREES = 57.29577951308232;

const MAX_PRECISION = 2n ** 31n - 1n;

/** The functions of numbers: rounding, logarithms, trigonometry, chance. */
export const NUMERIC_FUNCTIONS: readonly ScalarFunction[] = [
  strictFunction('abs', ([value]) => absolute(value ?? null)),
  strictFunction('sign', ([value]) => {
    const sign = Math.sign(requireDouble('sign', value));
    return Number.isNaN(sign) ? 0 : sign + 0;
  }),
  strictFunction('isNaN', ([value]) => Number.isNaN(requireDouble('isNaN', value))),
  strictFunction('round', (args) => new Float(round(args))),
  ofDouble('ceil', Math.ceil),
  ofDouble('floor', Math.floor),
  ofDouble('sqrt', Math.sqrt),
  ofDouble('exp', preciseExponential),
  ofDouble('log', preciseLog),
  ofDouble('log10', preciseLog10),
  ofDouble('sin', preciseSine),
  ofDouble('cos', preciseCosine),
  ofDouble('tan', preciseTangent),
  ofDouble('cot', (angle) => 1 / preciseTangent(angle)),
  ofDouble('asin', Math.asin),
  ofDouble('acos', Math.acos),
  ofDouble('atan', Math.atan),
  ofDouble('haversin', (angle) => (1 - preciseCosine(angle)) / 2),
  ofDouble('degrees', (angle) => angle * RADIANS_TO_DEGREES),
  ofDouble('radians', (angle) => angle * DEGREES_TO_RADIANS),
  strictFunction(
    'atan2',
    ([y, x]) => new Float(Math.atan2(requireDouble('atan2', y), requireDouble('atan2', x))),
  ),
  strictFunction('e', () => new Float(Math.E)),
  strictFunction('pi', () => new Float(Math.PI)),
  strictFunction('rand', () => new Float(Math.random())),
];

function ofDouble(name: string, call: (value: number) => number): ScalarFunction {
  return strictFunction(name, ([value]) => new Float(call(requireDouble(name, value))));
}

/** The one integer without a positive counterpart, −2^63, stays as it is, as in Java. */
function absolute(value: Value): Value {
  if (isNumber(value) && isInteger(value)) {
    const size = BigInt(value) < 0n ? -BigInt(value) : BigInt(value);
    return normalizeInteger(BigInt.asIntN(64, size));
  }
  return new Float(Math.abs(requireDouble('abs', value)));
}

/** Halves go up where no precision is asked for, and away from zero where one is, as in Neo4j. */
function round([value, precision, mode]: readonly NonNullable<Value>[]): number {
  const number = requireDouble('round', value);
  const digits = precision === undefined ? 0n : requireInteger('round', precision);
  if (digits < 0n || digits > MAX_PRECISION) {
    throw argumentError(`Precision argument to 'round()' must be from 0 to ${MAX_PRECISION}, not ${digits}.`);
  }
  const way = mode === undefined ? 'HALF_UP' : requireMode(requireString('round', mode));
  if (!Number.isFinite(number)) return number;
  if (digits === 0n && mode === undefined) return Number(truncate(Math.round(number)));
  return roundDecimal(number, Number(digits), way);
}
