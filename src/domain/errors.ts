/** Every way in which the product says no. The list is closed: HTTP statuses hang on it in `api/problem.ts`. */
export type ErrorCode =
  | 'invalid-input'
  | 'not-found'
  | 'moved'
  | 'syntax-error'
  | 'refused'
  | 'timed-out'
  | 'too-large'
  | 'cancelled'
  | 'busy'
  | 'unavailable'
  | 'invalid-seed'
  | 'invalid-config'
  | 'conflict'
  | 'internal';

/** One wrong field of a request, or one wrong line of a file. */
export interface FieldError {
  /** `query.maxHops`, or `seed/claims/x.yaml:12`. */
  readonly at: string;
  readonly message: string;
}

/** A place in a Cypher text: 1-based line and column, 0-based offset in UTF-16 units, as Neo4j counts. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface ErrorDetails {
  readonly errors?: readonly FieldError[];
  readonly position?: Position;
  /** Neo4j's own code, where the fault has one: `Neo.ClientError.Statement.SyntaxError`. */
  readonly neo4jCode?: string;
  /** Ids that are near to one that was not found. */
  readonly near?: readonly string[];
  /** The former and the present id of something that was renamed. */
  readonly moved?: { readonly from: string; readonly to: string };
}

export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = details;
  }
}

/** `invalid-input` that names every wrong field in one line. */
export function wrongFields(errors: readonly FieldError[], options?: ErrorOptions): AppError {
  const text = errors.map(({ at, message }) => `${at}: ${message}`).join('; ');
  return new AppError('invalid-input', text, { errors }, options);
}
