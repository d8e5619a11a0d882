import { expect, test } from 'vitest';
import type { Value } from '../../../src/engine/values/value.ts';
import { call, fault } from './call.ts';

/** Function, arguments and what Neo4j 5.26.31 answers. */
const ANSWERS: readonly (readonly [name: string, args: readonly Value[], answer: Value])[] = [
  ['substring', ['hello', 1, 3], 'ell'],
  ['substring', ['hello', 3, 10], 'lo'],
  ['substring', ['hello', 10], ''],
  ['substring', ['a\u{1f600}b', 1, 1], '\u{1f600}'],
  ['substring', ['hello', null], null],
  ['left', ['hello', 10], 'hello'],
  ['left', ['\u{1f600}b', 1], '\u{1f600}'],
  ['left', [null, 1], null],
  ['right', ['a\u{1f600}', 1], '\u{1f600}'],
  ['right', ['hello', 0], ''],
  ['size', ['\u{1f600}'], 1],
  ['char_length', ['\u{1f600}a'], 2],
  ['reverse', ['a\u{1f600}b'], 'b\u{1f600}a'],
  ['reverse', [[1, null, 'a']], ['a', null, 1]],
  ['split', ['a,b,c', ','], ['a', 'b', 'c']],
  ['split', [',a,', ','], ['', 'a', '']],
  ['split', ['abc', ''], ['a', 'b', 'c']],
  ['split', ['', ''], ['']],
  ['split', ['a,b;c', [',', ';']], ['a', 'b', 'c']],
  ['split', ['a--b-c', ['-', '--']], ['a', '', 'b', 'c']],
  ['split', ['a,b', [',', '']], ['a', 'b']],
  ['split', ['a,b', []], ['a,b']],
  ['split', ['a,b', [null]], null],
  ['replace', ['hello', 'l', '$1'], 'he$1$1o'],
  ['replace', ['hello', '', 'x'], 'xhxexlxlxox'],
  ['replace', ['hello', 'l', null], null],
  ['trim', ['\u00a0a\u2003'], '\u00a0a'],
  ['trim', [' \t\na \u2028'], 'a'],
  ['ltrim', ['  a '], 'a '],
  ['rtrim', ['  a '], '  a'],
  ['btrim', ['xyaxy', 'xy'], 'a'],
  ['btrim', ['xxaxx', ''], 'xxaxx'],
  ['ltrim', ['xxaxx', 'x'], 'axx'],
  ['rtrim', ['xxaxx', 'x'], 'xxa'],
  ['btrim', ['\u{1f600}a\u{1f600}', '\u{1f600}'], 'a'],
  ['toUpper', ['straße'], 'STRASSE'],
  ['toLower', ['İ'], 'i̇'],
  ['normalize', ['e\u0301'], 'é'],
  ['normalize', ['é', 'NFD'], 'e\u0301'],
];

test.each(ANSWERS)('%s of %j is %j', (name, args, answer) => {
  expect(call(name, ...args)).toStrictEqual(answer);
});

test('numbers are not text', () => {
  expect(() => call('toUpper', 1)).toThrow(fault('TypeError'));
  expect(() => call('substring', 'a', 'b')).toThrow(fault('TypeError'));
  expect(() => call('reverse', 1)).toThrow(fault('TypeError'));
});

test('a negative length is refused', () => {
  expect(() => call('left', 'hello', -1)).toThrow(fault('ArgumentError'));
  expect(() => call('substring', 'hello', 1, -1)).toThrow(fault('ArgumentError'));
});

test('a replacement that would grow beyond the bound of a value is refused before it is made', () => {
  expect(() => call('replace', 'a'.repeat(2000), 'a', 'b'.repeat(2000))).toThrow(RangeError);
});
