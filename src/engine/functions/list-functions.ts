import type { Value } from '../values/value.ts';
import { isInteger, isList, isMap, normalizeInteger } from '../values/value.ts';
import { argumentError, arithmeticError } from '../values/value-errors.ts';
import { requireInteger, requireList, wrongArgument } from './arguments.ts';
import { countCodePoints } from './code-points.ts';
import { type FunctionContext, type ScalarFunction, strictFunction } from './function-table.ts';

const BYTES_PER_ITEM = 8;
const MAX_LENGTH = 2n ** 31n - 1n;

/** The functions of lists, and those that lists share with text and maps. */
export const LIST_FUNCTIONS: readonly ScalarFunction[] = [
  strictFunction('head', ([list]) => requireList('head', list)[0] ?? null),
  strictFunction('last', ([list]) => requireList('last', list).at(-1) ?? null),
  strictFunction('tail', ([list]) => (isList(list) ? list.slice(1) : [])),
  strictFunction('size', ([value]) => {
    if (isList(value)) return value.length;
    if (typeof value === 'string') return countCodePoints(value);
    throw wrongArgument('size', 'a STRING or a LIST', value ?? null);
  }),
  strictFunction('isEmpty', ([value]) => {
    if (isList(value) || typeof value === 'string') return value.length === 0;
    if (isMap(value)) return value.size === 0;
    throw wrongArgument('isEmpty', 'a STRING, a LIST or a MAP', value ?? null);
  }),
  { name: 'range', call: range },
];

/**
 * All whole numbers from start to end, both included. The length is reckoned as in Neo4j, whose division
 * truncates: a step away from an end that is nearer than one step gives the start alone.
 */
function range(args: readonly Value[], { budget }: FunctionContext): Value {
  const { length, itemAt } = numbersOf(args);
  budget.checkSize(length * BYTES_PER_ITEM);
  return Array.from({ length }, (_, at) => itemAt(at));
}

/** The numbers of `range(start, end, step)`, each computed where it is asked for. @throws CypherError as range() does. */
export function numbersOf([start, end, step]: readonly Value[]): Numbers {
  const first = requireInteger('range', start);
  const last = requireInteger('range', end);
  const distance = step === undefined ? 1n : requireInteger('range', step);
  if (distance === 0n) throw argumentError("Step argument to 'range()' cannot be zero.");
  const length = (last - first) / distance + 1n;
  if (length <= 0n) return NO_NUMBERS;
  if (length > MAX_LENGTH)
    throw arithmeticError(`range() would give ${length} numbers: numeric value out of range.`);
  return { length: Number(length), itemAt: stepper(first, distance, Number(length)) };
}

export interface Numbers {
  readonly length: number;
  readonly itemAt: (at: number) => Value;
}

const NO_NUMBERS: Numbers = { length: 0, itemAt: () => null };

function stepper(first: bigint, distance: bigint, length: number): Numbers['itemAt'] {
  const start = normalizeInteger(first);
  const end = normalizeInteger(first + distance * BigInt(length - 1));
  if (isInteger(start) && typeof start === 'number' && typeof end === 'number') {
    const step = Number(distance);
    return (at) => start + at * step;
  }
  return (at) => normalizeInteger(first + distance * BigInt(at));
}
