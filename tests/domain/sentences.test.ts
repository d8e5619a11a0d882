import { describe, expect, test } from 'vitest';
import { CLAIM_PROPERTIES } from '../../src/domain/claim-properties.ts';
import { claimSentence, tieLabel, tieSentence } from '../../src/domain/sentences.ts';
import { PHASES } from '../../src/domain/status.ts';
import { TIE_TYPE_NAMES } from '../../src/domain/tie-types.ts';

describe('the sentence of a tie', () => {
  test('says who, what, since when', () => {
    const tie = { type: 'BUYER_IN', phase: 'current', since: '2022-08' } as const;
    expect(tieSentence('Poland', tie, 'the first K2 contract', true)).toBe(
      'Poland is a buyer in the first K2 contract, since August 2022',
    );
    expect(tieSentence('The first K2 contract', tie, 'Poland', false)).toBe(
      'The first K2 contract has as buyer Poland, since August 2022',
    );
  });

  test('says of a planned tie that it is planned, how far it is, and its condition', () => {
    const tie = {
      type: 'MEMBER_OF',
      phase: 'planned',
      status: 'negotiating',
      role: 'observer',
      since: '2027',
      condition: 'all members agree',
    } as const;
    expect(tieSentence('Korea', tie, 'the group', true)).toBe(
      'Korea is to be a member of the group (planned: being negotiated; observer), as of 2027, on the condition: all members agree',
    );
  });

  test('agrees with a name that stands for many, in every type and phase', () => {
    const said = (near: string, type: string, phase: (typeof PHASES)[number]): string =>
      tieSentence(near, { type, phase }, 'X', true).replace(/ \(.*/, '');
    expect(said('European defence firms', 'COMPETES_WITH', 'current')).toBe(
      'European defence firms compete with X',
    );
    expect(said('Nordic countries', 'BUYER_IN', 'current')).toBe('Nordic countries are buyers in X');
    expect(said('Members of ASEAN', 'PARTY_TO', 'past')).toBe('Members of ASEAN were parties to X');
    expect(said('Thai forces', 'OPERATES', 'planned')).toBe('Thai forces are to operate X');
    expect(said('Analysts', 'ATTENDED', 'current')).toBe('Analysts attended X');
    for (const one of ['United States', 'Hanwha Systems', 'Firm of five states and more']) {
      expect(said(one, 'COMPETES_WITH', 'current')).toBe(`${one} competes with X`);
    }
    for (const type of TIE_TYPE_NAMES)
      for (const phase of PHASES)
        expect(said('Baltic states', type, phase)).not.toMatch(/states (is|was|has|\w+[^s]s) /);
  });

  test('agrees so in what is said of the thing itself, whatever the property', () => {
    const said = (predicate: string): string =>
      claimSentence({
        subjectName: 'Thai forces',
        predicate,
        valueText: 'X',
        stance: 'supports',
        standing: 'asserted',
      });
    expect(said('feature')).toBe('Thai forces are described as X');
    for (const predicate of Object.keys(CLAIM_PROPERTIES)) expect(said(predicate)).toMatch(/^Thai forces \w/);
  });

  test('puts what ended into the past', () => {
    const tie = { type: 'FUNDS', phase: 'past', status: 'ended', until: '2020' } as const;
    expect(tieSentence('A', tie, 'B', true)).toBe('A funded B (ended), until 2020');
    expect(tieSentence('B', tie, 'A', false)).toBe('B was funded by A (ended), until 2020');
  });

  test('keeps the beginning of what lasted and ended', () => {
    const tie = { type: 'MEMBER_OF', phase: 'past', since: '2001' } as const;
    expect(tieSentence('A', tie, 'B', true)).toBe('A was a member of B (ended), since 2001');
  });

  test('gives what was done once its day, not a beginning', () => {
    const tie = { type: 'SIGNED', phase: 'current', since: '2022-08-26' } as const;
    expect(tieSentence('Poland', tie, 'the pact', true)).toBe('Poland signed the pact, on 26 August 2022');
    expect(tieSentence('Seoul', { ...tie, type: 'ATTENDED', since: '2025-10' }, 'the summit', true)).toBe(
      'Seoul attended the summit, in October 2025',
    );
    expect(tieSentence('Seoul', { ...tie, since: '2025?' }, 'the pact', true)).toBe(
      'Seoul signed the pact, perhaps 2025',
    );
    const planned = { ...tie, phase: 'planned', since: '2027' } as const;
    expect(tieSentence('Poland', planned, 'the pact', true)).toBe(
      'Poland is to sign the pact (planned), as of 2027',
    );
    expect(tieSentence('Poland', { ...planned, status: 'planned' }, 'the pact', true)).toBe(
      'Poland is to sign the pact (planned), as of 2027',
    );
  });

  test.each([
    ['197X', 'in the 1970s'],
    ['../2025', 'in 2025 or earlier'],
    ['../2025-10-15', 'on 15 October 2025 or earlier'],
    ['2025~', 'about 2025'],
  ])('says when something was done: %s', (since, words) => {
    const tie = { type: 'ACQUIRED', phase: 'current', since } as const;
    expect(tieSentence('Korea', tie, 'the yard', true)).toBe(`Korea acquired the yard, ${words}`);
  });

  test('tells in the past what is completed', () => {
    const tie = { type: 'HOSTS', phase: 'current', status: 'completed', since: '2025-12' } as const;
    expect(tieSentence('Seoul', tie, 'the visit', true)).toBe('Seoul hosted the visit, in December 2025');
    expect(tieSentence('The visit', tie, 'Seoul', false)).toBe(
      'The visit was hosted by Seoul, in December 2025',
    );
  });

  test.each(TIE_TYPE_NAMES)('reads from both ends and in every phase: %s', (type) => {
    for (const forward of [true, false]) {
      const sentences = PHASES.map((phase) => tieSentence('Korea', { type, phase }, 'Poland', forward));
      expect(new Set(sentences).size).toBe(PHASES.length);
      for (const sentence of sentences)
        expect(sentence).toMatch(/^Korea [a-z][a-z -]+ Poland( \([a-z :]+\))?$/);
      expect(tieLabel(type, forward, 'planned')).toMatch(/^is to [a-z]+/);
    }
  });
});

describe('the sentence of a claim', () => {
  test('names the speaker, the stance and the standing', () => {
    const claim = {
      subjectName: 'NATO',
      predicate: 'PARTY_TO',
      objectName: 'the partnership',
      stance: 'denies',
      standing: 'reported',
      statedBy: [{ name: 'the European Union' }],
    } as const;
    expect(claimSentence(claim)).toBe(
      'According to the European Union: it is denied that NATO is a party to the partnership (citing others)',
    );
  });

  test('says a value in words', () => {
    const claim = { subjectName: 'The programme', stance: 'supports', standing: 'asserted' } as const;
    const said = (more: object) => claimSentence({ ...claim, predicate: 'status', ...more });
    expect(said({ valueText: 'inForce', since: '2023-07' })).toBe(
      'The programme is in force, since July 2023',
    );
    expect(said({ predicate: 'deliverBy', valueText: '2025~' })).toBe('The programme is due by about 2025');
    expect(said({ predicate: 'quantity', valueNumber: 180, valueUnit: 'tanks' })).toBe(
      'The programme covers 180 tanks',
    );
    expect(said({ predicate: 'HAS_FIGURE', valueText: '6.5 percent', period: '2024' })).toBe(
      'The programme: 6.5 percent, in 2024',
    );
  });

  test('tells of what is only planned as planned', () => {
    const claim = {
      subjectName: 'A',
      predicate: 'SUPPLIER_IN',
      objectName: 'B',
      standing: 'asserted',
    } as const;
    expect(claimSentence({ ...claim, stance: 'disputes', status: 'negotiating' })).toBe(
      'It is questioned whether A is to be a supplier in B (planned: being negotiated)',
    );
  });
});
