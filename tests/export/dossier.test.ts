import { expect, test } from 'vitest';
import type { ClaimView, HopView, PathView, SourceView } from '../../src/domain/answers.ts';
import { assessPath } from '../../src/domain/path-assessment.ts';
import { UNBOUNDED } from '../../src/domain/time.ts';
import { composeDossier } from '../../src/export/dossier.ts';
import { toCslItems, writeBibtex } from '../../src/export/dossier-citations.ts';
import { writeDossierHtml } from '../../src/export/dossier-html.ts';
import { writeDossierMarkdown } from '../../src/export/dossier-markdown.ts';

const source: SourceView = {
  ...{
    id: 'paper-2026',
    kind: 'paper',
    title: 'Arms & <Alliances> of 100%',
    authors: ['A. Writer', 'The *Institute*'],
  },
  ...{
    publisher: 'Press_One',
    publishedOn: '2026-02-18',
    url: 'https://example.org/a?b=1&c=2',
    reliability: 'B',
  },
  ...{ read: true, missing: [], claimCount: 2 },
};

function claim(id: string, stance: ClaimView['stance'], gist: string): ClaimView {
  const evidence = { id: `e-${id}`, source: 'paper-2026', section: 'Part One', line: 5, lastLine: 6 };
  return {
    ...{
      id,
      subject: 'a',
      subjectName: 'A',
      predicate: 'PARTY_TO',
      stance,
      standing: 'asserted',
      confidence: 85,
    },
    ...{
      live: stance === 'supports',
      statedBy: [],
      conflictsWith: [],
      sentence: `A is a party to X <${id}>`,
    },
    ...{ doubts: [], ...UNBOUNDED },
    evidence: [{ ...evidence, spanStart: 0, spanEnd: 1, digest: '', gist, markers: ['7'], refersTo: [] }],
  } as unknown as ClaimView;
}

function hop(from: string, to: string, more: Partial<HopView>, sources: number): HopView {
  const view = { sourceCount: sources, citedCount: 0, background: false } as HopView['view'];
  return {
    ...{ from, to, type: 'PARTY_TO', forward: true, tie: from + to, sentence: `${from} is a party to ${to}` },
    ...{
      claimIds: [],
      phase: 'current',
      confidence: 85,
      disputed: false,
      view,
      claims: [claim(from, 'supports', 'It says so.')],
    },
    ...more,
  };
}

const path = {
  id: 'a~ax~xb',
  pattern: 'agreement',
  nodes: ['A', 'X', 'B'].map((name) => ({ id: name.toLowerCase(), name, kind: 'State' })),
  hops: [
    hop('A', 'X', { confidence: 60, status: 'signed' }, 2),
    hop('X', 'B', { phase: 'planned', status: 'proposed', disputed: true }, 1),
  ],
  window: { possible: { from: '2023-07-01', to: '9999-12-31' } },
  confidence: 60,
  phase: 'planned',
  sentence: 'A is a party to X; X is a party to B.',
  composed: true,
  sources: ['paper-2026'],
  singleSource: 'paper-2026',
} as unknown as PathView;

const dossier = composeDossier({
  path,
  beside: [claim('other', 'denies', 'It says not.')],
  sources: [source, { ...source, id: 'unused' }],
  version: 'abc',
});

test('a path is assessed: weakest link, least corroborated, lowest rung, what is planned or disputed', () => {
  const assessment = assessPath(path);
  expect(assessment.weakest.to).toBe('X');
  expect(assessment.leastCorroborated).toMatchObject({ hop: { to: 'B' }, sources: 1 });
  expect(assessment.lowestStatus).toBe('proposed');
  expect(assessment.planned.map(({ to }) => to)).toEqual(['B']);
  expect(assessment.disputed.map(({ to }) => to)).toEqual(['B']);
  expect(assessment.singleSource).toBe('paper-2026');
});

test('a dossier says what to know before citing it, and names the sources used', () => {
  expect(dossier.notes).toEqual([
    'Composed by Entente: no source states this chain.',
    'All links may hold together from 1 July 2023; on no day is it certain.',
    'The least certain link: A is a party to X.',
    'The least corroborated link (1 independent source): X is a party to B.',
    'Every link rests on one source alone: Arms & <Alliances> of 100%.',
    'Only planned: X is a party to B.',
  ]);
  expect(dossier.hops[1]!.facts).toBe('proposed · confidence B (85) · 1 independent source · disputed');
  expect(dossier.hops[0]!.claims[0]!.places).toEqual([
    'Arms & <Alliances> of 100%, Part One, lines 5–6, note 7: It says so.',
  ]);
  expect(dossier.sources.map(({ id }) => id)).toEqual(['paper-2026']);
});

test('Markdown takes names for text, never for marks', () => {
  const text = writeDossierMarkdown(dossier);
  expect(text).toContain('# A – B\n');
  expect(text).toContain('## 2. X is a party to B.');
  expect(text).toContain('- **Says not:** A is a party to X \\<other\\>');
  expect(text).toContain(
    '- A. Writer, The \\*Institute\\*. Arms \\& \\<Alliances\\> of 100%. Press\\_One. 2026-02-18.',
  );
  expect(text).toContain('<https://example.org/a?b=1&c=2>');
  expect(text).not.toMatch(/\n{3}/);
});

test('HTML holds no mark-up from a name, and links only to the web', () => {
  const page = writeDossierHtml(dossier);
  expect(page).toContain('Arms &amp; &lt;Alliances&gt; of 100%');
  expect(page).toContain('<li class="denies"><strong>Says not:</strong>');
  expect(page).toContain('<a href="https://example.org/a?b=1&amp;c=2">');
  expect(page).not.toContain('<Alliances>');
  const bad = composeDossier({
    path,
    beside: [],
    sources: [{ ...source, url: 'javascript:alert(1)' }],
    version: 'abc',
  });
  expect(writeDossierHtml(bad)).not.toContain('javascript:');
});

test('BibTeX and CSL-JSON name the works', () => {
  expect(writeBibtex([source])).toBe(`@techreport{paper-2026,
  author = {{A. Writer} and {The *Institute*}},
  title = {{Arms \\& <Alliances> of 100\\%}},
  institution = {Press\\_One},
  year = {2026},
  month = {2},
  url = {https://example.org/a?b=1&c=2}
}
`);
  expect(
    toCslItems([source, { ...source, publishedOn: '2023-21', authors: [], kind: 'oracle' }]),
  ).toMatchObject([
    {
      id: 'paper-2026',
      type: 'report',
      issued: { 'date-parts': [[2026, 2, 18]] },
      author: [{ literal: 'A. Writer' }, {}],
    },
    { type: 'document', issued: { 'date-parts': [[2023]] } },
  ]);
});
