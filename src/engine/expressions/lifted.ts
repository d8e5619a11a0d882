import { CypherError } from '../../language/cypher-error.ts';
import type { Value } from '../values/value.ts';
import type { Evaluate } from './frame.ts';

/**
 * Stands in a slot for a fault met while a lifted expression was computed. It is thrown where the value is used,
 * so that `CASE WHEN false THEN <fault> END` stays as harmless as where nothing is lifted.
 */
class Fault {
  readonly error: CypherError;

  constructor(error: CypherError) {
    this.error = error;
  }
}

/** Runs `work`; a fault of the statement itself becomes the value, one of its budget is thrown. */
export function keepFault(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!isOfStatement(error)) throw error;
    return new Fault(error) as unknown as Value;
  }
}

/** Whether an error is a fault of the statement itself, not of its budget. */
export function isOfStatement(error: unknown): error is CypherError {
  return error instanceof CypherError && error.code.includes('.Statement.');
}

/** The value that was lifted into a slot. */
export function readLifted(slot: number): Evaluate {
  return ({ slots }) => {
    const value: unknown = slots[slot];
    if (value instanceof Fault) throw value.error;
    return slots[slot]!;
  };
}
