import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import { readLedger } from '../../src/ledger/ledger.ts';
import type { SeedFiles } from '../../src/ledger/seed-files.ts';
import { at, smallSeed } from './small-seed.ts';

function faultsOf(files: SeedFiles): string[] {
  try {
    readLedger(files);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    return (error as AppError).message.split('\n');
  }
}

const good = `- { subject: rok, predicate: PARTY_TO, object: itpp, evidence: ${at(3)} }\n`;

describe('readLedger(files)', () => {
  it('reads a sound seed', () => {
    const ledger = readLedger(smallSeed({ claims: good }));
    expect(ledger.claims.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'seed/claims/paper/all.yaml:1',
    ]);
  });

  it('names an unknown id, its place, and what may have been meant', () => {
    const claims = `${good}- subject: rokk\n  predicate: PARTY_TO\n  object: itpp\n  evidence: ${at(4)}\n`;
    expect(faultsOf(smallSeed({ claims }))).toEqual([
      'seed/claims/paper/all.yaml:2: subject: "rokk" is no entity; did you mean rok?',
    ]);
  });

  it('names the wrong kind at the end of a tie', () => {
    const claims = `- { subject: itpp, predicate: BUYER_IN, object: talks, evidence: ${at(3)} }\n`;
    expect(faultsOf(smallSeed({ claims }))).toEqual([
      'seed/claims/paper/all.yaml:1: subject: "itpp" is a Agreement; the subject of BUYER_IN is one of State, Organization, Body, Firm, Person, Group',
    ]);
  });

  it('says how a broken digest should look', () => {
    const claims = good.replace('0123456789abcdef', '0123');
    expect(faultsOf(smallSeed({ claims }))).toEqual([
      'seed/claims/paper/all.yaml:1: evidence.0.digest: expected 16 hex digits, as `entente evidence find` prints them',
    ]);
  });

  it('refuses a claim without evidence, a second of the same, and a line that the text does not have', () => {
    const claims = [
      '- { subject: rok, predicate: PARTY_TO, object: talks, evidence: [] }',
      good.trim(),
      good.trim(),
      `- { subject: poland, predicate: PARTY_TO, object: itpp, evidence: ${at(99)} }`,
    ].join('\n');
    expect(faultsOf(smallSeed({ claims }))[0]).toBe(
      'seed/claims/paper/all.yaml:1: evidence: a claim without evidence does not exist',
    );
    expect(faultsOf(smallSeed({ claims: claims.split('\n').slice(1).join('\n') }))).toEqual([
      'seed/claims/paper/all.yaml:2: the same claim stands at seed/claims/paper/all.yaml:1; add this evidence to it, or set them apart by key, role or date',
      'seed/claims/paper/all.yaml:3: evidence: lines 99-99 are not within the 20 lines of "paper"',
    ]);
  });

  it('reports broken YAML with its line', () => {
    const [fault = ''] = faultsOf(smallSeed({ claims: '- subject: rok\n  predicate: [PARTY_TO\n' }));
    expect(fault).toMatch(/^seed\/claims\/paper\/all\.yaml:\d: not YAML: /);
  });

  it('reports five faults in five lines, all at once, sorted by place', () => {
    const claims = [
      `- { subject: rok, predicate: PARTY_TOO, object: itpp, evidence: ${at(3)} }`,
      `- { subject: rok, predicate: status, value: signd, evidence: ${at(3)} }`,
      `- { subject: rok, predicate: PARTY_TO, evidence: ${at(3)} }`,
      `- { subject: rok, predicate: HAS_FIGURE, metric: trad, value: { number: 1, unit: USD }, evidence: ${at(3)} }`,
      `- { subject: itpp, predicate: value, value: 7, evidence: ${at(3)} }`,
    ].join('\n');
    const faults = faultsOf(smallSeed({ claims }));
    expect(faults.map((fault) => fault.slice(0, fault.indexOf(': ')))).toEqual(
      [1, 2, 3, 4, 5].map((line) => `seed/claims/paper/all.yaml:${line}`),
    );
    expect(faults[0]).toContain('did you mean PARTY_TO');
    expect(faults[1]).toContain('"signd" is no status');
    expect(faults[3]).toContain('"trad" is no entity; did you mean trade?');
  });

  it.each([
    ['predicate: status, value: signed, since: 20233', 'since: expected a date as EDTF'],
    ['predicate: status, value: signed, since: 2024, until: 2023', 'until: 2023 is before since: 2024'],
    ['predicate: status, value: signed, object: talks', 'object: "status" is a property'],
    ['predicate: PARTY_TO, object: itpp, value: 7', 'value: PARTY_TO ties two entities'],
    ['predicate: quantity, value: { unit: tanks }', 'value: number, low or high is needed'],
    ['predicate: quantity, value: { low: 9, high: 3, unit: tanks }', 'value: low (9) is more than high (3)'],
  ])('refuses { %s }: %s', (fields, reason) => {
    const claims = `- { subject: rok, ${fields}, evidence: ${at(3)} }\n`;
    expect(faultsOf(smallSeed({ claims }))).toEqual([
      expect.stringContaining(`seed/claims/paper/all.yaml:1: ${reason}`),
    ]);
  });

  it('reports faults of form and of reference together, and not what follows from a fault', () => {
    const claims = [
      `- { subject: rok, predicate: PARTY_TO, object: itpp, reraed: x, ref: wrong, evidence: ${at(3)} }`,
      `- { subject: rok, predicate: COOPERATES_WTH, object: nato, evidence: ${at(3)} }`,
      `- { subject: nowhere, predicate: PARTY_TO, object: itpp, evidence: ${at(3)} }`,
      `- { subject: poland, predicate: PARTY_TO, object: itpp, evidence: ${at(3).replace('[0, 9]', '[9, 3]')} }`,
      `- { subject: rok, predicate: PARTY_TO, object: talks, supersedes: [wrong], evidence: ${at(3)} }`,
    ].join('\n');
    const faults = faultsOf(smallSeed({ claims }));
    expect(faults.map((fault) => fault.slice(fault.indexOf(': ') + 2))).toEqual([
      expect.stringContaining('Unrecognized key: "reraed"'),
      expect.stringContaining('did you mean COOPERATES_WITH'),
      expect.stringContaining('"nowhere" is no entity'),
      'evidence.0.span: expected [start, end] with start before end',
    ]);
  });

  it('wants a name that two entities share to be marked on both', () => {
    const entities =
      '- { id: a, kind: Firm, name: Hanwha, about: x }\n- { id: b, kind: Group, name: B, aliases: [hanwha], about: y }\n';
    expect(faultsOf(smallSeed({ claims: '', entities }))[0]).toContain(
      'the name "hanwha" belongs to "a" too',
    );
    const marked = entities.replace('[hanwha]', '[{ name: hanwha, shared: true }]');
    expect(faultsOf(smallSeed({ claims: '', entities: marked }))).toEqual([]);
  });
});
