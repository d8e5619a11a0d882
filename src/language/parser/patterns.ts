import type { GroupPattern, PathElement, PathPattern, Selector } from '../syntax-pattern.ts';
import { beginsRelationship, readNode, readRelationship } from './pattern-parts.ts';
import { readCount, readQuantifier } from './quantifiers.ts';
import type { TokenReader } from './token-reader.ts';

/** One or more path patterns with commas between. */
export function readPatterns(reader: TokenReader): PathPattern[] {
  return reader.readList(() => readPathPattern(reader));
}

/** `p = SHORTEST 2 (a)-->(b)`: variable, selector and elements. */
export function readPathPattern(reader: TokenReader): PathPattern {
  const { start } = reader;
  const variable = readPathVariable(reader);
  const selector = readSelector(reader);
  const rest = beginsShortestPath(reader) ? readShortestPath(reader) : { elements: readElements(reader) };
  return {
    kind: 'PathPattern',
    ...(variable && { variable }),
    ...(selector && { selector }),
    ...rest,
    ...reader.spanFrom(start),
  };
}

function readPathVariable(reader: TokenReader) {
  if (!reader.isName() || !reader.isSymbol('=', 1)) return undefined;
  const variable = reader.readVariable();
  reader.expectSymbol('=');
  return variable;
}

/** Whether `shortestPath(` or `allShortestPaths(` stands here. */
export function beginsShortestPath(reader: TokenReader): boolean {
  return (reader.isWord('SHORTESTPATH') || reader.isWord('ALLSHORTESTPATHS')) && reader.isSymbol('(', 1);
}

/** `shortestPath(…)` and `allShortestPaths(…)`. */
export function readShortestPath(
  reader: TokenReader,
): Pick<PathPattern, 'elements'> & { shortest: 'one' | 'all' } {
  const shortest = reader.isWord('SHORTESTPATH') ? 'one' : 'all';
  reader.index++;
  reader.expectSymbol('(');
  const elements = reader.nest(() => readElements(reader));
  reader.expectSymbol(')');
  return { shortest, elements };
}

function readSelector(reader: TokenReader): Selector | undefined {
  const { start } = reader;
  const selector = readSelectorWords(reader);
  if (!selector) return undefined;
  return { kind: 'Selector', ...selector, ...reader.spanFrom(start) };
}

function readSelectorWords(reader: TokenReader): Pick<Selector, 'selector' | 'count'> | undefined {
  if (reader.acceptWords('ANY', 'SHORTEST')) return skipPathWord(reader, { selector: 'shortest', count: 1 });
  if (reader.acceptWords('ALL', 'SHORTEST'))
    return skipPathWord(reader, { selector: 'all shortest', count: 1 });
  if (reader.acceptWord('ANY'))
    return skipPathWord(reader, { selector: 'any', count: readCount(reader) ?? 1 });
  if (reader.acceptWord('ALL')) return skipPathWord(reader, { selector: 'all', count: 1 });
  return reader.acceptWord('SHORTEST') ? readShortestCount(reader) : undefined;
}

/** After `SHORTEST`: `2`, `2 PATHS`, `2 PATH GROUPS`, `GROUP`. A number is needed unless groups are asked for. */
function readShortestCount(reader: TokenReader): Pick<Selector, 'selector' | 'count'> {
  const count = readCount(reader);
  reader.acceptOneOf('PATH', 'PATHS');
  const groups = reader.acceptOneOf('GROUP', 'GROUPS') !== undefined;
  if (count === undefined && !groups) throw reader.unexpected('a number');
  return { selector: groups ? 'shortest groups' : 'shortest', count: count ?? 1 };
}

function skipPathWord<Words>(reader: TokenReader, words: Words): Words {
  reader.acceptOneOf('PATH', 'PATHS');
  return words;
}

/** Nodes, relationships and groups one after the other, from the first bracket to the last. */
export function readElements(reader: TokenReader): PathElement[] {
  const elements: PathElement[] = [];
  do {
    if (beginsGroup(reader)) elements.push(readGroup(reader));
    else elements.push(...readChain(reader, true));
  } while (reader.isSymbol('('));
  return elements;
}

/** `(a)-->(b)<--(c)`: nodes with relationships between. Only `MATCH` may quantify a relationship. */
export function readChain(reader: TokenReader, quantified: boolean): PathElement[] {
  const elements: PathElement[] = [readNode(reader)];
  while (beginsRelationship(reader)) {
    elements.push(readRelationship(reader, quantified));
    elements.push(readNode(reader));
  }
  return elements;
}

/** A group has a path inside: another bracket, a path variable or a selector. */
function beginsGroup(reader: TokenReader): boolean {
  if (!reader.isSymbol('(')) return false;
  if (reader.isSymbol('(', 1)) return true;
  if (reader.isName(1) && reader.isSymbol('=', 2)) return true;
  const opens = reader.isSymbol('(', 2) || reader.isWord('SHORTEST', 2) || reader.peek(2).kind === 'integer';
  return (
    opens && ['ANY', 'ALL', 'SHORTEST', 'SHORTESTPATH', 'ALLSHORTESTPATHS'].includes(reader.peek(1).upper)
  );
}

function readGroup(reader: TokenReader): GroupPattern {
  const { start } = reader;
  reader.expectSymbol('(');
  const { pattern, where } = reader.nest(() => ({
    pattern: readPathPattern(reader),
    where: reader.acceptWord('WHERE') ? reader.rules.expression(reader) : undefined,
  }));
  reader.expectSymbol(')');
  if (pattern.selector || pattern.shortest) {
    throw reader.fault(
      pattern.start,
      'A path selector may only stand before a whole path pattern, not inside brackets',
    );
  }
  const quantifier = readQuantifier(reader);
  return {
    kind: 'GroupPattern',
    ...(pattern.variable && { variable: pattern.variable }),
    elements: pattern.elements,
    ...(where && { where }),
    ...(quantifier && { quantifier }),
    ...reader.spanFrom(start),
  };
}
