import { describe, expect, it } from 'vitest';
import { readScenario, sayWord, toggleWord } from '../../web/scenario.ts';

const names = { entity: (id: string) => id.toUpperCase(), tie: (id: string) => `link ${id}` };

describe('a scenario', () => {
  it('keeps the words it understands, once each', () => {
    expect(readScenario('no:nato,nonsense,on-tie:t-1,planned,no:nato,no:')).toEqual([
      'no:nato',
      'on-tie:t-1',
      'planned',
    ]);
    expect(readScenario(null)).toEqual([]);
  });

  it('takes a word up and drops it again', () => {
    const once = toggleWord(['planned'], 'no:nato');
    expect(once).toEqual(['planned', 'no:nato']);
    expect(toggleWord(once, 'no:nato')).toEqual(['planned']);
  });

  it('is said in plain words', () => {
    const said = ['no:nato', 'no-tie:t-1', 'on:eu', 'on-tie:t-2', 'planned'].map((word) =>
      sayWord(word, names),
    );
    expect(said).toEqual([
      'without NATO',
      'without “link t-1”',
      'the plans with EU came true',
      '“link t-2” came true',
      'everything planned came true',
    ]);
  });
});
