import type {
  Clause,
  Create,
  Delete,
  Foreach,
  Merge,
  MergeAction,
  Remove,
  RemoveItem,
  SetClause,
  SetItem,
} from '../syntax.ts';
import type { Property, Subscript, Variable } from '../syntax-expression.ts';
import { beginsLabels, readLabelList } from './labels.ts';
import { readPathPattern, readPatterns } from './patterns.ts';
import { readPostfixed } from './postfixes.ts';
import type { TokenReader } from './token-reader.ts';

/** `CREATE patterns` or `INSERT patterns`. */
export function readCreate(reader: TokenReader): Create {
  const { start } = reader;
  const insert = reader.acceptWord('INSERT');
  if (!insert) reader.expectWord('CREATE');
  const patterns = readPatterns(reader);
  return { kind: 'Create', insert, patterns, ...reader.spanFrom(start) };
}

/** `MERGE pattern ON CREATE SET … ON MATCH SET …`. */
export function readMerge(reader: TokenReader): Merge {
  const { start } = reader;
  reader.expectWord('MERGE');
  const pattern = readPathPattern(reader);
  const actions: MergeAction[] = [];
  while (reader.isWord('ON')) actions.push(readMergeAction(reader));
  return { kind: 'Merge', pattern, actions, ...reader.spanFrom(start) };
}

function readMergeAction(reader: TokenReader): MergeAction {
  const { start } = reader;
  reader.expectWord('ON');
  const word = reader.acceptOneOf('CREATE', 'MATCH');
  if (!word) throw reader.unexpected();
  const set = readSet(reader);
  return { kind: 'MergeAction', on: word === 'CREATE' ? 'create' : 'match', set, ...reader.spanFrom(start) };
}

/** `SET n.key = value, n = map, n += map, n:Label`. */
export function readSet(reader: TokenReader): SetClause {
  const { start } = reader;
  reader.expectWord('SET');
  const items = reader.readList(() => readSetItem(reader));
  return { kind: 'Set', items, ...reader.spanFrom(start) };
}

function readSetItem(reader: TokenReader): SetItem {
  const { start } = reader;
  const whole = readWholeTarget(reader);
  if (whole && beginsLabels(reader)) {
    return { kind: 'SetLabels', variable: whole, labels: readLabelList(reader), ...reader.spanFrom(start) };
  }
  const target = whole ?? readPropertyTarget(reader);
  const add = whole !== undefined && reader.acceptSymbol('+=');
  if (!add) reader.expectSymbol('=');
  const value = reader.rules.expression(reader);
  const span = reader.spanFrom(start);
  if (target.kind === 'Variable') return { kind: 'SetProperties', variable: target, value, add, ...span };
  return { kind: 'SetProperty', target, value, ...span };
}

/** A variable that is meant whole: `n = …`, `n += …`, `n:Label`. */
function readWholeTarget(reader: TokenReader): Variable | undefined {
  const isWhole = ['=', '+=', ':'].some((symbol) => reader.isSymbol(symbol, 1)) || reader.isWord('IS', 1);
  return reader.isName() && isWhole ? reader.readVariable() : undefined;
}

function readPropertyTarget(reader: TokenReader): Property | Subscript {
  const { start } = reader;
  const target = readPostfixed(reader);
  if (target.kind === 'Property' || target.kind === 'Subscript') return target;
  throw reader.fault(start, 'Expected a property here, such as n.name');
}

/** `REMOVE n.key, n:Label`. */
export function readRemove(reader: TokenReader): Remove {
  const { start } = reader;
  reader.expectWord('REMOVE');
  const items = reader.readList(() => readRemoveItem(reader));
  return { kind: 'Remove', items, ...reader.spanFrom(start) };
}

function readRemoveItem(reader: TokenReader): RemoveItem {
  const { start } = reader;
  const variable = readWholeTarget(reader);
  if (variable)
    return { kind: 'SetLabels', variable, labels: readLabelList(reader), ...reader.spanFrom(start) };
  const target = readPropertyTarget(reader);
  return { kind: 'RemoveProperty', target, ...reader.spanFrom(start) };
}

/** `[DETACH | NODETACH] DELETE expressions`. */
export function readDelete(reader: TokenReader): Delete {
  const { start } = reader;
  const detach = reader.acceptOneOf('DETACH', 'NODETACH') === 'DETACH';
  reader.expectWord('DELETE');
  const expressions = reader.readList(() => reader.rules.expression(reader));
  return { kind: 'Delete', detach, expressions, ...reader.spanFrom(start) };
}

/** `FOREACH (x IN list | clauses)`. */
export function readForeach(reader: TokenReader, readClauses: (reader: TokenReader) => Clause[]): Foreach {
  const { start } = reader;
  reader.expectWord('FOREACH');
  reader.expectSymbol('(');
  const variable = reader.readVariable();
  reader.expectWord('IN');
  const list = reader.rules.expression(reader);
  reader.expectSymbol('|');
  const clauses = reader.nest(() => readClauses(reader));
  reader.expectSymbol(')');
  return { kind: 'Foreach', variable, list, clauses, ...reader.spanFrom(start) };
}
