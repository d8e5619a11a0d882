import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CypherError } from '../../src/language/cypher-error.ts';
import { readTokens } from '../../src/language/lexer/lexer.ts';
import { quoteString } from '../../src/language/lexer/strings.ts';
import { printName } from '../../src/language/printer/names.ts';

const words = (text: string) =>
  readTokens(text)
    .map(({ text: word }) => word)
    .slice(0, -1);

describe('the lexer', () => {
  it.each([
    ['MATCH (n)', ['MATCH', '(', 'n', ')']],
    ['[1..3]', ['[', '1', '..', '3', ']']],
    ['1.5e-3.x', ['1.5e-3', '.', 'x']],
    ['.5+0x1F', ['.5', '+', '0x1F']],
    ['1a', ['1a']],
    ['n.`a``b`', ['n', '.', 'a`b']],
    ['a // b\nc /* d */ e', ['a', 'c', 'e']],
    ['$x<>$y', ['$', 'x', '<>', '$', 'y']],
    ["'it\\'s' \"two\\n\"", ["it's", 'two\n']],
    ['(a)\u2014\u27e9(b)', ['(', 'a', ')', '\u2014', '\u27e9', '(', 'b', ')']],
    ['한화 été', ['한화', 'été']],
  ])('reads %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('turns unicode escapes into characters anywhere and keeps offsets of the text as written', () => {
    const [first, second] = readTokens('\\u006d x');
    expect(first).toMatchObject({ text: 'm', start: 0, end: 6 });
    expect(second).toMatchObject({ text: 'x', start: 7, end: 8 });
  });

  it('leaves a u after a doubled backslash alone', () => {
    expect(words("'\\\\u0041'")).toEqual(['\\u0041']);
  });

  it('tells each opening bracket where its partner stands', () => {
    const tokens = readTokens('([a)]');
    expect(tokens.map(({ partner }) => partner)).toEqual([-1, 4, -1, -1, -1, -1]);
    expect(readTokens('(a[1])')[0]!.partner).toBe(5);
  });

  it.each([
    ["RETURN 'abc", 7, 'never closed'],
    ['RETURN `abc', 7, 'never closed'],
    ['/* abc', 0, 'never closed'],
    ["RETURN '\\u00'", 8, 'four hexadecimal digits'],
    ['RETURN 1 # 2', 9, 'no part of a query'],
  ])('points into %s', (text, offset, message) => {
    expect(() => readTokens(text)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(message),
        position: expect.objectContaining({ offset }),
      }),
    );
  });

  it('reads back any string it quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        fc.pre(!value.includes('\\u'));
        expect(words(quoteString(value))).toEqual([value]);
      }),
    );
  });

  it('reads back any name it quotes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        fc.pre(!name.includes('\\u'));
        expect(words(printName(name))).toEqual([name]);
      }),
    );
  });

  it('gives tokens that cover the text in order, or one clear error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0;
        try {
          for (const token of readTokens(text)) {
            expect(token.start).toBeGreaterThanOrEqual(end);
            end = token.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        } catch (error) {
          expect(error).toBeInstanceOf(CypherError);
        }
      }),
    );
  });
});
