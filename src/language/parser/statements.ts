import type { Statement, StatementOption } from '../syntax.ts';
import { beginsCommand, readCommand, readShow } from './commands.ts';
import { readQuery } from './queries.ts';
import type { TokenReader } from './token-reader.ts';

/** One statement with its prefixes, up to a semicolon or the end. */
export function readStatement(reader: TokenReader): Statement {
  const { start } = reader;
  const options: StatementOption[] = [];
  const mode = readPrefixes(reader, options);
  const body = readBody(reader);
  return { kind: 'Statement', text: reader.text, mode, options, body, ...reader.spanFrom(start) };
}

function readBody(reader: TokenReader): Statement['body'] {
  if (beginsCommand(reader)) return readCommand(reader);
  return reader.isWord('SHOW') ? readShow(reader) : readQuery(reader);
}

/** `EXPLAIN`, `PROFILE` and `CYPHER …` in any order; the last of the first two counts. */
function readPrefixes(reader: TokenReader, options: StatementOption[]): Statement['mode'] {
  let mode: Statement['mode'] = 'run';
  for (;;) {
    const word = reader.acceptOneOf('EXPLAIN', 'PROFILE', 'CYPHER');
    if (!word) return mode;
    if (word === 'CYPHER') readOptions(reader, options);
    else mode = word === 'EXPLAIN' ? 'explain' : 'profile';
  }
}

function readOptions(reader: TokenReader, options: StatementOption[]): void {
  const { start, kind, text } = reader.token;
  if (kind === 'integer' || kind === 'float') {
    if (text !== '5') throw reader.fault(start, `Unknown Cypher version '${text}': this is Cypher 5`);
    reader.index++;
    options.push({ kind: 'StatementOption', name: 'version', value: text, ...reader.spanFrom(start) });
  }
  while (reader.token.kind === 'word' && reader.isSymbol('=', 1)) {
    const from = reader.start;
    const name = reader.token.text.toLowerCase();
    reader.index += 2;
    const value = readOptionValue(reader);
    options.push({ kind: 'StatementOption', name, value, ...reader.spanFrom(from) });
  }
}

function readOptionValue(reader: TokenReader): string {
  const { kind, text } = reader.token;
  if (kind === 'end') throw reader.unexpected('a value');
  reader.index++;
  return text;
}
