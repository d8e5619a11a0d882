import { describe, expect, it } from 'vitest';
import { cutExcerpt } from '../../web/passages.ts';

describe('the passage of a piece of evidence', () => {
  it('marks the span by code points, not by UTF-16 units', () => {
    const lines = [{ line: 7, text: '𝒜 🇰🇷 signed with NATO.' }];
    expect(cutExcerpt(lines, { line: 7, spanStart: 5, spanEnd: 11 })).toEqual({
      before: '𝒜 🇰🇷 ',
      marked: 'signed',
      after: ' with NATO.',
    });
  });

  it('counts a span over several lines from the start of the first', () => {
    const lines = [
      { line: 1, text: 'before' },
      { line: 2, text: 'one two' },
      { line: 3, text: 'three' },
    ];
    const found = cutExcerpt(lines, { line: 2, lastLine: 3, spanStart: 4, spanEnd: 13 });
    expect(found).toEqual({ before: 'one ', marked: 'two\nthree', after: '' });
  });

  it('leaves out whole words far from the span, and says so', () => {
    const text = `${'long ago '.repeat(40)}HERE${' and on'.repeat(40)}`;
    const found = cutExcerpt([{ line: 1, text }], { line: 1, spanStart: 360, spanEnd: 364 })!;
    expect(found.marked).toBe('HERE');
    expect(found.before).toMatch(/^… (long|ago) /);
    expect(found.after).toMatch(/ (and|on) …$/);
    expect([...found.before].length).toBeLessThanOrEqual(162);
  });

  it('is absent where the text ends before it', () => {
    expect(cutExcerpt([{ line: 1, text: 'x' }], { line: 9, spanStart: 0, spanEnd: 1 })).toBeUndefined();
  });
});
