import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { measureCoverage } from '../../../src/ledger/evidence/coverage.ts';
import { readLedger } from '../../../src/ledger/ledger.ts';
import { at, smallSeed } from '../small-seed.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-texts-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('measureCoverage(ledger, folder)', () => {
  it('counts lines that hold a claim, lines with a reason, and names the rest; blank ones do not count', () => {
    writeFileSync(join(folder, 'paper.txt'), 'Head\n\nRok is a party.\nSomething else.\n');
    const sources =
      'id: paper\nkind: paper\ntitle: A paper\npublishedOn: 2026-02-18\nreliability: B\nread: true\nfile: paper.txt\nlines: 20\n' +
      'holdsNone: [{ lines: 1, why: Heading }]\n';
    const claims = `- { subject: rok, predicate: PARTY_TO, object: itpp, evidence: ${at(3)} }\n`;
    const ledger = readLedger(smallSeed({ claims, sources }));
    expect(measureCoverage(ledger, folder)).toEqual([
      { source: 'paper', lines: 3, withClaims: 1, withReason: 1, uncovered: [4] },
    ]);
    expect(measureCoverage(ledger, join(folder, 'nowhere'))).toEqual([]);
  });
});
