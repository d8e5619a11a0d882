import { expect, test } from 'vitest';
import { sayDay } from '../../src/domain/date-words.ts';

test.each([
  ['2022', '2022'],
  ['2022-08', 'August 2022'],
  ['2022-08-26', '26 August 2022'],
  ['2024?', 'perhaps 2024'],
  ['2025~', 'about 2025'],
  ['2025-06%', 'perhaps about June 2025'],
  ['202X', 'the 2020s'],
  ['2023-21', 'spring 2023'],
  ['2022/2024', 'some day between 2022 and 2024'],
  ['../2026', '2026 or earlier'],
  ['2022/..', '2022 or later'],
])('%s is said as "%s"', (edtf, words) => {
  expect(sayDay(edtf)).toBe(words);
});
