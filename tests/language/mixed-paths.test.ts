import { expect, test } from 'vitest';
import { checkStatement } from '../../src/language/check.ts';
import { parseStatement } from '../../src/language/parse.ts';

const check = (text: string) => checkStatement(parseStatement(text));

test.each(['MATCH (a)-[*]-(b)((c)--(d))+(e) RETURN 1', 'MATCH (a)-[*1..2]-(b)-->+(e) RETURN 1'])(
  'lengths with * and quantifiers do not mix: %s',
  (text) => {
    expect(() => check(text)).toThrow('is not allowed');
  },
);

test('a path is not known to the condition inside it', () => {
  const text = 'MATCH p = ((a)--(b) WHERE length(p) > 0) RETURN 1';
  expect(() => check(text)).toThrow('Variable `p` not defined');
});

test('the paths of a part have a name only where a selector chooses among them', () => {
  const part = '(p = (a)-->+(b) WHERE length(p) > 1)';
  expect(() => check(`MATCH ${part} RETURN 1`)).toThrow('Sub-path assignment is currently not supported.');
  expect(() => check(`MATCH SHORTEST 2 ${part} RETURN p`)).not.toThrow();
});

test.each([
  'MATCH (a)-[*]-(b), (b)-->+(e) RETURN 1',
  'MATCH p = ((a)--(b)) WHERE length(p) > 0 RETURN p',
  'MATCH p = ((a)--(b) WHERE a.x > 0) RETURN p',
])('what is apart may stand: %s', (text) => {
  expect(() => check(text)).not.toThrow();
});
