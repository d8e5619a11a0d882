import { expect, test } from 'vitest';
import { completeAt } from '../../src/language/completion.ts';
import { diagnose } from '../../src/language/diagnostics.ts';
import { judgeStatement } from '../../src/language/policy.ts';
import { readRecorded } from '../engine/dialect/recorded.ts';
import { Dice } from '../engine/differential/dice.ts';

/** `ENTENTE_MUTATIONS=1000000 npx vitest run tests/language/mutated-texts.test.ts` tries a million. */
const COUNT = Number(process.env.ENTENTE_MUTATIONS ?? 20_000);
const ENOUGH_TIME_MS = 60_000 + COUNT;

const TEXTS = readRecorded().map(({ query }) => query);
const PIECES = [
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '|',
    ':',
    '::',
    '..',
    '...',
    '->',
    '<-',
    '--',
    '*',
    '+',
    '=~',
    '$',
    '`',
    "'",
    '"',
  ],
  ...[
    '/*',
    '//',
    '\\u0041',
    '\\',
    '\0',
    '\u{1f600}',
    '\ud800',
    '9'.repeat(400),
    '0x',
    '1e999',
    '.5',
    ';',
    ',',
    '&',
    '!',
    '%',
  ],
  ...[
    'MATCH',
    'CALL {',
    'EXISTS {',
    'COUNT {',
    'CASE WHEN',
    'END',
    'SHORTEST 2',
    'IS ::',
    'NOT',
    'IN',
    'WITH *',
    'UNION',
  ],
];

function mutate(dice: Dice): string {
  let text = dice.pick(TEXTS);
  for (let change = 0; change <= dice.below(4); change++) text = changeOnce(dice, text).slice(0, 4000);
  return text;
}

function changeOnce(dice: Dice, text: string): string {
  const from = dice.below(text.length + 1);
  const to = Math.min(text.length, from + dice.below(12));
  const [before, span, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  const other = dice.pick(TEXTS);
  return dice.pick([
    () => before + after,
    () => before + span.repeat(2 + dice.below(60)) + after,
    () => before + dice.pick(PIECES) + span + after,
    () => before + dice.pick(PIECES).repeat(1 + dice.below(80)) + after,
    () => before + other.slice(dice.below(other.length)) + after,
    () => before + [...span].reverse().join('') + after,
    () => before,
    () => after + before,
  ])();
}

test(`${COUNT} mutated texts are read or refused, each with a place in the text`, {
  timeout: ENOUGH_TIME_MS,
}, () => {
  const dice = new Dice(Number(process.env.ENTENTE_SEED ?? 1));
  let refused = 0;
  for (let tried = 0; tried < COUNT; tried++) {
    const text = mutate(dice);
    try {
      const verdict = judgeStatement(text, 'embedded');
      if (!verdict.ok) refused++;
      for (const { from, to } of diagnose(text, 'embedded')) {
        if (from < 0 || to > text.length || from > to) throw new RangeError(`it underlines ${from} to ${to}`);
      }
      if (tried % 20 === 0)
        completeAt(text, text.length, { labels: [], relationshipTypes: [], propertyKeys: [] });
    } catch (error) {
      throw new Error(`text ${tried} fails: ${JSON.stringify(text)}`, { cause: error });
    }
  }
  // Mutations that only ever broke, or never did, would try little.
  expect(refused / COUNT).toBeGreaterThan(0.3);
  expect(refused / COUNT).toBeLessThan(0.99);
});
