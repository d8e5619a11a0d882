import type { Expression, FunctionCall, ListPredicate, Reduce } from '../syntax-expression.ts';
import { lookInside, readBefore } from './bars.ts';
import type { TokenReader } from './token-reader.ts';

const LIST_PREDICATES = ['ALL', 'ANY', 'NONE', 'SINGLE'];
const TRIM_FUNCTIONS = { BOTH: 'btrim', LEADING: 'ltrim', TRAILING: 'rtrim' } as const;

/** Whether a dotted name with a bracket after it stands here. */
export function beginsCall(reader: TokenReader): boolean {
  let ahead = 1;
  while (reader.isSymbol('.', ahead) && reader.isName(ahead + 1)) ahead += 2;
  return reader.isSymbol('(', ahead);
}

/** A function call, or one of the forms that look like one: `count(*)`, `all(x IN …)`, `reduce(…)`, `trim(… FROM …)`. */
export function readCall(reader: TokenReader): Expression {
  const { upper } = reader.token;
  if (reader.isSymbol('(', 1)) {
    if (upper === 'COUNT' && reader.isSymbol('*', 2) && reader.isSymbol(')', 3)) return readCountStar(reader);
    if (LIST_PREDICATES.includes(upper) && reader.isName(2) && reader.isWord('IN', 3))
      return readListPredicate(reader);
    if (upper === 'REDUCE' && reader.isName(2) && reader.isSymbol('=', 3)) return readReduce(reader);
    if (upper === 'TRIM') return readTrim(reader);
    if (upper === 'NORMALIZE') return readNormalize(reader);
  }
  return readFunctionCall(reader);
}

function readCountStar(reader: TokenReader): Expression {
  const { start } = reader;
  reader.index += 4;
  return { kind: 'CountStar', ...reader.spanFrom(start) };
}

function readFunctionCall(reader: TokenReader): FunctionCall {
  const { start } = reader;
  const name = readDottedName(reader, 'a function name');
  const nameSpan = reader.spanFrom(start);
  reader.expectSymbol('(');
  const distinct = acceptSetQuantifier(reader);
  const args = readArguments(reader);
  return { kind: 'FunctionCall', name, nameSpan, distinct, args, ...reader.spanFrom(start) };
}

/** `a.b.c`, without back-ticks and blanks. */
export function readDottedName(reader: TokenReader, what: string): string {
  const parts = [reader.expectName(what)];
  while (reader.acceptSymbol('.')) parts.push(reader.expectName(what));
  return parts.join('.');
}

/** The rest of a list of arguments after its opening bracket, with the closing one. */
export function readArguments(reader: TokenReader): Expression[] {
  if (reader.acceptSymbol(')')) return [];
  const args = reader.readList(() => reader.rules.expression(reader));
  reader.expectSymbol(')');
  return args;
}

/** `DISTINCT`, or `ALL` which says what holds anyway; both are names where nothing follows them. */
function acceptSetQuantifier(reader: TokenReader): boolean {
  if (reader.isSymbol(')', 1) || reader.isSymbol(',', 1) || reader.isSymbol('.', 1)) return false;
  if (reader.acceptWord('DISTINCT')) return true;
  if (reader.isWord('ALL') && !reader.isSymbol('(', 1)) reader.index++;
  return false;
}

function readListPredicate(reader: TokenReader): ListPredicate {
  const { start } = reader;
  const quantifier = reader.token.text.toLowerCase() as ListPredicate['quantifier'];
  reader.index++;
  reader.expectSymbol('(');
  const variable = reader.readVariable();
  reader.expectWord('IN');
  const list = reader.rules.expression(reader);
  const where = reader.acceptWord('WHERE') ? reader.rules.expression(reader) : undefined;
  reader.expectSymbol(')');
  return {
    kind: 'ListPredicate',
    quantifier,
    variable,
    list,
    ...(where && { where }),
    ...reader.spanFrom(start),
  };
}

function readReduce(reader: TokenReader): Reduce {
  const { start } = reader;
  reader.expectWord('REDUCE');
  const { lastBar } = lookInside(reader);
  reader.expectSymbol('(');
  const accumulator = reader.readVariable();
  reader.expectSymbol('=');
  const initial = reader.rules.expression(reader);
  reader.expectSymbol(',');
  const variable = reader.readVariable();
  reader.expectWord('IN');
  const list = readBefore(reader, lastBar);
  reader.expectSymbol('|');
  const step = reader.rules.expression(reader);
  reader.expectSymbol(')');
  return { kind: 'Reduce', accumulator, initial, variable, list, step, ...reader.spanFrom(start) };
}

/** `trim(s)` stays itself; the forms with `FROM` become the function that does the same. */
function readTrim(reader: TokenReader): FunctionCall {
  const { start } = reader;
  reader.index += 1;
  const nameSpan = reader.spanFrom(start);
  reader.expectSymbol('(');
  const side = beginsTrimSide(reader)
    ? (reader.acceptOneOf('BOTH', 'LEADING', 'TRAILING') as FunctionCall['trims'])
    : undefined;
  const first = reader.isWord('FROM') ? undefined : reader.rules.expression(reader);
  const plain = first !== undefined && side === undefined && !reader.isWord('FROM');
  if (!plain) reader.expectWord('FROM');
  const source = plain ? first : reader.rules.expression(reader);
  reader.expectSymbol(')');
  const call = { kind: 'FunctionCall', nameSpan, distinct: false, ...reader.spanFrom(start) } as const;
  if (plain) return { ...call, name: 'trim', args: [source] };
  const trims = side ?? 'BOTH';
  const name = TRIM_FUNCTIONS[trims];
  return first ? { ...call, name, args: [source, first], trims } : { ...call, name, args: [source] };
}

function beginsTrimSide(reader: TokenReader): boolean {
  const next = reader.peek(1);
  return next.kind !== 'end' && !(next.kind === 'symbol' && '),.+|'.includes(next.text));
}

/** `normalize(s)` and `normalize(s, NFD)`: the form becomes a string. */
function readNormalize(reader: TokenReader): FunctionCall {
  const { start } = reader;
  const { text } = reader.token;
  reader.index += 1;
  const nameSpan = reader.spanFrom(start);
  reader.expectSymbol('(');
  const args: Expression[] = [reader.rules.expression(reader)];
  if (reader.acceptSymbol(',')) args.push(readNormalForm(reader));
  reader.expectSymbol(')');
  return { kind: 'FunctionCall', name: text, nameSpan, distinct: false, args, ...reader.spanFrom(start) };
}

function readNormalForm(reader: TokenReader): Expression {
  const { start } = reader;
  const value = reader.acceptOneOf('NFC', 'NFD', 'NFKC', 'NFKD');
  if (!value) throw reader.unexpected();
  return { kind: 'StringLiteral', value, ...reader.spanFrom(start) };
}
