import type { Budget } from '../budget.ts';
import type { ElementSource, Value } from '../values/value.ts';

/** A moment in UTC, as seconds since 1970 and nanoseconds within the second. */
export interface Moment {
  readonly epochSecond: number;
  readonly nanosecond: number;
}

/** What functions may ask of the execution they run in. */
export interface FunctionContext {
  readonly graph: ElementSource;
  /** When the transaction and the statement began: `date()` is the same for all rows. */
  readonly transactionTime: Moment;
  readonly statementTime: Moment;
  readonly budget: Pick<Budget, 'step' | 'checkSize'>;
}

/** A function of values. The number of arguments has been checked; their types have not. */
export interface ScalarFunction {
  /** As Neo4j writes it; looked up in lower case. */
  readonly name: string;
  call(args: readonly Value[], context: FunctionContext): Value;
}

/** A function over the rows of a group. DISTINCT is the caller's affair. */
export interface AggregateFunction {
  readonly name: string;
  /** True where every value stays in memory until the end, so that the caller counts its size. */
  readonly keepsValues: boolean;
  create(): Aggregation;
}

/** One group on its way: rows go in, one value comes out. */
export interface Aggregation {
  add(args: readonly Value[]): void;
  result(): Value;
}

/** A function that gives null as soon as one argument is null. */
export function strictFunction(
  name: string,
  call: (args: readonly NonNullable<Value>[], context: FunctionContext) => Value,
): ScalarFunction {
  return {
    name,
    call: (args, context) =>
      args.includes(null) ? null : call(args as readonly NonNullable<Value>[], context),
  };
}
