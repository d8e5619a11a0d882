/** The driver's errors as the product's own: nobody outside this room sees a Neo4jError. */
import { Neo4jError } from 'neo4j-driver';
import { AppError, type ErrorCode, type ErrorDetails, type Position } from '../domain/errors.ts';

/** The first row whose beginning fits the server's code counts. */
const CODES: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['Neo.ClientError.Statement.SyntaxError', 'syntax-error'],
  ['Neo.ClientError.Statement.AccessMode', 'refused'],
  ['Neo.ClientError.Statement.NotSystemDatabaseError', 'refused'],
  ['Neo.ClientError.Statement.ExternalResourceFailed', 'refused'],
  ['Neo.ClientError.Statement', 'invalid-input'],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'timed-out'],
  ['Neo.ClientError.Transaction.LockClientStopped', 'cancelled'],
  ['Neo.ClientError.Transaction.Terminated', 'cancelled'],
  ['Neo.TransientError.Transaction.Terminated', 'cancelled'],
  ['Neo.TransientError.Transaction.MaximumTransactionLimitReached', 'busy'],
  ['Neo.TransientError.Request', 'busy'],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'too-large'],
  ['Neo.TransientError.General.OutOfMemoryError', 'too-large'],
  ['Neo.ClientError.General.TransactionOutOfMemoryError', 'too-large'],
  ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'refused'],
  ['Neo.ClientError.General.LimitReached', 'too-large'],
  ['Neo.ClientError.Procedure', 'refused'],
  ['Neo.ClientError.Security.Forbidden', 'refused'],
  ['Neo.ClientError.Security', 'invalid-config'],
  ['Neo.ClientError.Database', 'invalid-config'],
  ['Neo.ClientError.Schema', 'conflict'],
  ['Neo.ClientError', 'invalid-input'],
  ['Neo.TransientError', 'unavailable'],
  ['ServiceUnavailable', 'unavailable'],
  ['SessionExpired', 'unavailable'],
];

/** What to tell people instead of the server's own words, which may name hosts. */
const MESSAGES: Partial<Record<ErrorCode, string>> = {
  unavailable: 'the graph database does not answer; it may be starting or stopped',
  'timed-out': 'the query ran longer than it was allowed to; ask for less, or raise the time limit',
  cancelled: 'the query was cancelled',
};

/** An AppError for whatever was thrown while talking to the database; AppErrors and foreign errors pass through. */
export function translateError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const code = errorCode(error);
  const message = MESSAGES[code] ?? clean(error.message);
  return new AppError(code, message, detailsOf(error), { cause: error });
}

function errorCode(error: Neo4jError): ErrorCode {
  if (/^Connection acquisition timed out/.test(error.message)) return 'busy';
  return CODES.find(([prefix]) => error.code.startsWith(prefix))?.[1] ?? 'internal';
}

function detailsOf(error: Neo4jError): ErrorDetails {
  const position = positionIn(error.message);
  return {
    ...(error.code.startsWith('Neo.') ? { neo4jCode: error.code } : {}),
    ...(position ? { position } : {}),
  };
}

const PLACE = /\s*\(line (\d+), column (\d+) \(offset: (\d+)\)\)/;

/** Neo4j 5 says the place only in its message: `(line 1, column 6 (offset: 5))`. */
function positionIn(message: string): Position | undefined {
  const match = PLACE.exec(message);
  if (!match) return undefined;
  return { line: Number(match[1]), column: Number(match[2]), offset: Number(match[3]) };
}

/** Without the place, which stands in the details, and the echo of the query that follows it. */
function clean(message: string): string {
  const place = PLACE.exec(message);
  return (place ? message.slice(0, place.index) : message).trim();
}
