import { describe, expect, it } from 'vitest';
import type { SectionView } from '../../src/domain/answers.ts';
import { isSpot, readInOrder, type Section } from '../../web/reading.ts';
import { makeClaim, makeEvidence } from './example-answers.ts';

const at = (id: string, line: number, spanStart: number, change = {}) =>
  makeClaim(id, { evidence: [makeEvidence(`e-${id}`, { line, lastLine: line, spanStart, ...change })] });

const spotsOf = (section: Section | undefined) => (section?.rows ?? []).filter(isSpot);

const SECTIONS: readonly SectionView[] = [
  {
    ...{ id: 'paper-2026:1', title: '', line: 1, lastLine: 2, lineCount: 2, claimedLineCount: 0 },
    claimed: [],
    unclaimed: [{ id: 'paper-2026:1', line: 1, lastLine: 2, lineCount: 2, why: 'Page head' }],
  },
  {
    ...{ id: 'paper-2026:3', title: 'One', line: 3, lastLine: 9, lineCount: 5, claimedLineCount: 2 },
    claimed: [
      { line: 5, lastLine: 5, claimIds: ['c-1'] },
      { line: 8, lastLine: 8, claimIds: ['c-1'] },
    ],
    unclaimed: [
      { id: 'paper-2026:3', line: 3, lastLine: 4, lineCount: 2, why: 'Heading' },
      { id: 'paper-2026:9', line: 9, lastLine: 9, lineCount: 1 },
    ],
  },
];

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
    expect(spotsOf(read[0]).map(({ claims: [claim] }) => claim?.id)).toEqual(['c-first', 'c-a-later']);
  });

  it('shows a place once for all claims that rest on just it', () => {
    const claims = [at('c-1', 5, 0), at('c-2', 5, 0, { gist: 'Says more.' }), at('c-3', 5, 0)];
    const [spot, ...others] = spotsOf(readInOrder(claims, 'paper-2026')[0]);
    expect(others).toEqual([]);
    expect(spot?.claims.map(({ id }) => id)).toEqual(['c-1', 'c-2', 'c-3']);
    expect(spot?.gists).toEqual(['Says so.', 'Says more.']);
  });

  it('has the lines without claims between its places, with the reason, also where a section holds no claim', () => {
    const [head, one] = readInOrder([at('c-1', 5, 0)], 'paper-2026', SECTIONS);
    expect(head).toMatchObject({ title: 'Without a section', claimCount: 0, lineCount: 2 });
    expect(head?.rows).toMatchObject([{ line: 1, lastLine: 2, why: 'Page head' }]);
    expect(one).toMatchObject({ title: 'One', claimCount: 1, lineCount: 5, claimedLineCount: 2 });
    const lines = one?.rows.map((row) => (isSpot(row) ? row.evidence.line : row.line));
    expect(lines).toEqual([3, 5, 8, 9]);
    expect(one?.rows[3]).not.toHaveProperty('why');
  });

  it('says of a line that only repeats a claim which claim it is', () => {
    const [, one] = readInOrder([at('c-1', 5, 0)], 'paper-2026', SECTIONS);
    expect(one?.rows[2]).toMatchObject({ line: 8, sameAs: [{ id: 'c-1' }] });
  });

  it('keeps claims of a section that nobody counted', () => {
    const read = readInOrder([at('c-1', 5, 0), at('c-2', 20, 0, { section: 'Two' })], 'paper-2026', SECTIONS);
    expect(read.map(({ title }) => title)).toEqual(['Without a section', 'One', 'Two']);
    expect(read[2]).not.toHaveProperty('lineCount');
  });
});
