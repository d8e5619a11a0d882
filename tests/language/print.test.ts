import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CypherError } from '../../src/language/cypher-error.ts';
import { parseStatement } from '../../src/language/parse.ts';
import { printStatement } from '../../src/language/print.ts';
import { expressionTexts } from './tree-samples.ts';

/** What a tree says, without places and without the names that columns take from the text. */
function meaning(text: string): string {
  return JSON.stringify(parseStatement(text).body, function (this: { kind?: string }, key, value: unknown) {
    if (key === 'start' || key === 'end' || key.endsWith('Span')) return undefined;
    if (key === 'name' && this.kind === 'ProjectionItem') return undefined;
    if (typeof value === 'number' && (Number.isNaN(value) || Object.is(value, -0))) return `${1 / value}`;
    return typeof value === 'bigint' ? `${value}n` : value;
  });
}

function expectSameMeaning(text: string): void {
  expect(meaning(printStatement(parseStatement(text)))).toBe(meaning(text));
}

describe('printing', () => {
  it('gives a text that reads as the same tree, for any expression', () => {
    fc.assert(
      fc.property(expressionTexts, (expression) => expectSameMeaning(`RETURN ${expression} AS x`)),
      { numRuns: 1000 },
    );
  });

  it.each([
    'RETURN (n:A) - (-(m:B))',
    'RETURN (n:A) - [x] - (m:B)',
    'RETURN (n:A) < (-(-(m:B)))',
    'RETURN [x IN xs WHERE (x:A|B)]',
    'RETURN [x IN xs WHERE (x IS :: STRING | INTEGER)]',
    'RETURN [(x IN xs)]',
    'RETURN -(1), -(-1), -(-x.y), (1).a',
    'RETURN `count` {.a}, `all`, `x``y`.`a b`',
    'RETURN CASE WHEN a THEN b END.c',
    'MATCH (`where` WHERE true)-[`is`]->() RETURN `distinct`',
  ])('keeps brackets and quotes where they matter: %s', expectSameMeaning);

  it('never meets a mutated text that crashes the parser or does not read back', () => {
    const mutated = fc
      .tuple(
        expressionTexts,
        fc.nat(),
        fc.nat({ max: 8 }),
        fc.constantFrom('(', ')', '|', '-', ' IN ', '..', ':', ''),
      )
      .map(([text, at, length, piece]) => {
        const start = at % (text.length + 1);
        return `RETURN ${text.slice(0, start)}${piece}${text.slice(start + length)}`;
      });
    fc.assert(
      fc.property(mutated, (text) => {
        let readable = true;
        try {
          parseStatement(text);
        } catch (error) {
          expect(error).toBeInstanceOf(CypherError);
          readable = false;
        }
        if (readable) expectSameMeaning(text);
      }),
      { numRuns: 2000 },
    );
  });
});
