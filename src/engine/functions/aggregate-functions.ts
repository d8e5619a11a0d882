import { add } from '../values/arithmetic.ts';
import { compareForOrder } from '../values/ordering.ts';
import { divideDuration } from '../values/temporal/temporal-arithmetic.ts';
import { Duration } from '../values/temporal/temporal-values.ts';
import { Float, type Integer, isInteger, isNumber, toDouble, type Value } from '../values/value.ts';
import { typeError } from '../values/value-errors.ts';
import { describe } from '../values/value-text.ts';
import type { AggregateFunction, Aggregation } from './function-table.ts';
import { percentileContinuous, percentileDiscrete, percentileFunction } from './percentiles.ts';

const MAX_INTEGER = 2n ** 63n - 1n;
const MIN_INTEGER = -(2n ** 63n);

/** The functions over groups of rows. All but `count(*)`, which is no function, leave nulls out. */
export const AGGREGATE_FUNCTIONS: readonly AggregateFunction[] = [
  { name: 'count', keepsValues: false, create: () => folding<number>(0, (count) => count + 1) },
  { name: 'collect', keepsValues: true, create: createCollect },
  { name: 'min', keepsValues: false, create: () => createExtreme(-1) },
  { name: 'max', keepsValues: false, create: () => createExtreme(1) },
  { name: 'sum', keepsValues: false, create: createSum },
  { name: 'avg', keepsValues: false, create: createAverage },
  { name: 'stDev', keepsValues: false, create: () => createDeviation('stDev', 1) },
  { name: 'stDevP', keepsValues: false, create: () => createDeviation('stDevP', 0) },
  percentileFunction('percentileCont', percentileContinuous),
  percentileFunction('percentileDisc', percentileDiscrete),
];

function folding<State extends Value>(
  start: State,
  step: (state: State, value: NonNullable<Value>) => State,
): Aggregation {
  let state = start;
  return {
    add([value = null]) {
      if (value !== null) state = step(state, value);
    },
    result: () => state,
  };
}

function createCollect(): Aggregation {
  const items: Value[] = [];
  return {
    add([value = null]) {
      if (value !== null) items.push(value);
    },
    result: () => items,
  };
}

/** The first of the least or greatest values in the order of ORDER BY. */
function createExtreme(sign: -1 | 1): Aggregation {
  return folding<Value>(null, (best, value) =>
    best === null || sign * compareForOrder(value, best) > 0 ? value : best,
  );
}

/** Over nothing 0. A sum of integers beyond 64 bits goes on as a float, as in Neo4j. */
function createSum(): Aggregation {
  let empty = true;
  return folding<Value>(0, (sum, value) => {
    requireSummable('sum', empty ? null : sum, value);
    const first = empty;
    empty = false;
    if (first) return value;
    return isNumber(sum) && isNumber(value) ? addWidening(sum, value) : add(sum, value);
  });
}

function addWidening(sum: Integer | Float, value: Integer | Float): Value {
  if (!isInteger(sum) || !isInteger(value)) return new Float(toDouble(sum) + toDouble(value));
  const total = BigInt(sum) + BigInt(value);
  if (total > MAX_INTEGER || total < MIN_INTEGER) return new Float(Number(sum) + Number(value));
  return add(sum, value);
}

/**
 * Of numbers the running mean, moved by each value's share, so that it cannot overflow; of durations their sum
 * divided by their count; over nothing null.
 */
function createAverage(): Aggregation {
  let count = 0;
  const folded = folding<Value>(null, (state, value) => {
    requireSummable('avg', state, value);
    count += 1;
    if (value instanceof Duration) return state === null ? value : add(state, value);
    const mean = state === null ? 0 : toDouble(state as Float);
    return new Float(mean + (toDouble(value as Integer | Float) - mean) / count);
  });
  const result = () => {
    const state = folded.result();
    return state instanceof Duration ? divideDuration(state, count) : state;
  };
  return { add: folded.add, result };
}

/** @throws TypeError for values without a sum, and for numbers among durations. */
function requireSummable(name: string, before: Value, value: Value): void {
  const isDuration = value instanceof Duration;
  if (!isDuration && !isNumber(value)) {
    throw typeError(`${name}() can only handle numerical values, durations or null, got ${describe(value)}.`);
  }
  if (before !== null && isDuration !== before instanceof Duration) {
    throw typeError(`${name}() cannot mix numbers and durations.`);
  }
}

/**
 * The square root of the mean squared distance from the mean, gathered while the mean moves (B. P. Welford, 1962);
 * `stDev` divides by one less, for samples.
 */
function createDeviation(name: string, less: 0 | 1): Aggregation {
  let count = 0;
  let mean = 0;
  let squares = 0;
  return {
    add([value = null]) {
      if (value === null) return;
      if (!isNumber(value)) {
        throw typeError(`${name}() can only handle numerical values or null, got ${describe(value)}.`);
      }
      count += 1;
      const distance = toDouble(value) - mean;
      mean += distance / count;
      squares += distance * (toDouble(value) - mean);
    },
    result() {
      if (count === 0) return null;
      return new Float(count === 1 ? 0 : Math.sqrt(squares / (count - less)));
    },
  };
}
