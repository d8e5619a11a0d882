import { describe, expect, it } from 'vitest';
import { readInOrder } from '../../web/reading.ts';
import { makeClaim, makeEvidence } from './example-answers.ts';

const at = (id: string, line: number, spanStart: number, change = {}) =>
  makeClaim(id, { evidence: [makeEvidence(`e-${id}`, { line, spanStart, ...change })] });

describe('a source in the order of its text', () => {
  it('has its sections and places as they stand there', () => {
    const claims = [
      at('c-late', 9, 0, { section: 'Two' }),
      at('c-a-later', 5, 4),
      at('c-first', 5, 0),
      at('c-elsewhere', 1, 0, { source: 'other-2025' }),
    ];
    const read = readInOrder(claims, 'paper-2026');
    expect(read.map(({ title, claimCount }) => [title, claimCount])).toEqual([
      ['One', 2],
      ['Two', 1],
    ]);
    expect(read[0]?.spots.map(({ claims: [claim] }) => claim?.id)).toEqual(['c-first', 'c-a-later']);
  });

  it('shows a place once for all claims that rest on just it', () => {
    const claims = [at('c-1', 5, 0), at('c-2', 5, 0, { gist: 'Says more.' }), at('c-3', 5, 0)];
    const [section] = readInOrder(claims, 'paper-2026');
    expect(section?.spots).toHaveLength(1);
    expect(section?.spots[0]?.claims.map(({ id }) => id)).toEqual(['c-1', 'c-2', 'c-3']);
    expect(section?.spots[0]?.gists).toEqual(['Says so.', 'Says more.']);
  });
});
