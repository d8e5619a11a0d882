import type { Case, CaseBranch, CaseOperand, CaseTest, Expression } from '../syntax-expression.ts';
import { acceptComparison } from './comparisons.ts';
import { readIsTest, readTest } from './tests.ts';
import type { TokenReader } from './token-reader.ts';

/** Whether `CASE` stands here as a keyword: it may also be a variable. */
export function beginsCase(reader: TokenReader): boolean {
  if (!reader.isWord('CASE')) return false;
  const next = reader.peek(1);
  return (
    next.kind !== 'end' && !(next.kind === 'symbol' && ')]},;|.=:'.includes(next.text)) && next.upper !== 'AS'
  );
}

/** `CASE WHEN condition THEN … END` or `CASE subject WHEN value, > value THEN … END`. */
export function readCase(reader: TokenReader): Case {
  const { start } = reader;
  reader.expectWord('CASE');
  const subject = reader.isWord('WHEN') ? undefined : reader.rules.expression(reader);
  const branches: CaseBranch[] = [];
  do branches.push(readBranch(reader, subject !== undefined));
  while (reader.isWord('WHEN'));
  const otherwise = reader.acceptWord('ELSE') ? reader.rules.expression(reader) : undefined;
  reader.expectWord('END');
  return {
    kind: 'Case',
    ...(subject && { subject }),
    branches,
    ...(otherwise && { otherwise }),
    ...reader.spanFrom(start),
  };
}

function readBranch(reader: TokenReader, hasSubject: boolean): CaseBranch {
  const { start } = reader;
  reader.expectWord('WHEN');
  const tests = hasSubject ? reader.readList(() => readCaseTest(reader)) : [readCondition(reader)];
  reader.expectWord('THEN');
  const result = reader.rules.expression(reader);
  return { kind: 'CaseBranch', tests, result, ...reader.spanFrom(start) };
}

function readCondition(reader: TokenReader): CaseTest {
  const { start } = reader;
  const expression = reader.rules.expression(reader);
  return { kind: 'CaseTest', compares: false, expression, ...reader.spanFrom(start) };
}

function readCaseTest(reader: TokenReader): CaseTest {
  const { start } = reader;
  const condition = reader.nest(() => readPartialTest(reader, start));
  const expression = condition ?? reader.rules.expression(reader);
  return { kind: 'CaseTest', compares: !condition, expression, ...reader.spanFrom(start) };
}

/** A test without its left side, as in `WHEN > 1` and `WHEN IS NULL`; undefined where a whole value stands here. */
function readPartialTest(reader: TokenReader, start: number): Expression | undefined {
  const subject: CaseOperand = { kind: 'CaseOperand', start, end: start };
  const operator = acceptComparison(reader);
  if (operator) {
    const operands = [subject, reader.rules.tested(reader)];
    return { kind: 'Comparison', operands, operators: [operator], ...reader.spanFrom(start) };
  }
  if (reader.isSymbol('=~') || reader.isWord('WITH', 1)) return readTest(reader, start, subject);
  const isTest =
    reader.isWord('IS') &&
    !reader.isSymbol('::', 2) &&
    ['NOT', 'NULL', 'TYPED', 'NORMALIZED', 'NFC', 'NFD', 'NFKC', 'NFKD'].includes(reader.peek(1).upper);
  return isTest || reader.isSymbol('::') ? readIsTest(reader, start, subject) : undefined;
}
