import type { Command, ShowCommand } from '../syntax.ts';
import { readReturn, readSortedYield, readWhere } from './projections.ts';
import type { TokenReader } from './token-reader.ts';

const FIRST_WORDS = new Set([
  'DROP',
  'ALTER',
  'RENAME',
  'GRANT',
  'DENY',
  'REVOKE',
  'START',
  'STOP',
  'ENABLE',
  'DRYRUN',
  'DEALLOCATE',
  'REALLOCATE',
  'TERMINATE',
]);

/** What can be created other than a pattern. */
const CREATED = new Set([
  'OR',
  'ALIAS',
  'COMPOSITE',
  'DATABASE',
  'CONSTRAINT',
  'INDEX',
  'BTREE',
  'RANGE',
  'TEXT',
  'POINT',
  'VECTOR',
  'LOOKUP',
  'FULLTEXT',
  'ROLE',
  'IMMUTABLE',
  'USER',
]);

/** What `SHOW` can show, in both numbers, and the plural that names it. */
const SUBJECTS: ReadonlyMap<string, string> = new Map([
  ['INDEX', 'INDEXES'],
  ['INDEXES', 'INDEXES'],
  ['CONSTRAINT', 'CONSTRAINTS'],
  ['CONSTRAINTS', 'CONSTRAINTS'],
  ['PROCEDURE', 'PROCEDURES'],
  ['PROCEDURES', 'PROCEDURES'],
  ['FUNCTION', 'FUNCTIONS'],
  ['FUNCTIONS', 'FUNCTIONS'],
  ['DATABASE', 'DATABASES'],
  ['DATABASES', 'DATABASES'],
  ['TRANSACTION', 'TRANSACTIONS'],
  ['TRANSACTIONS', 'TRANSACTIONS'],
  ['SETTING', 'SETTINGS'],
  ['SETTINGS', 'SETTINGS'],
  ['SERVER', 'SERVERS'],
  ['SERVERS', 'SERVERS'],
  ['ALIAS', 'ALIASES'],
  ['ALIASES', 'ALIASES'],
  ['PRIVILEGE', 'PRIVILEGES'],
  ['PRIVILEGES', 'PRIVILEGES'],
  ['ROLE', 'ROLES'],
  ['ROLES', 'ROLES'],
  ['USER', 'USERS'],
  ['USERS', 'USERS'],
]);

/** Whether a schema or administration command other than `SHOW` begins here. */
export function beginsCommand(reader: TokenReader): boolean {
  const { upper } = reader.token;
  return FIRST_WORDS.has(upper) || (upper === 'CREATE' && CREATED.has(reader.peek(1).upper));
}

/** Reads a command by its first words and steps over the rest up to the end or a semicolon. */
export function readCommand(reader: TokenReader): Command {
  const { start } = reader;
  const words: string[] = [];
  while (reader.token.kind === 'word' && words.length < 3) {
    words.push(reader.token.upper);
    reader.index++;
    if (SUBJECTS.has(words.at(-1)!)) break;
  }
  while (reader.token.kind !== 'end' && !reader.isSymbol(';')) reader.index++;
  return { kind: 'Command', name: words.join(' '), ...reader.spanFrom(start) };
}

/** `SHOW [RANGE] INDEXES [arguments] [YIELD … [RETURN …] | WHERE …]`. */
export function readShow(reader: TokenReader): ShowCommand {
  const { start } = reader;
  reader.expectWord('SHOW');
  const filter = readFilter(reader);
  const subject = SUBJECTS.get(reader.token.upper);
  if (!subject) throw reader.unexpected(`one of ${[...new Set(SUBJECTS.values())].join(', ')}`);
  reader.index++;
  const words = readShowArguments(reader);
  const yielded = reader.isWord('YIELD') ? readSortedYield(reader) : undefined;
  const where = yielded ? {} : readWhere(reader);
  const returned = yielded && reader.isWord('RETURN') ? readReturn(reader) : undefined;
  return {
    kind: 'ShowCommand',
    subject,
    filter,
    arguments: words,
    ...(yielded && { yield: yielded }),
    ...where,
    ...(returned && { return: returned }),
    ...reader.spanFrom(start),
  };
}

/** The words before the subject: the last word that can be a subject is it, as in `SHOW USER PRIVILEGES`. */
function readFilter(reader: TokenReader): string[] {
  const words: string[] = [];
  while (reader.token.kind === 'word' && !isSubject(reader)) words.push(reader.tokens[reader.index++]!.upper);
  return words;
}

function isSubject(reader: TokenReader): boolean {
  const next = reader.peek(1).upper;
  if (['PRIVILEGE', 'PRIVILEGES'].includes(next)) return false;
  if (reader.isWord('USER') && next === 'DEFINED') return false;
  return SUBJECTS.has(reader.token.upper);
}

const AFTER_ARGUMENTS = new Set(['YIELD', 'WHERE', 'RETURN', 'SHOW', 'TERMINATE']);

/** What stands between the subject and `YIELD` or `WHERE`, as written. */
function readShowArguments(reader: TokenReader): string[] {
  const words: string[] = [];
  while (!endsArguments(reader)) {
    const { start, end } = reader.tokens[reader.index++]!;
    words.push(reader.text.slice(start, end));
  }
  return words;
}

function endsArguments(reader: TokenReader): boolean {
  const { kind, upper } = reader.token;
  return kind === 'end' || reader.isSymbol(';') || AFTER_ARGUMENTS.has(upper);
}
