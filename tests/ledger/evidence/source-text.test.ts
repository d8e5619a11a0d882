import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesEntity, printsNumber } from '../../../src/ledger/evidence/named-in.ts';
import { digestOf, SourceText } from '../../../src/ledger/evidence/source-text.ts';
import { EntityRecord } from '../../../src/ledger/records.ts';

const text = new SourceText('First line.\n  Türkiye bought 𝛼 howitzers\nfor $10 billion.\n');

describe('SourceText', () => {
  it('counts code points, not bytes or UTF-16 units, from the start of the untrimmed line', () => {
    expect(text.find('howitzers')).toEqual([
      { lines: [2, 2], span: [19, 28], digest: digestOf('howitzers') },
    ]);
  });

  it('finds what runs over the end of a line, and what is written in other case', () => {
    expect(text.find('howitzers\nfor')[0]?.lines).toEqual([2, 3]);
    expect(text.find('türkiye')[0]?.span).toEqual([2, 9]);
    const long = new SourceText('In İzmir, Ankara and Rome');
    expect(long.spanText(long.find('ankara')[0]!)).toBe('Ankara');
  });

  it('reads back every text that it finds', () => {
    const content = 'aä𝛼\nb b\n\nçz b';
    const points = [...content];
    fc.assert(
      fc.property(fc.nat(points.length - 1), fc.integer({ min: 1, max: 6 }), (start, length) => {
        const wanted = points.slice(start, start + length).join('');
        const source = new SourceText(content);
        const found = source.find(wanted);
        expect(found.length).toBeGreaterThan(0);
        for (const locator of found) expect(source.spanText(locator)).toBe(wanted);
      }),
    );
  });

  it('finds a text again that has moved to another line', () => {
    const moved = new SourceText(`New first line.\n${text.passage([1, 4])}`);
    const [before] = text.find('Türkiye bought');
    expect(moved.findDigest(before!.digest, 14)).toMatchObject({ lines: [3, 3], span: before!.span });
    expect(moved.findDigest(digestOf('Greece bought'), 13)).toBeUndefined();
    const [broken] = text.find('howitzers\nfor');
    expect(moved.findDigest(broken!.digest, 13)).toMatchObject({ lines: [3, 4], span: broken!.span });
  });
});

describe('printsNumber(text, number)', () => {
  it.each([
    ['a $6.5 billion deal', 6_500_000_000],
    ['€290 million', 290_000_000],
    ['six launchers', 6],
    ['1,200 men', 1200],
    ['in July 2023', 2023],
    ['some 4.52 billion', 4_520_000_000],
    ['the third time', 3],
    ['thirty-six aircraft', 36],
    ['the sixtieth anniversary', 60],
  ])('sees in "%s" the number %d', (printed, number) => expect(printsNumber(printed, number)).toBe(true));

  it.each([
    ['a $16.5 billion deal', 6_500_000_000],
    ['in 2023', 202],
    ['sixteen', 6],
    ['2.1 percent', 1],
    ['2.1 percent', 2],
  ])('does not see in "%s" the number %d', (printed, number) =>
    expect(printsNumber(printed, number)).toBe(false),
  );
});

describe('namesEntity(text, entity)', () => {
  const hanwha = EntityRecord.parse({
    id: 'hanwha-aerospace',
    kind: 'Firm',
    name: 'Hanwha Aerospace',
    aliases: [{ name: 'Hanwha', shared: true }, 'Samsung Techwin'],
    about: 'x',
  });

  it('takes the name and its aliases, not a shared alias by itself', () => {
    expect(namesEntity('contract with Hanwha Aerospace’s plant', hanwha)).toBe(true);
    expect(namesEntity('SAMSUNG TECHWIN', hanwha)).toBe(true);
    expect(namesEntity('Hanwha announced', hanwha)).toBe(false);
    expect(namesEntity('Hanwha Aerospaces', hanwha)).toBe(false);
  });

  it('takes a note marker after a word, and no further digit of a number', () => {
    const tank = EntityRecord.parse({ id: 'k2', kind: 'WeaponSystem', name: 'K2', about: 'x' });
    expect(namesEntity('by Hanwha Aerospace12', hanwha)).toBe(true);
    expect(namesEntity('the K2 tank', tank)).toBe(true);
    expect(namesEntity('the K239 launcher', tank)).toBe(false);
    expect(namesEntity('the K2PL tank', tank)).toBe(false);
  });
});
