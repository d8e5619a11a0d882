import type { Clause, Finish, Query, SingleQuery } from '../syntax.ts';
import { readReturn, readStandaloneOrder, readWith } from './projections.ts';
import { readCallClause, readLoadCsv, readMatch, readUnwind, readUse } from './reading-clauses.ts';
import type { TokenReader } from './token-reader.ts';
import { readCreate, readDelete, readForeach, readMerge, readRemove, readSet } from './updating-clauses.ts';

/** The rule that reads a clause, by its first word. */
const CLAUSES: ReadonlyMap<string, (reader: TokenReader) => Clause> = new Map<
  string,
  (reader: TokenReader) => Clause
>([
  ['MATCH', readMatch],
  ['OPTIONAL', (reader) => (reader.isWord('CALL', 1) ? readCallClause(reader) : readMatch(reader))],
  ['WITH', readWith],
  ['RETURN', readReturn],
  ['UNWIND', readUnwind],
  ['CALL', readCallClause],
  ['ORDER', readStandaloneOrder],
  ['SKIP', readStandaloneOrder],
  ['OFFSET', readStandaloneOrder],
  ['LIMIT', readStandaloneOrder],
  ['FINISH', readFinish],
  ['USE', readUse],
  ['LOAD', readLoadCsv],
  ['CREATE', readCreate],
  ['INSERT', readCreate],
  ['MERGE', readMerge],
  ['SET', readSet],
  ['REMOVE', readRemove],
  ['DELETE', readDelete],
  ['DETACH', readDelete],
  ['NODETACH', readDelete],
  ['FOREACH', (reader) => readForeach(reader, readClauses)],
]);

/** Single queries joined by `UNION`. */
export function readQuery(reader: TokenReader): Query {
  const { start } = reader;
  const parts = [readSingleQuery(reader)];
  let all: boolean | undefined;
  while (reader.isWord('UNION')) {
    const offset = reader.start;
    const isAll = readUnion(reader);
    if (all !== undefined && isAll !== all) {
      throw reader.fault(offset, 'Invalid combination of UNION and UNION ALL');
    }
    all = isAll;
    parts.push(readSingleQuery(reader));
  }
  reader.note("'UNION'");
  return { kind: 'Query', parts, all: all ?? false, ...reader.spanFrom(start) };
}

function readUnion(reader: TokenReader): boolean {
  reader.expectWord('UNION');
  return reader.acceptOneOf('ALL', 'DISTINCT') === 'ALL';
}

function readSingleQuery(reader: TokenReader): SingleQuery {
  const { start } = reader;
  const clauses = readClauses(reader);
  return { kind: 'SingleQuery', clauses, ...reader.spanFrom(start) };
}

function readClauses(reader: TokenReader): Clause[] {
  const clauses: Clause[] = [];
  for (let read = clauseRule(reader); read; read = clauseRule(reader)) clauses.push(read(reader));
  if (clauses.length === 0) throw reader.unexpected();
  return clauses;
}

function clauseRule(reader: TokenReader): ((reader: TokenReader) => Clause) | undefined {
  reader.note('a clause');
  return CLAUSES.get(reader.token.upper);
}

function readFinish(reader: TokenReader): Finish {
  const { start } = reader;
  reader.expectWord('FINISH');
  return { kind: 'Finish', ...reader.spanFrom(start) };
}
