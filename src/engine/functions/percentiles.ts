import { compareForOrder } from '../values/ordering.ts';
import { Float, type Integer, isNumber, toDouble, type Value } from '../values/value.ts';
import { argumentError, typeError } from '../values/value-errors.ts';
import { describe } from '../values/value-text.ts';
import type { AggregateFunction } from './function-table.ts';

type Numeric = Integer | Float;

/** An aggregate whose second argument, taken from the first row, says which share of the values lies below. */
export function percentileFunction(
  name: string,
  pick: (sorted: readonly Numeric[], share: number) => Value,
): AggregateFunction {
  return {
    name,
    keepsValues: true,
    create() {
      const numbers: Numeric[] = [];
      let share: number | undefined;
      return {
        add([value = null, percentile = null]) {
          share ??= requireShare(name, percentile);
          if (value === null) return;
          if (!isNumber(value)) {
            throw typeError(`${name}() can only handle numerical values or null, got ${describe(value)}.`);
          }
          numbers.push(value);
        },
        result: () => (numbers.length === 0 ? null : pick(numbers.sort(compareForOrder), share!)),
      };
    },
  };
}

/** Interpolates between the two values around the place; a value that lies there is given as it is. */
export function percentileContinuous(sorted: readonly Numeric[], share: number): Value {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.ceil(place);
  if (below === above || sorted.length === 1) return sorted[below]!;
  return new Float(toDouble(sorted[below]!) * (above - place) + toDouble(sorted[above]!) * (place - below));
}

/** The first value at or below which at least this share of all values lies. */
export function percentileDiscrete(sorted: readonly Numeric[], share: number): Value {
  if (share === 1 || sorted.length === 1) return sorted.at(-1)!;
  const place = share * sorted.length;
  const index = Math.trunc(place);
  return sorted[index === place && index > 0 ? index - 1 : index]!;
}

function requireShare(name: string, value: Value): number {
  if (!isNumber(value))
    throw typeError(`${name}() takes its percentile as a number from 0.0 to 1.0, got ${describe(value)}.`);
  const share = toDouble(value);
  if (share >= 0 && share <= 1) return share;
  throw argumentError(
    `Invalid input '${share}' is not a valid argument of ${name}(), must be a number in the range 0.0 to 1.0.`,
  );
}
