import { describe, expect, it } from 'vitest';
import {
  type ClaimDraft,
  compareSeeds,
  withClaimText,
  writeClaimYaml,
} from '../../src/ledger/claim-draft.ts';
import { readLedger } from '../../src/ledger/ledger.ts';
import { at, smallSeed } from './small-seed.ts';

const draft: ClaimDraft = {
  source: 'paper',
  locator: { lines: [4, 4], span: [2, 9], digest: '0123456789abcdef' },
  gist: 'says: "so"',
  markers: ['1'],
  subject: 'poland',
  predicate: 'PARTY_TO',
  object: 'itpp',
  since: '2024',
};
const files = smallSeed({
  claims: `- { subject: rok, predicate: PARTY_TO, object: itpp, evidence: ${at(3)} }\n`,
});
const path = 'seed/claims/paper/all.yaml';

describe('a drafted claim', () => {
  it('reads back as the record it was drafted as', () => {
    const { claims } = readLedger(withClaimText(files, path, writeClaimYaml(draft)));
    expect(claims.map(({ record }) => record.subject)).toEqual(['rok', 'poland']);
    expect(claims[1]?.record).toMatchObject({
      since: '2024',
      evidence: [{ lines: [4, 4], span: [2, 9], gist: 'says: "so"', markers: ['1'] }],
    });
  });

  it('may be a figure with its unit and its nature', () => {
    const { object: _, since: __, ...rest } = draft;
    const value = { number: 4, unit: 'percent', period: '2024', nature: 'target' };
    const figure = writeClaimYaml({ ...rest, predicate: 'HAS_FIGURE', metric: 'trade', value });
    const { claims } = readLedger(withClaimText(files, path, figure));
    expect(claims[1]?.record).toMatchObject({ metric: 'trade', value });
  });

  it('says which ties it makes and changes', () => {
    const made = compareSeeds(files, withClaimText(files, path, writeClaimYaml(draft)));
    expect(made.map(({ kind, tie }) => [kind, tie.from])).toEqual([['new', 'entity:poland']]);
    const more = writeClaimYaml({ ...draft, subject: 'rok' });
    const [changed] = compareSeeds(files, withClaimText(files, path, more));
    expect(changed).toMatchObject({ kind: 'changed', tie: { from: 'entity:rok' } });
    expect(changed?.over).toContain('since');
  });

  it('goes to a file of its own where there is none yet', () => {
    const { claims } = withClaimText(files, 'seed/claims/paper/new.yaml', writeClaimYaml(draft));
    expect(claims.map((file) => file.path)).toEqual([path, 'seed/claims/paper/new.yaml']);
  });
});
