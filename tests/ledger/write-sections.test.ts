import { describe, expect, it } from 'vitest';
import type { GraphData } from '../../src/domain/graph.ts';
import { readLedger } from '../../src/ledger/ledger.ts';
import { projectLedger } from '../../src/ledger/projection/project-ledger.ts';
import { at, smallSeed } from './small-seed.ts';

const DIGEST = 'a'.repeat(64);
const SOURCE = `
id: paper
kind: paper
title: A paper
reliability: B
read: true
file: paper.txt
sha256: ${DIGEST}
lines: 12
sections: [{ line: 3, title: Beginning }, { line: 9, title: End }]
holdsNone: [{ lines: 1-3, why: Heading }, { lines: 6-10, why: Bibliography }]
`;
const CLAIMS = `- { subject: rok, predicate: PARTY_TO, object: itpp, evidence: ${at(4)} }\n`;
const DOUBT = `- { id: d, what: Odd., severity: low, basis: inside, handling: note, resolution: Kept., about: [rok], evidence: ${at(12)} }\n`;

function project(sha256: string): GraphData {
  const verdict = `- { source: paper, sha256: ${sha256}, checkedOn: 2026-01-01, blank: [2, 7], checks: [] }\n`;
  return projectLedger(
    readLedger({
      ...smallSeed({ claims: CLAIMS, sources: SOURCE, doubts: DOUBT }),
      verdicts: [{ path: 'seed/verdicts.yaml', text: verdict }],
    }),
  );
}

const labelled = (graph: GraphData, label: string) =>
  graph.nodes
    .filter(({ labels }) => labels.includes(label))
    .map(({ properties: { id: _, ...rest } }) => rest)
    .sort((a, b) => Number(a.line) - Number(b.line));

describe('writeSections(ledger, graph)', () => {
  it('gives each section its lines that are not blank, and how many of them a claim stands on', () => {
    expect(labelled(project(DIGEST), 'Section')).toEqual([
      { title: '', line: 1, lastLine: 2, lineCount: 1, claimedLineCount: 0 },
      { title: 'Beginning', line: 3, lastLine: 8, lineCount: 5, claimedLineCount: 1 },
      { title: 'End', line: 9, lastLine: 12, lineCount: 4, claimedLineCount: 0 },
    ]);
  });

  it('puts lines without claims together as far as one reason, one section, and no claim between go', () => {
    expect(labelled(project(DIGEST), 'Unclaimed')).toEqual([
      { line: 1, lastLine: 1, lineCount: 1, why: 'Heading' },
      { line: 3, lastLine: 3, lineCount: 1, why: 'Heading' },
      { line: 5, lastLine: 5, lineCount: 1 },
      { line: 6, lastLine: 8, lineCount: 2, why: 'Bibliography' },
      { line: 9, lastLine: 10, lineCount: 2, why: 'Bibliography' },
      { line: 11, lastLine: 11, lineCount: 1 },
      { line: 12, lastLine: 12, lineCount: 1, why: 'Nothing is claimed from it; a known problem is noted' },
    ]);
  });

  it('says nothing of lines that were counted in another text', () => {
    expect(labelled(project('b'.repeat(64)), 'Section')).toEqual([]);
  });
});
