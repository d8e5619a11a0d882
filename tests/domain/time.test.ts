import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfRange, FIRST_DAY, LAST_DAY, validity } from '../../src/domain/time.ts';

describe('edtfRange(text)', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-07', '2023-07-01', '2023-07-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2025-11-12', '2025-11-12', '2025-11-12'],
    ['2024?', '2024-01-01', '2024-12-31'],
    ['2023-07~', '2023-07-01', '2023-07-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2024-23', '2024-09-01', '2024-11-30'],
    ['2024-24', '2024-12-01', '2025-02-28'],
    ['../2026', FIRST_DAY, '2026-12-31'],
    ['2022/..', '2022-01-01', LAST_DAY],
    ['2020/2024', '2020-01-01', '2024-12-31'],
  ])('reads %s as %s to %s', (text, min, max) => expect(edtfRange(text)).toEqual({ min, max }));

  it.each(['', '2023-13', '2023-02-30', '23', '2023-7', '2024/2020', '../..', 'July 2023', '0000'])(
    'refuses %j',
    (text) => expect(edtfRange(text)).toBeUndefined(),
  );

  it('gives for every day of the calendar that day alone', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(edtfRange(day)).toEqual({ min: day, max: day });
      }),
    );
  });
});

describe('validity(bounds, day)', () => {
  const bounds = {
    sinceMin: '2023-01-01',
    sinceMax: '2023-12-31',
    untilMin: '2026-02-18',
    untilMax: LAST_DAY,
  };
  it.each([
    ['2022-12-31', 'no'],
    ['2023-06-01', 'possible'],
    ['2023-12-31', 'certain'],
    ['2026-02-18', 'certain'],
    ['2026-02-19', 'possible'],
  ])('on %s is %s', (day, expected) => expect(validity(bounds, day)).toBe(expected));
});
