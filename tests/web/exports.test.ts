import { describe, expect, it } from 'vitest';
import type { SourceView } from '../../src/domain/answers.ts';
import { writeBibtex } from '../../web/exports/bibtex.ts';
import { writeDossierMarkdown } from '../../web/exports/dossier-markdown.ts';
import { fileName } from '../../web/exports/file.ts';
import { writeSvg } from '../../web/exports/graph-svg.ts';
import { writePathSvg } from '../../web/exports/path-svg.ts';
import { ungathered } from '../../web/graph/gathering.ts';
import { LIGHT } from '../../web/graph/palette.ts';
import { composeScene } from '../../web/graph/scene.ts';
import { makeClaim, makeEntity, makeGraph, makePath, makeTie } from './example-answers.ts';

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

const claim = makeClaim('c-1', { sentence: 'a is a *partner* of b' });

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

describe('a path as SVG', () => {
  const [planned, disputed] = makePath('a', 'b & <c>', 'd').hops;
  const path = {
    ...makePath('a', 'b & <c>', 'd'),
    hops: [
      { ...planned!, phase: 'planned' as const, status: 'proposed' as const },
      { ...disputed!, disputed: true },
    ],
  };
  const drawing = writePathSvg(path, citation);

  it('holds every station, every sentence, and where it comes from', () => {
    expect(drawing.match(/<circle/g)).toHaveLength(3);
    expect(drawing).toContain('b &amp; &lt;c&gt;');
    expect(drawing).toContain('data version 0123456789abcdef');
    expect(drawing).not.toMatch(/<c>/);
  });

  it('draws what is planned dashed, and marks what is disputed', () => {
    expect(drawing).toMatch(/stroke-dasharray="9 6"/);
    expect(drawing).toContain('proposed · confidence B 85');
    expect(drawing).toMatch(/in force or done · confidence B 85 · disputed/);
  });
});
