import type { CallProcedure, CallSubquery, InTransactions, LoadCsv, Match, Unwind, Use } from '../syntax.ts';
import type { Expression, Variable } from '../syntax-expression.ts';
import { readArguments, readDottedName } from './calls.ts';
import { readHint } from './hints.ts';
import { readPatterns } from './patterns.ts';
import { readWhere, readYield } from './projections.ts';
import { refuseMatchMode } from './subquery-expressions.ts';
import type { TokenReader } from './token-reader.ts';

/** `[OPTIONAL] MATCH patterns USING … WHERE …`. */
export function readMatch(reader: TokenReader): Match {
  const { start } = reader;
  const optional = reader.acceptWord('OPTIONAL');
  reader.expectWord('MATCH');
  refuseMatchMode(reader);
  const patterns = readPatterns(reader);
  const hints = [];
  while (reader.isWord('USING')) hints.push(readHint(reader));
  const where = readWhere(reader);
  return { kind: 'Match', optional, repeatable: false, patterns, hints, ...where, ...reader.spanFrom(start) };
}

/** `UNWIND list AS x`. */
export function readUnwind(reader: TokenReader): Unwind {
  const { start } = reader;
  reader.expectWord('UNWIND');
  const list = reader.rules.expression(reader);
  reader.expectWord('AS');
  const variable = reader.readVariable();
  return { kind: 'Unwind', list, variable, ...reader.spanFrom(start) };
}

/** `[OPTIONAL] CALL`: a subquery, or a procedure. */
export function readCallClause(reader: TokenReader): CallSubquery | CallProcedure {
  const { start } = reader;
  const optional = reader.acceptWord('OPTIONAL');
  reader.expectWord('CALL');
  const isSubquery = reader.isSymbol('{') || reader.isSymbol('(');
  return isSubquery ? readCallSubquery(reader, start, optional) : readCallProcedure(reader, start, optional);
}

function readCallSubquery(reader: TokenReader, start: number, optional: boolean): CallSubquery {
  const scope = reader.isSymbol('(') ? readSubqueryScope(reader) : undefined;
  reader.expectSymbol('{');
  const query = reader.nest(() => reader.rules.query(reader));
  reader.expectSymbol('}');
  const transactions = reader.isWord('IN') ? readInTransactions(reader) : undefined;
  return {
    kind: 'CallSubquery',
    optional,
    ...(scope && { scope }),
    query,
    ...(transactions && { transactions }),
    ...reader.spanFrom(start),
  };
}

function readSubqueryScope(reader: TokenReader): { star: boolean; variables: Variable[] } {
  reader.expectSymbol('(');
  const star = reader.acceptSymbol('*');
  const variables = star || reader.isSymbol(')') ? [] : reader.readList(() => reader.readVariable());
  reader.expectSymbol(')');
  return { star, variables };
}

function readInTransactions(reader: TokenReader): InTransactions {
  const { start } = reader;
  reader.expectWord('IN');
  const concurrent = !reader.isWord('TRANSACTIONS');
  const concurrency =
    concurrent && !reader.isWord('CONCURRENT') ? reader.rules.expression(reader) : undefined;
  if (concurrent) reader.expectWord('CONCURRENT');
  reader.expectWord('TRANSACTIONS');
  const options: { -readonly [Key in 'batch' | 'onError' | 'report']?: InTransactions[Key] } = {};
  while (readTransactionOption(reader, options)) reader.note('an option');
  const { batch, onError, report } = options;
  return {
    kind: 'InTransactions',
    concurrent,
    ...(concurrency && { concurrency }),
    ...(batch && { batch }),
    ...(onError && { onError }),
    ...(report && { report }),
    ...reader.spanFrom(start),
  };
}

function readTransactionOption(
  reader: TokenReader,
  options: { batch?: Expression; onError?: InTransactions['onError']; report?: Variable },
): boolean {
  if (reader.acceptWord('OF')) {
    options.batch = reader.rules.expression(reader);
    if (!reader.acceptOneOf('ROWS', 'ROW')) throw reader.unexpected();
    return true;
  }
  if (reader.acceptWords('ON', 'ERROR')) {
    const reaction = reader.acceptOneOf('CONTINUE', 'BREAK', 'FAIL');
    if (!reaction) throw reader.unexpected();
    options.onError = reaction.toLowerCase() as 'continue' | 'break' | 'fail';
    return true;
  }
  if (!reader.acceptWords('REPORT', 'STATUS', 'AS')) return false;
  options.report = reader.readVariable();
  return true;
}

function readCallProcedure(reader: TokenReader, start: number, optional: boolean): CallProcedure {
  const from = reader.start;
  const name = readDottedName(reader, 'a procedure name');
  const nameSpan = reader.spanFrom(from);
  const args = reader.acceptSymbol('(') ? readArguments(reader) : undefined;
  const yielded = reader.acceptWord('YIELD') && reader.index-- ? readYield(reader) : undefined;
  return {
    kind: 'CallProcedure',
    optional,
    name,
    nameSpan,
    ...(args && { args }),
    ...(yielded && { yield: yielded }),
    ...reader.spanFrom(start),
  };
}

/** `USE name`, `USE GRAPH name`, `USE graph.byName(…)`. */
export function readUse(reader: TokenReader): Use {
  const { start } = reader;
  reader.expectWord('USE');
  if (reader.isName(1) && !reader.isSymbol('.', 1)) reader.acceptWord('GRAPH');
  const graph = reader.rules.expression(reader);
  return { kind: 'Use', graph, ...reader.spanFrom(start) };
}

/** `LOAD CSV [WITH HEADERS] FROM url AS row [FIELDTERMINATOR ';']`. */
export function readLoadCsv(reader: TokenReader): LoadCsv {
  const { start } = reader;
  reader.expectWord('LOAD');
  reader.expectWord('CSV');
  const headers = reader.acceptWords('WITH', 'HEADERS');
  reader.expectWord('FROM');
  const from = reader.rules.expression(reader);
  reader.expectWord('AS');
  const variable = reader.readVariable();
  const fieldTerminator = reader.acceptWord('FIELDTERMINATOR') ? reader.expectString() : undefined;
  return {
    kind: 'LoadCsv',
    headers,
    from,
    variable,
    ...(fieldTerminator !== undefined && { fieldTerminator }),
    ...reader.spanFrom(start),
  };
}
