/** Parameters that came as JSON, as the driver sends them. */
import { AppError } from '../../domain/errors.ts';

const MOST_DEPTH = 8;

/**
 * Whole numbers become INTEGER, as in Neo4j's Query API; others FLOAT.
 * @throws AppError `invalid-input`, naming the parameter, for what no Cypher value stands for.
 */
export function toParameters(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, toParameter(value, `parameters.${name}`, 0)]),
  );
}

function toParameter(value: unknown, at: string, depth: number): unknown {
  if (depth > MOST_DEPTH) throw wrong(at, `nested deeper than ${MOST_DEPTH} levels`);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return castNumber(value, at);
  if (Array.isArray(value))
    return value.map((item, index) => toParameter(item, `${at}[${index}]`, depth + 1));
  if (typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, toParameter(inner, `${at}.${name}`, depth + 1)]),
    );
  }
  throw wrong(
    at,
    `a ${typeof value} is no Cypher value; expected text, number, true, false, null, list or map`,
  );
}

function castNumber(value: number, at: string): number | bigint {
  if (!Number.isInteger(value)) return value;
  if (Number.isSafeInteger(value)) return BigInt(value);
  throw wrong(
    at,
    'an integer beyond 2^53 − 1 cannot be sent as a JSON number; send it as text and use toInteger()',
  );
}

function wrong(at: string, message: string): AppError {
  return new AppError('invalid-input', `${at}: ${message}`, { errors: [{ at, message }] });
}
