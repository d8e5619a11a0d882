import { expect } from 'vitest';
import type { FunctionContext } from '../../../src/engine/functions/function-table.ts';
import { AGGREGATES, SCALAR_FUNCTIONS } from '../../../src/engine/functions/functions.ts';
import { temporalText } from '../../../src/engine/values/temporal/temporal-text.ts';
import { Duration, isTemporalInstant } from '../../../src/engine/values/temporal/temporal-values.ts';
import { type ElementSource, Float, isList, type Value } from '../../../src/engine/values/value.ts';

/** 2024-03-01T10:20:30.5Z, the present of all tests of functions. */
const PRESENT = { epochSecond: 1_709_288_430, nanosecond: 500_000_000 };

const MOST_BYTES = 1_000_000;

/** A float, in the short form that tables need. */
export const float = (value: number) => new Float(value);

/** A map from an object. */
export const map = (entries: Readonly<Record<string, Value>>): Value => new Map(Object.entries(entries));

/** Calls a function of values by its name, as a compiled query does. */
export function call(name: string, ...args: readonly Value[]): Value {
  const context: FunctionContext = {
    graph: NO_GRAPH,
    transactionTime: PRESENT,
    statementTime: PRESENT,
    budget: {
      step() {},
      checkSize(bytes) {
        if (bytes > MOST_BYTES) throw new RangeError(`a value of ${bytes} bytes`);
      },
    },
  };
  return SCALAR_FUNCTIONS.get(name.toLowerCase())!.call(args, context);
}

/** Runs an aggregate over one group of rows, each a list of arguments. */
export function aggregate(name: string, rows: readonly (readonly Value[])[]): Value {
  const aggregation = AGGREGATES.get(name.toLowerCase())!.create();
  for (const row of rows) aggregation.add(row);
  return aggregation.result();
}

/** Temporal values as their text, so that tables stay readable; all others as they are. */
export function textOf(value: Value): Value {
  if (isTemporalInstant(value) || value instanceof Duration) return temporalText(value);
  return isList(value) ? value.map(textOf) : value;
}

/** What `toThrow` compares: the end of Neo4j's code. */
export const fault = (code: string) => expect.objectContaining({ code: `Neo.ClientError.Statement.${code}` });

const NO_GRAPH = {} as ElementSource;
