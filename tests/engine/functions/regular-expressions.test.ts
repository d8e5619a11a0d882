import { expect, test } from 'vitest';
import { matchesWhole } from '../../../src/engine/functions/regular-expressions.ts';

/** Text, pattern and what Neo4j 5.26.31, that is Java, answers. */
const ANSWERS: readonly (readonly [text: string, pattern: string, answer: boolean])[] = [
  ['abc', 'b', false],
  ['abc', '.b.', true],
  ['a', '', false],
  ['abc', '(?i)ABC', true],
  ['É', '(?i)é', false],
  ['É', '(?iu)é', true],
  ['a\nb', 'a.b', false],
  ['a\rb', 'a.b', false],
  ['a\u2028b', 'a.b', false],
  ['a\rb', '(?s)a.b', true],
  ['a\u000bb', 'a\\sb', true],
  ['\t', '[\\h]', true],
  ['a', '\\u0061', true],
  ['é', '\\w', false],
  ['é', '\\p{Ll}', true],
  ['a', '\\p{Lower}', true],
  ['!', '[\\p{Punct}x]', true],
  ['日本', '\\p{IsHan}+', true],
  ['α', '\\p{IsGreek}', true],
  ['a]b', '[]ab]+', true],
  ['a-b', '[\\w-]+', true],
  ['a.b', '\\Qa.b\\E', true],
  ['axb', '\\Qa.b\\E', false],
  ['a.b', 'a[.]b', true],
  ['\u{1f600}', '.', true],
  ['a\n', 'a$', false],
  ['ab', '(?<first>a)b', true],
];

test.each(ANSWERS)('%j =~ %j is %s', (text, pattern, answer) => {
  expect(matchesWhole(text, pattern)).toBe(answer);
});

test.each(['(', '(a)\\1', '(?=a)a', 'a++', '[a[bc]]', '[a-z&&[^b]]'])(
  '%s is refused, never misread',
  (pattern) => {
    expect(() => matchesWhole('a', pattern)).toThrow(
      expect.objectContaining({ code: 'Neo.ClientError.Statement.SemanticError' }),
    );
  },
);

test('a pattern on which backtracking would explode is answered', () => {
  expect(matchesWhole('a'.repeat(5000), '(a*)*(a*)*b')).toBe(false);
});
