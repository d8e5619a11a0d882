import { describe, expect, it } from 'vitest';
import {
  count,
  sayConfidence,
  sayDate,
  sayReached,
  saySpan,
  sayTogether,
  sayTogetherShortly,
  sayWindow,
  shortName,
} from '../../web/words.ts';

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

  it('says of what is done or planned when it was, and of what goes on since when', () => {
    expect(sayReached({ status: 'completed', since: '2026-02-12' })).toBe('12 Feb 2026');
    expect(sayReached({ status: 'announced', since: '2024-11' })).toBe('Nov 2024');
    expect(sayReached({ status: 'inForce', since: '2023-07' })).toBe('since Jul 2023');
    expect(sayReached({ since: '1949' })).toBe('since 1949');
    expect(sayReached({ status: 'completed', since: '2014', until: '2016' })).toBe('2014 – 2016');
  });

  it('says the open ends of a window', () => {
    expect(sayWindow({ from: '0001-01-01', to: '9999-12-31' })).toBe('any time');
    expect(sayWindow({ from: '2023-07-01', to: '9999-12-31' })).toBe('1 Jul 2023 onwards');
    expect(sayWindow({ from: '0001-01-01', to: '2024-01-31' })).toBe('until 31 Jan 2024');
    expect(sayWindow({ from: '2024-01-31', to: '2024-01-31' })).toBe('on 31 Jan 2024');
  });

  it('does not say that something lasted a day where only a day of it is proven', () => {
    const possible = { from: '0001-01-01', to: '9999-12-31' };
    const oneDay = { certain: { from: '2026-02-18', to: '2026-02-18' }, possible };
    const years = { certain: { from: '2006-12-31', to: '2026-02-18' }, possible };
    expect(sayTogether(oneDay)).toBe('proven on 18 Feb 2026, no end known');
    expect(sayTogetherShortly(oneDay)).toBe('proven on 18 Feb 2026');
    expect(sayTogether(years)).toBe('since 31 Dec 2006, proven up to 18 Feb 2026, no end known');
    expect(sayTogetherShortly(years)).toBe('since 31 Dec 2006');
  });

  it('says when hops hold together only possibly, never, or between known days', () => {
    expect(sayTogether({ possible: { from: '2023-04-04', to: '9999-12-31' } })).toBe(
      'possibly 4 Apr 2023 onwards, proven on no day',
    );
    expect(sayTogether({})).toBe('never on one day');
    const known = { from: '2014-01-01', to: '2024-10-31' };
    expect(sayTogether({ certain: known, possible: known })).toBe('1 Jan 2014 – 31 Oct 2024');
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
