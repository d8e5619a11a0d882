import { describe, expect, it } from 'vitest';
import { CypherError } from '../../src/language/cypher-error.ts';
import { parseStatement } from '../../src/language/parse.ts';

function faultOf(text: string): CypherError {
  try {
    parseStatement(text);
  } catch (error) {
    if (error instanceof CypherError) return error;
    throw error;
  }
  throw new Error(`no fault found in ${text}`);
}

describe('a text that is no Cypher', () => {
  it.each([
    ['RETRN 1', 0, 'Did you mean RETURN?'],
    ['MATCH (n RETURN n', 9, "Invalid input 'RETURN': expected ':', '{', 'WHERE' or ')'"],
    ['MATCH (n) WHRE n.x = 1 RETURN n', 10, 'Did you mean WHERE?'],
    ['RETURN 1 +', 10, 'Unexpected end of input: expected an expression'],
    ['RETURN [1, 2', 12, "']'"],
    ['MATCH (a)-[r->(b) RETURN a', 12, "']'"],
    ['MATCH (a)-[:R..]->(b) RETURN a', 13, "']'"],
    ['RETURN {1: 2}', 8, 'a property name'],
    ['RETURN 1; RETURN 2', 10, 'exactly one statement'],
    ['RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a', 34, 'Invalid combination'],
    ['RETURN 1 != 2', 9, "use '<>'"],
    ['RETURN 9223372036854775808', 7, 'integer is too large'],
    ['RETURN 0x8000000000000000', 7, 'integer is too large'],
    ['RETURN 1e400', 7, 'floating point number is too large'],
    ['RETURN 017', 7, '`0o17`'],
    ['RETURN 12x', 7, 'invalid literal number'],
    ['RETURN 42 \u2014 41', 10, 'Invalid input'],
    ['MATCH SHORTEST (a)-->(b) RETURN a', 15, 'Invalid input'],
    ['MATCH ((a)-->(b)){3,1} RETURN a', 17, 'lower bound'],
    ['MATCH ((a)-->(b)){0} RETURN a', 17, 'limited by 0'],
    ['MATCH (n:A:B&C) RETURN n', 12, 'Mixing label expression symbols'],
    ['MATCH REPEATABLE ELEMENTS (a) RETURN a', 6, 'not supported yet'],
    ['MATCH (n) ORDER n.x RETURN n', 10, "Invalid input 'ORDER'"],
    ['MATCH ()-[*99999999999999999999]-() RETURN 1', 11, 'integer is too large'],
    ['CYPHER runtime=', 15, 'Unexpected end of input: expected a value'],
    ['SHOW FOO', 8, 'INDEXES'],
    ['MATCH (n)\nWHERE n.x >\nRETURN n n', 29, "Invalid input 'n'"],
  ])('is refused at its place: %s', (text, offset, message) => {
    const fault = faultOf(text);
    expect(fault.message).toContain(message);
    expect(fault.position?.offset).toBe(offset);
    expect(fault.code).toBe('Neo.ClientError.Statement.SyntaxError');
  });

  it('has its place in lines and columns from one', () => {
    expect(faultOf('MATCH (n)\r\nRETURN n,\n  ,').position).toEqual({ line: 3, column: 3, offset: 23 });
  });

  it.each([
    ['brackets', `RETURN ${'('.repeat(5000)}1${')'.repeat(5000)}`],
    ['lists', `RETURN ${'['.repeat(5000)}`],
    ['maps', `RETURN ${'{a: '.repeat(5000)}`],
    ['NOT', `RETURN ${'NOT '.repeat(20000)}true`],
    ['exclamation marks', `MATCH (n:${'!'.repeat(5000)}A) RETURN n`],
    ['sums', `RETURN 1${' + 1'.repeat(20000)}`],
    ['properties', `RETURN n${'.a'.repeat(20000)}`],
    ['comprehensions', `RETURN ${'[x IN '.repeat(3000)}1, 2`],
    ['patterns', `MATCH ${'('.repeat(3000)}`],
    ['subqueries', `RETURN ${'EXISTS { MATCH (n) WHERE '.repeat(3000)}`],
  ])('and nests too deeply in %s gets a clear answer', (_, text) => {
    expect(faultOf(text).message).toContain('nested too deeply');
  });

  it('is never read again and again because brackets could be several things', () => {
    const text = `RETURN ${'(a {x: [y IN '.repeat(60)}1, 2${']})-->()'.repeat(59)}`;
    expect(() => parseStatement(text)).toThrow(CypherError);
  });
});
