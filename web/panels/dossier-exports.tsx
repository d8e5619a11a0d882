/** Takes a dossier along: as Markdown, one HTML file, BibTeX, JSON, or on paper. */
import type { PathView } from '../../src/domain/answers.ts';
import { writeBibtex } from '../exports/bibtex.ts';
import { writeDossierMarkdown } from '../exports/dossier-markdown.ts';
import { fileName, saveFile } from '../exports/file.ts';
import { writePageHtml } from '../exports/page-html.ts';
import { writePathSvg } from '../exports/path-svg.ts';
import { rasterize } from '../exports/raster.ts';
import { citation, knownSources } from '../state.ts';
import { Menu } from './menu.tsx';

const nameOf = (path: PathView): string =>
  fileName(`${path.nodes[0]?.name ?? ''} ${path.nodes.at(-1)?.name ?? ''}`);

function saveBibtex(path: PathView): void {
  const used = knownSources.value.filter((source) => path.sources.includes(source.id));
  saveFile(`${nameOf(path)}.bib`, 'application/x-bibtex', writeBibtex(used, citation()));
}

function saveMarkdown(path: PathView): void {
  const text = writeDossierMarkdown(path, knownSources.value, citation());
  saveFile(`${nameOf(path)}.md`, 'text/markdown', text);
}

function saveHtml(path: PathView): void {
  const parts = [...document.querySelectorAll('.dossier')];
  saveFile(`${nameOf(path)}.html`, 'text/html', writePageHtml(parts, document.title, citation()));
}

function saveJson(path: PathView): void {
  const text = JSON.stringify({ ...citation(), path }, null, 2);
  saveFile(`${nameOf(path)}.json`, 'application/json', text);
}

function saveSvg(path: PathView): void {
  saveFile(`${nameOf(path)}.svg`, 'image/svg+xml', writePathSvg(path, citation()));
}

async function savePng(path: PathView): Promise<void> {
  saveFile(`${nameOf(path)}.png`, 'image/png', await rasterize(writePathSvg(path, citation())));
}

export function DossierExports({ path }: { path: PathView }) {
  return (
    <Menu label="Take along">
      <button type="button" onClick={() => saveMarkdown(path)}>
        Markdown
      </button>
      <button type="button" onClick={() => saveHtml(path)}>
        One HTML file
      </button>
      <button type="button" onClick={() => saveBibtex(path)}>
        Citations (BibTeX)
      </button>
      <button type="button" onClick={() => void savePng(path)}>
        Picture (PNG)
      </button>
      <button type="button" onClick={() => saveSvg(path)}>
        Picture (SVG)
      </button>
      <button type="button" onClick={() => saveJson(path)}>
        JSON
      </button>
      <button type="button" onClick={() => print()}>
        Print
      </button>
    </Menu>
  );
}
