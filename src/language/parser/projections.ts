import type {
  Projection,
  ProjectionItem,
  Return,
  SortItem,
  Span,
  With,
  Yield,
  YieldItem,
} from '../syntax.ts';
import type { Expression } from '../syntax-expression.ts';
import type { TokenReader } from './token-reader.ts';

type Tail = Pick<Projection, 'orderBy' | 'skip' | 'limit'>;

/** `WITH … ORDER BY … SKIP … LIMIT … WHERE …`. */
export function readWith(reader: TokenReader): With {
  const { start } = reader;
  reader.expectWord('WITH');
  const body = readBody(reader);
  const where = readWhere(reader);
  return { kind: 'With', standalone: false, ...body, ...where, ...reader.spanFrom(start) };
}

/** `RETURN … ORDER BY … SKIP … LIMIT …`. */
export function readReturn(reader: TokenReader): Return {
  const { start } = reader;
  reader.expectWord('RETURN');
  return { kind: 'Return', ...readBody(reader), ...reader.spanFrom(start) };
}

/** `ORDER BY`, `SKIP` or `LIMIT` as a clause of its own. */
export function readStandaloneOrder(reader: TokenReader): With {
  const { start } = reader;
  const tail = readTail(reader);
  // `ORDER` without `BY` after it begins nothing.
  if (reader.start === start) throw reader.unexpected();
  return {
    kind: 'With',
    standalone: true,
    distinct: false,
    star: true,
    items: [],
    ...tail,
    ...reader.spanFrom(start),
  };
}

/** `WHERE …`, as an object to be spread, empty where none stands here. */
export function readWhere(reader: TokenReader): { where?: Expression } {
  return reader.acceptWord('WHERE') ? { where: reader.rules.expression(reader) } : {};
}

function readBody(reader: TokenReader): Omit<Projection, keyof Span> {
  const distinct = beginsDistinct(reader) && reader.acceptWord('DISTINCT');
  const star = reader.acceptSymbol('*');
  const hasItems = !star || reader.acceptSymbol(',');
  const items = hasItems ? reader.readList(() => readItem(reader)) : [];
  return { distinct, star, items, ...readTail(reader) };
}

/** `DISTINCT` is a variable where no item can begin after it. */
function beginsDistinct(reader: TokenReader): boolean {
  const next = reader.peek(1);
  const endsItem = next.kind === 'end' || (next.kind === 'symbol' && ',.;})|=:'.includes(next.text));
  return !endsItem && next.upper !== 'AS';
}

function readItem(reader: TokenReader): ProjectionItem {
  const { start } = reader;
  const expression = reader.rules.expression(reader);
  const { end } = reader.spanFrom(start);
  const alias = reader.acceptWord('AS') ? reader.readVariable() : undefined;
  return {
    kind: 'ProjectionItem',
    expression,
    ...(alias && { alias }),
    name: alias?.name ?? ownName(expression) ?? reader.text.slice(start, end),
    ...reader.spanFrom(start),
  };
}

/** A variable and a map projection need no alias: they give the column the variable's name. */
export function ownName(expression: Expression): string | undefined {
  if (expression.kind === 'Variable') return expression.name;
  return expression.kind === 'MapProjection' ? expression.subject.name : undefined;
}

function readTail(reader: TokenReader): Tail {
  const orderBy = reader.acceptWords('ORDER', 'BY') ? reader.readList(() => readSortItem(reader)) : [];
  const skip = reader.acceptOneOf('SKIP', 'OFFSET') ? reader.rules.expression(reader) : undefined;
  const limit = reader.acceptWord('LIMIT') ? reader.rules.expression(reader) : undefined;
  return { orderBy, ...(skip && { skip }), ...(limit && { limit }) };
}

function readSortItem(reader: TokenReader): SortItem {
  const { start } = reader;
  const expression = reader.rules.expression(reader);
  const direction = reader.acceptOneOf('ASC', 'ASCENDING', 'DESC', 'DESCENDING');
  return {
    kind: 'SortItem',
    expression,
    descending: direction?.startsWith('DESC') ?? false,
    ...reader.spanFrom(start),
  };
}

/** `YIELD a, b AS c WHERE …` of a procedure. */
export function readYield(reader: TokenReader): Yield {
  const { start } = reader;
  const columns = readYieldColumns(reader);
  return { kind: 'Yield', ...columns, orderBy: [], ...readWhere(reader), ...reader.spanFrom(start) };
}

/** `YIELD … ORDER BY … SKIP … LIMIT … WHERE …` of `SHOW`. */
export function readSortedYield(reader: TokenReader): Yield {
  const { start } = reader;
  const columns = readYieldColumns(reader);
  return { kind: 'Yield', ...columns, ...readTail(reader), ...readWhere(reader), ...reader.spanFrom(start) };
}

function readYieldColumns(reader: TokenReader): Pick<Yield, 'star' | 'items'> {
  reader.expectWord('YIELD');
  const star = reader.acceptSymbol('*');
  return { star, items: star ? [] : reader.readList(() => readYieldItem(reader)) };
}

function readYieldItem(reader: TokenReader): YieldItem {
  const { start } = reader;
  const column = reader.readVariable('a result column');
  const variable = reader.acceptWord('AS') ? reader.readVariable() : column;
  return { kind: 'YieldItem', field: column.name, variable, ...reader.spanFrom(start) };
}
