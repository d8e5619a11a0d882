import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkEvidence } from '../../../src/ledger/evidence/check-evidence.ts';
import { digestOf } from '../../../src/ledger/evidence/source-text.ts';
import { readLedger } from '../../../src/ledger/ledger.ts';
import { smallSeed } from '../small-seed.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-texts-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'paper.txt'), 'South Korea joined\nThe Tailored Partnership began in 2023.\n');

const KOREA = 'South Korea joined';
const PROGRAMME = 'The Tailored Partnership';

/** The verdict on a claim that stands on a text, said to begin at the start of a line. */
function verdictOn(text: string, line: number, more = '', since = '') {
  const evidence = `{ source: paper, lines: ${line}, span: [0, ${text.length}], digest: "${digestOf(text)}", gist: g${more} }`;
  const claims = `- { subject: rok, predicate: PARTY_TO, object: itpp${since}, evidence: [${evidence}] }\n`;
  const [check] = checkEvidence(readLedger(smallSeed({ claims })), folder);
  return check;
}

describe('checkEvidence(ledger, folder)', () => {
  it('says what the span does not name, and finds it with its context', () => {
    expect(verdictOn(KOREA, 1)).toMatchObject({ verdict: 'partial', missing: ['itpp'] });
    const context = `, context: { lines: 2, span: [0, ${PROGRAMME.length}] }`;
    expect(verdictOn(KOREA, 1, context)).toMatchObject({ verdict: 'found', withContext: true });
  });

  it('wants the year of the claim in the span', () => {
    const context = ', context: { lines: 2, span: [0, 39] }';
    expect(verdictOn(KOREA, 1, context, ', since: 2023-07')).toMatchObject({ verdict: 'found' });
    expect(verdictOn(KOREA, 1, context, ', since: 2024')).toMatchObject({ missing: ['2024'] });
  });

  it('knows what has moved, what is nowhere, and what says again what was said', () => {
    expect(verdictOn(PROGRAMME, 1)).toMatchObject({ verdict: 'moved', movedTo: { lines: [2, 2] } });
    expect(verdictOn('North Korea joined', 1)).toMatchObject({ verdict: 'broken' });
    expect(verdictOn(KOREA, 1, ', repeats: true')).toMatchObject({ verdict: 'repeats' });
  });
});
