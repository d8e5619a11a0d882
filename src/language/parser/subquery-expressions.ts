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
  refuseMatchMode(reader);
  const patterns = readPatterns(reader);
  const where = reader.acceptWord('WHERE') ? reader.rules.expression(reader) : undefined;
  const span: Span = reader.spanFrom(start);
  const match: Match = {
    kind: 'Match',
    optional: false,
    repeatable: false,
    patterns,
    hints: [],
    ...(where && { where }),
    ...span,
  };
  return { kind: 'Query', parts: [{ kind: 'SingleQuery', clauses: [match], ...span }], all: false, ...span };
}

/** `REPEATABLE ELEMENTS` and `DIFFERENT RELATIONSHIPS` belong to a later Cypher; Neo4j 5 refuses them too. */
export function refuseMatchMode(reader: TokenReader): void {
  const mode = `${reader.token.upper} ${reader.peek(1).upper}`;
  if (!/^(REPEATABLE ELEMENTS?|DIFFERENT RELATIONSHIPS?)$/.test(mode)) return;
  throw reader.fault(
    reader.start,
    `Match modes such as \`${mode}\` are not supported yet. Leave it out: relationships are different within one MATCH`,
  );
}
