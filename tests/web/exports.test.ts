import { describe, expect, it } from 'vitest';
import type { ClaimView, SourceView } from '../../src/domain/answers.ts';
import { UNBOUNDED } from '../../src/domain/time.ts';
import { writeBibtex } from '../../web/exports/bibtex.ts';
import { writeDossierMarkdown } from '../../web/exports/dossier-markdown.ts';
import { fileName } from '../../web/exports/file.ts';
import { writeSvg } from '../../web/exports/graph-svg.ts';
import { ungathered } from '../../web/graph/gathering.ts';
import { LIGHT } from '../../web/graph/palette.ts';
import { composeScene } from '../../web/graph/scene.ts';
import { makeEntity, makeGraph, makePath, makeTie } from './example-answers.ts';

const citation = {
  address: 'http://127.0.0.1:4680/?from=a&to=b',
  version: '0123456789abcdef',
  day: '2026-11-21',
};

const source: SourceView = {
  id: 'paper-2026',
  kind: 'paper',
  title: 'Arms & alliances: 50% {more}',
  authors: ['A. Author', 'B. Author'],
  publisher: 'A house',
  publishedOn: '2026-02-18',
  url: 'https://example.org/a_b?c=1&d=2',
  reliability: 'B',
  read: true,
  missing: [],
  claimCount: 1,
};

const claim: ClaimView = {
  id: 'c-1',
  subject: 'a',
  subjectName: 'a',
  predicate: 'PARTNER_OF',
  object: 'b',
  objectName: 'b',
  stance: 'supports',
  standing: 'asserted',
  confidence: 85,
  live: true,
  statedBy: [],
  conflictsWith: [],
  sentence: 'a is a *partner* of b',
  evidence: [
    {
      id: 'e-1',
      source: 'paper-2026',
      section: 'One',
      line: 5,
      lastLine: 7,
      spanStart: 0,
      spanEnd: 9,
      digest: 'feedfacefeedface',
      gist: 'Says so.',
      markers: [],
      refersTo: [],
      missing: [],
    },
  ],
  doubts: [],
  ...UNBOUNDED,
};

describe('a dossier as Markdown', () => {
  const plain = makePath('a', 'b');
  const path = {
    ...plain,
    sources: ['paper-2026'],
    hops: plain.hops.map((hop) => ({ ...hop, claims: [claim] })),
  };
  const text = writeDossierMarkdown(path, [source], citation);

  it('names each claim with its place, its digest and the version of the data', () => {
    expect(text).toContain('Says so. (`paper-2026`, § One, lines 5–7, digest `feedfacefeedface`)');
    expect(text).toContain('(`c-1`)');
    expect(text).toContain('data version 0123456789abcdef');
  });

  it('escapes what Markdown would take for marks', () => {
    expect(text).toContain('a is a \\*partner\\* of b');
  });
});

describe('citations as BibTeX', () => {
  it('escape what TeX would take for commands, but not within an address', () => {
    const text = writeBibtex([source], citation);
    expect(text).toContain('title = {Arms \\& alliances: 50\\% \\{more\\}},');
    expect(text).toContain('author = {A. Author and B. Author},');
    expect(text).toContain('url = {https://example.org/a_b?c=1&d=2},');
  });
});

describe('the picture as SVG', () => {
  it('holds every entity and link, and escapes names', () => {
    const entities = [{ ...makeEntity('a'), name: 'A <b> & "c"' }, makeEntity('b')];
    const graph = makeGraph(entities, [makeTie('1', 'a', 'b', { phase: 'planned' })]);
    const scene = composeScene(ungathered(graph), LIGHT);
    const svg = writeSvg(scene, 'x');
    expect(svg).toContain('A &lt;b&gt; &amp; &quot;c&quot;');
    expect(svg.match(/<circle /g)).toHaveLength(2);
    expect(svg).toContain('stroke-dasharray="7 5"');
  });
});

describe('file names', () => {
  it('are plain, whatever the title', () => {
    expect(fileName('Türkiye – NATO / “K9”')).toBe('turkiye-nato-k9');
    expect(fileName('…')).toBe('entente');
  });
});
