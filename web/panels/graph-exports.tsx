/** Takes what is shown along: as a picture, a table, a graph file, or one HTML file. */
import { fileName, saveFile } from '../exports/file.ts';
import { writeSvg } from '../exports/graph-svg.ts';
import { writePageHtml } from '../exports/page-html.ts';
import { place } from '../navigation.ts';
import { COLUMNS, writeCsv } from '../sights/tie-rows.ts';
import { citation, nameOf, scene, shownGraph, stage, tieRows } from '../state.ts';
import { Menu } from './menu.tsx';

const title = (): string => (place.value.focus ? `Around ${nameOf(place.value.focus)}` : 'Entente graph');

function saveSvg(): void {
  saveFile(`${fileName(title())}.svg`, 'image/svg+xml', writeSvg(scene.value, title()));
}

async function savePng(): Promise<void> {
  const picture = await stage.value?.picture();
  if (picture) saveFile(`${fileName(title())}.png`, 'image/png', picture);
}

function saveCsv(): void {
  const columns = Object.values(COLUMNS);
  const rows = tieRows.value.map((row) => [...columns.map(({ key }) => key(row)), row.tie.id]);
  const text = writeCsv([...columns.map(({ label }) => label), 'Id'], rows);
  saveFile(`${fileName(title())}.csv`, 'text/csv', text);
}

function saveJson(): void {
  const text = JSON.stringify({ ...citation(), ...shownGraph.value }, null, 2);
  saveFile(`${fileName(title())}.json`, 'application/json', text);
}

async function saveGexf(): Promise<void> {
  const { writeGexf } = await import('../../src/export/graph-gexf.ts');
  saveFile(`${fileName(title())}.gexf`, 'application/gexf+xml', writeGexf(shownGraph.value));
}

/** The sight as it stands; of the picture, its drawing. */
function saveHtml(): void {
  const drawing = new DOMParser().parseFromString(writeSvg(scene.value, title()), 'image/svg+xml');
  const sight = document.querySelector('.sight') ?? drawing.documentElement;
  saveFile(`${fileName(title())}.html`, 'text/html', writePageHtml([sight], title(), citation()));
}

export function GraphExports() {
  return (
    <Menu label="Take along">
      {place.value.sight === 'picture' && (
        <button type="button" onClick={() => void savePng()}>
          Picture (PNG)
        </button>
      )}
      <button type="button" onClick={saveSvg}>
        Picture (SVG)
      </button>
      <button type="button" onClick={saveCsv}>
        Links (CSV)
      </button>
      <button type="button" onClick={saveJson}>
        JSON
      </button>
      <button type="button" onClick={() => void saveGexf()}>
        Gephi (GEXF)
      </button>
      <button type="button" onClick={saveHtml}>
        One HTML file
      </button>
    </Menu>
  );
}
