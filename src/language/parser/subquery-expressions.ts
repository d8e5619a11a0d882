import type { Match, Query, Span } from '../syntax.ts';
import type { SubqueryExpression } from '../syntax-expression.ts';
import { beginsShortestPath, readPatterns } from './patterns.ts';
import type { TokenReader } from './token-reader.ts';

const FORMS = ['EXISTS', 'COUNT', 'COLLECT'];

/** Whether `EXISTS {`, `COUNT {` or `COLLECT {` stands here. */
export function beginsSubquery(reader: TokenReader): boolean {
  return FORMS.includes(reader.token.upper) && reader.isSymbol('{', 1);
}

/** `EXISTS {…}`, `COUNT {…}` with a query or a bare pattern inside, `COLLECT {…}` with a query. */
export function readSubquery(reader: TokenReader): SubqueryExpression {
  const { start } = reader;
  const form = reader.token.text.toLowerCase() as SubqueryExpression['form'];
  reader.index++;
  reader.expectSymbol('{');
  const bare = form !== 'collect' && beginsBarePattern(reader);
  const query = reader.nest(() => (bare ? readBarePattern(reader) : reader.rules.query(reader)));
  reader.expectSymbol('}');
  return { kind: 'SubqueryExpression', form, query, ...reader.spanFrom(start) };
}

function beginsBarePattern(reader: TokenReader): boolean {
  if (reader.isSymbol('(') || reader.isSymbol('=', 1) || beginsShortestPath(reader)) return true;
  return ['ANY', 'ALL', 'SHORTEST', 'REPEATABLE', 'DIFFERENT'].includes(reader.token.upper);
}

function readBarePattern(reader: TokenReader): Query {
  const { start } = reader;
  const repeatable = readMatchMode(reader);
  const patterns = readPatterns(reader);
  const where = reader.acceptWord('WHERE') ? reader.rules.expression(reader) : undefined;
  const span: Span = reader.spanFrom(start);
  const match: Match = {
    kind: 'Match',
    optional: false,
    repeatable,
    patterns,
    hints: [],
    ...(where && { where }),
    ...span,
  };
  return { kind: 'Query', parts: [{ kind: 'SingleQuery', clauses: [match], ...span }], all: false, ...span };
}

/** Steps over `REPEATABLE ELEMENTS` or `DIFFERENT RELATIONSHIPS`; true for the first. */
export function readMatchMode(reader: TokenReader): boolean {
  if (reader.isSymbol('(', 1) || reader.isSymbol('=', 1)) return false;
  if (reader.acceptWord('REPEATABLE')) {
    if (!reader.acceptWord('ELEMENTS')) reader.expectWord('ELEMENT');
    reader.acceptWord('BINDINGS');
    return true;
  }
  if (!reader.acceptWord('DIFFERENT')) return false;
  if (!reader.acceptWord('RELATIONSHIPS')) reader.expectWord('RELATIONSHIP');
  reader.acceptWord('BINDINGS');
  return false;
}
