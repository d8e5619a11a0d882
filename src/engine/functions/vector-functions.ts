import { Float, isList, isNumber, toDouble, type Value } from '../values/value.ts';
import { argumentError } from '../values/value-errors.ts';
import { type ScalarFunction, strictFunction } from './function-table.ts';

/** How alike two lists of numbers are, from 0 to 1, in single precision as Neo4j computes it. */
export const VECTOR_FUNCTIONS: readonly ScalarFunction[] = [
  similarity('vector.similarity.cosine', (a, b) => {
    const product = dot(a, b) / (Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b)));
    return (1 + product) / 2;
  }),
  similarity('vector.similarity.euclidean', (a, b) => {
    const apart = a.map((number, at) => Math.fround(number - b[at]!));
    const sum = apart.reduce((total, number) => Math.fround(total + number * number), 0);
    return 1 / Math.fround(1 + sum);
  }),
];

function similarity(
  name: string,
  compare: (a: readonly number[], b: readonly number[]) => number,
): ScalarFunction {
  return strictFunction(name, ([first, second]) => {
    const [a, b] = [readVector(name, 'a', first), readVector(name, 'b', second)];
    if (a.length !== b.length) {
      throw argumentError(
        `Invalid input for '${name}()': expected lists of one length, got ${a.length} and ${b.length}.`,
      );
    }
    return new Float(Math.fround(compare(a, b)));
  });
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, number, at) => sum + number * b[at]!, 0);
}

/** Finite numbers; all zeros have no direction, which only the cosine asks for. */
function readVector(name: string, argument: string, value: Value | undefined): number[] {
  const numbers = isList(value)
    ? value.map((item) => (isNumber(item) ? Math.fround(toDouble(item)) : Number.NaN))
    : [];
  const isUsable = numbers.length > 0 && numbers.every(Number.isFinite);
  if (isUsable && (!name.endsWith('cosine') || numbers.some((number) => number !== 0))) return numbers;
  throw argumentError(
    `Invalid input for '${name}()': argument ${argument} must be a list of numbers, not empty, and for the cosine not all zero.`,
  );
}
