import { Neo4jError } from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import { translateError } from '../../src/store/driver-errors.ts';

/** As the driver makes it from what a server sends. */
const fromServer = (code: string, message: string) =>
  new Neo4jError(message, code, '50N42', 'as the server says');

describe('an error of the driver', () => {
  it.each([
    ['Neo.ClientError.Statement.SyntaxError', 'syntax-error'],
    ['Neo.ClientError.Statement.AccessMode', 'refused'],
    ['Neo.ClientError.Statement.ParameterMissing', 'invalid-input'],
    ['Neo.ClientError.Statement.ArithmeticError', 'invalid-input'],
    ['Neo.ClientError.Procedure.ProcedureNotFound', 'refused'],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'timed-out'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'timed-out'],
    ['Neo.ClientError.Transaction.Terminated', 'cancelled'],
    ['Neo.ClientError.General.TransactionOutOfMemoryError', 'too-large'],
    ['Neo.ClientError.General.LimitReached', 'too-large'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'too-large'],
    ['Neo.TransientError.Transaction.MaximumTransactionLimitReached', 'busy'],
    ['Neo.TransientError.General.DatabaseUnavailable', 'unavailable'],
    ['Neo.ClientError.Security.Unauthorized', 'invalid-config'],
    ['Neo.ClientError.Security.Forbidden', 'refused'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'invalid-config'],
    ['Neo.ClientError.Schema.ConstraintValidationFailed', 'conflict'],
    ['Neo.DatabaseError.General.UnknownError', 'internal'],
    ['ServiceUnavailable', 'unavailable'],
    ['SessionExpired', 'unavailable'],
  ])('with the code %s is %s', (code, expected) => {
    expect(translateError(fromServer(code, 'some words'))).toMatchObject({ code: expected });
  });

  it('keeps the server’s code and gives the place in the query apart from the words', () => {
    const message = 'Variable `x` not defined (line 2, column 8 (offset: 17))\n"RETURN x"\n        ^';
    const error = translateError(fromServer('Neo.ClientError.Statement.SyntaxError', message)) as AppError;
    expect(error.message).toBe('Variable `x` not defined');
    expect(error.details).toEqual({
      neo4jCode: 'Neo.ClientError.Statement.SyntaxError',
      position: { line: 2, column: 8, offset: 17 },
    });
  });

  it('says nothing of hosts where the server is gone', () => {
    const error = translateError(
      fromServer('ServiceUnavailable', 'connect ECONNREFUSED 10.1.2.3:7687'),
    ) as AppError;
    expect(error.message).not.toContain('10.1.2.3');
  });

  it('of a pool without a free connection is busy', () => {
    const message =
      'Connection acquisition timed out in 6000 ms. Pool status: Active conn count = 10, Idle conn count = 0.';
    expect(translateError(fromServer('N/A', message))).toMatchObject({ code: 'busy' });
  });

  it('that is none passes through', () => {
    const own = new AppError('not-found', 'no such thing');
    expect(translateError(own)).toBe(own);
    const other = new TypeError('a fault of ours');
    expect(translateError(other)).toBe(other);
  });
});
