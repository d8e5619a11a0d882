import { CypherError } from '../language/cypher-error.ts';
import { PackStreamError } from './packstream-error.ts';

const INVALID_REQUEST = 'Neo.ClientError.Request.Invalid';

/** What a FAILURE message says. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** A request that the protocol does not allow here; the connection ends after it, as Neo4j's does. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
  readonly code: string;

  constructor(message: string, code = INVALID_REQUEST) {
    super(message);
    this.code = code;
  }
}

/**
 * A fault as clients of Neo4j know it: its code, and for a fault with a position the message followed by
 * ` (line L, column C (offset: O))`, the line of the statement, and a caret under the place.
 */
export function describeFailure(error: unknown, statement: string): Failure {
  if (error instanceof CypherError) return { code: error.code, message: placeMessage(error, statement) };
  if (error instanceof ProtocolError) return { code: error.code, message: error.message };
  if (error instanceof PackStreamError) return { code: INVALID_REQUEST, message: error.message };
  return {
    code: 'Neo.DatabaseError.General.UnknownError',
    message: 'the server failed while answering; the fault is in the server, not in the statement',
  };
}

function placeMessage({ message, position }: CypherError, statement: string): string {
  if (!position || message.includes(`(offset: ${position.offset})`)) return message;
  const { line, column, offset } = position;
  const text = statement.split(/\r\n|\r|\n/)[line - 1] ?? '';
  const place = `(line ${line}, column ${column} (offset: ${offset}))`;
  return `${message} ${place}\n"${text}"\n${' '.repeat(column)}^`;
}
