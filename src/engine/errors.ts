import { CypherError } from '../language/cypher-error.ts';

const PARAMETER_MISSING = 'Neo.ClientError.Statement.ParameterMissing';
const TIMED_OUT = 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration';
const OUT_OF_MEMORY = 'Neo.TransientError.General.MemoryPoolOutOfMemoryError';
const LIMIT_REACHED = 'Neo.ClientError.General.LimitReached';

/** A statement names parameters that were not sent with it. */
export function parameterMissing(names: readonly string[]): CypherError {
  return new CypherError(PARAMETER_MISSING, `Expected parameter(s): ${names.join(', ')}`);
}

/** A statement ran for longer than it was given. */
export function timedOut(timeoutMs: number): CypherError {
  return new CypherError(
    TIMED_OUT,
    `The query ran longer than the ${Math.ceil(timeoutMs)} ms it was given. Ask for less (LIMIT, a shorter path, a label) or allow more time.`,
  );
}

/** A statement holds more in memory than it may. */
export function outOfMemory(bytes: number): CypherError {
  return new CypherError(
    OUT_OF_MEMORY,
    `The query holds more than the ${bytes} bytes it may keep in memory. Collect, sort or group fewer rows.`,
  );
}

/** All statements together hold more in memory than there is. */
export function poolExhausted(bytes: number): CypherError {
  return new CypherError(
    OUT_OF_MEMORY,
    `All queries together hold the ${bytes} bytes they may keep in memory. Try again when others have ended, or collect, sort or group fewer rows.`,
  );
}

/** A statement gives more rows, or one larger value, than it may. */
export function limitReached(message: string): CypherError {
  return new CypherError(LIMIT_REACHED, message);
}
