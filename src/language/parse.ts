import { readTokens } from './lexer/lexer.ts';
import { readExpression, readSum, readTested } from './parser/operators.ts';
import { readQuery } from './parser/queries.ts';
import { readStatement } from './parser/statements.ts';
import { type Rules, TokenReader } from './parser/token-reader.ts';
import type { Statement } from './syntax.ts';

const RULES: Rules = { expression: readExpression, query: readQuery, tested: readTested, sum: readSum };

/**
 * Reads one statement, with or without a semicolon at its end. Throws a CypherError with its position where the text
 * is no Cypher, holds more than one statement, or nests too deeply.
 */
export function parseStatement(text: string): Statement {
  const reader = new TokenReader(text, readTokens(text), RULES);
  return reader.finish(() => readWholeStatement(reader));
}

function readWholeStatement(reader: TokenReader): Statement {
  const statement = readStatement(reader);
  while (reader.acceptSymbol(';'));
  if (reader.token.kind === 'end') return statement;
  if (reader.tokens[reader.index - 1]?.text !== ';') throw reader.unexpected();
  throw reader.fault(
    reader.start,
    'Expected exactly one statement per query: send what begins here by itself',
  );
}

/** What could follow at the end of a text, as the error message would list it: `'WHERE'`, `an expression`. */
export function expectedAtEnd(text: string): readonly string[] {
  const reader = new TokenReader(text, readTokens(text), RULES);
  reader.attempt(() => readWholeStatement(reader));
  return reader.expectedWords();
}
