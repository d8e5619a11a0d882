import { describe, expect, it } from 'vitest';
import { readLadder } from '../../web/status-ladder.ts';
import { makeClaim } from './example-answers.ts';

describe('the steps of a status', () => {
  it('go from the first idea to what is done, each with its date', () => {
    const claims = [
      makeClaim('c-1', { status: 'inForce', since: '2024' }),
      makeClaim('c-2', { status: 'proposed' }),
      makeClaim('c-3', { predicate: 'status', valueText: 'signed', since: '2023-07' }),
    ];
    expect(readLadder(claims)).toEqual([
      { status: 'proposed', date: undefined },
      { status: 'signed', date: '2023-07' },
      { status: 'inForce', date: '2024' },
    ]);
  });

  it('leave out what is denied or not counted, and what says less than another', () => {
    const claims = [
      makeClaim('c-1', { status: 'signed', stance: 'denies' }),
      makeClaim('c-2', { status: 'ratified', live: false }),
      makeClaim('c-3', { status: 'announced' }),
      makeClaim('c-4', { status: 'announced', since: '2024-11' }),
      makeClaim('c-5', { predicate: 'value', valueText: 'signed' }),
    ];
    expect(readLadder(claims)).toEqual([{ status: 'announced', date: '2024-11' }]);
  });
});
