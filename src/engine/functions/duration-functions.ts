import {
  durationBetween,
  durationInDays,
  durationInMonths,
  durationInSeconds,
} from '../values/temporal/between.ts';
import { buildDuration } from '../values/temporal/build-duration.ts';
import { parseDuration } from '../values/temporal/parse-duration.ts';
import type { Duration, TemporalInstant } from '../values/temporal/temporal-values.ts';
import { isTemporalInstant } from '../values/temporal/temporal-values.ts';
import { isMap, type Value } from '../values/value.ts';
import { wrongArgument } from './arguments.ts';
import { type ScalarFunction, strictFunction } from './function-table.ts';

/** The functions that make durations, from text, from maps and from two moments. */
export const DURATION_FUNCTIONS: readonly ScalarFunction[] = [
  strictFunction('duration', ([value]) => {
    if (typeof value === 'string') return parseDuration(value);
    if (isMap(value)) return buildDuration(value);
    throw wrongArgument('duration', 'a STRING or a MAP', value ?? null);
  }),
  measure('duration.between', durationBetween),
  measure('duration.inMonths', durationInMonths),
  measure('duration.inDays', durationInDays),
  measure('duration.inSeconds', durationInSeconds),
];

function measure(
  name: string,
  call: (from: TemporalInstant, to: TemporalInstant) => Duration,
): ScalarFunction {
  const require = (value: Value | undefined): TemporalInstant => {
    if (isTemporalInstant(value)) return value;
    throw wrongArgument(name, 'a date or time', value ?? null);
  };
  return strictFunction(name, ([from, to]) => call(require(from), require(to)));
}
