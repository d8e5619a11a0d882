import { AGGREGATE_FUNCTIONS } from './aggregate-functions.ts';
import { CONVERSION_FUNCTIONS } from './conversion-functions.ts';
import { DURATION_FUNCTIONS } from './duration-functions.ts';
import type { AggregateFunction, ScalarFunction } from './function-table.ts';
import { GENERAL_FUNCTIONS } from './general-functions.ts';
import { GRAPH_FUNCTIONS } from './graph-functions.ts';
import { LIST_FUNCTIONS } from './list-functions.ts';
import { NUMERIC_FUNCTIONS } from './numeric-functions.ts';
import { SPATIAL_FUNCTIONS } from './spatial-functions.ts';
import { STRING_FUNCTIONS } from './string-functions.ts';
import { TEMPORAL_FUNCTIONS } from './temporal-functions.ts';
import { VECTOR_FUNCTIONS } from './vector-functions.ts';

/** Every function of values, by its name in lower case. */
export const SCALAR_FUNCTIONS: ReadonlyMap<string, ScalarFunction> = byName([
  ...STRING_FUNCTIONS,
  ...NUMERIC_FUNCTIONS,
  ...LIST_FUNCTIONS,
  ...CONVERSION_FUNCTIONS,
  ...GRAPH_FUNCTIONS,
  ...GENERAL_FUNCTIONS,
  ...TEMPORAL_FUNCTIONS,
  ...DURATION_FUNCTIONS,
  ...SPATIAL_FUNCTIONS,
  ...VECTOR_FUNCTIONS,
]);

/** Every function over groups of rows, by its name in lower case. */
export const AGGREGATES: ReadonlyMap<string, AggregateFunction> = byName(AGGREGATE_FUNCTIONS);

function byName<Entry extends { readonly name: string }>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
}
