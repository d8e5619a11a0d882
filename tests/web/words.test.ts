import { describe, expect, it } from 'vitest';
import { count, sayConfidence, sayDate, saySpan, sayWindow, shortName } from '../../web/words.ts';

describe('dates in words', () => {
  it.each([
    ['2023', '2023'],
    ['2023-07', 'Jul 2023'],
    ['2023-07-04', '4 Jul 2023'],
    ['2025~', 'about 2025'],
    ['2024?', 'about 2024'],
    ['202X', '2020s'],
    ['2023-21', 'spring 2023'],
    ['../2026', 'by 2026'],
    ['2022/..', 'from 2022'],
    ['2014/2024-10', '2014 to Oct 2024'],
    ['some day', 'some day'],
  ])('says %s as "%s"', (edtf, words) => {
    expect(sayDate(edtf)).toBe(words);
  });

  it('says a span by the ends that are known', () => {
    expect(saySpan('2023-07')).toBe('since Jul 2023');
    expect(saySpan(undefined, '2024')).toBe('until 2024');
    expect(saySpan('2014', '2024')).toBe('2014 – 2024');
    expect(saySpan()).toBe('');
  });

  it('says the open ends of a window', () => {
    expect(sayWindow({ from: '0001-01-01', to: '9999-12-31' })).toBe('any time');
    expect(sayWindow({ from: '2023-07-01', to: '9999-12-31' })).toBe('1 Jul 2023 onwards');
    expect(sayWindow({ from: '0001-01-01', to: '2024-01-31' })).toBe('until 31 Jan 2024');
  });
});

describe('other words', () => {
  it('puts the letter before the number of a confidence', () => {
    expect(sayConfidence(85)).toBe('B 85');
  });

  it('counts one and many', () => {
    expect(count(1, 'entity', 'entities')).toBe('1 entity');
    expect(count(1200, 'entity', 'entities')).toBe('1,200 entities');
  });

  it('takes an acronym only for a long name', () => {
    const nato = { name: 'North Atlantic Treaty Organization', aliases: ['the Alliance', 'NATO'] };
    expect(shortName(nato)).toBe('NATO');
    expect(shortName({ name: 'Poland', aliases: ['PL'] })).toBe('Poland');
    expect(shortName({ name: 'Long-range fires contract with Norway', aliases: ['the deal'] })).toBe(
      'Long-range fires contract with Norway',
    );
  });
});
