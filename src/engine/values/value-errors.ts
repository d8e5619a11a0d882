import { CypherError } from '../../language/cypher-error.ts';

/** A value of a kind that the operation does not take. */
export function typeError(message: string): CypherError {
  return new CypherError('Neo.ClientError.Statement.TypeError', message);
}

/** A value of the right kind that the function cannot work with. */
export function argumentError(message: string): CypherError {
  return new CypherError('Neo.ClientError.Statement.ArgumentError', message);
}

/** Integers beyond 64 bits, or an integer divided by zero. */
export function arithmeticError(message: string): CypherError {
  return new CypherError('Neo.ClientError.Statement.ArithmeticError', message);
}
