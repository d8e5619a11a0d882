/** Takes what is shown along: as a picture, a table, a graph file, or one HTML file. */
import { render, type VNode } from 'preact';
import { fileName, saveFile } from '../exports/file.ts';
import { writeSvg } from '../exports/graph-svg.ts';
import { writePageHtml } from '../exports/page-html.ts';
import { place } from '../navigation.ts';
import { showWhole } from '../sights/portion.tsx';
import { COLUMNS, writeCsv } from '../sights/tie-rows.ts';
import { citation, nameOf, scene, shownGraph, stage, tieRows } from '../state.ts';
import { sayConfidence, saySpan } from '../words.ts';
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

/** Every link of the picture with the claims it rests on, for a file has no dossier to open. */
function writeLinks(): Element {
  const rows = tieRows.value.map(
    ({ from, link, to, status, tie }): VNode => (
      <tr key={tie.id}>
        <td>
          {from} {link} {to}
        </td>
        <td>
          {status}
          {tie.disputed && ', disputed'}
        </td>
        <td>{saySpan(tie.since, tie.until)}</td>
        <td>{sayConfidence(tie.confidence)}</td>
        <td>{tie.claimIds.join(', ')}</td>
      </tr>
    ),
  );
  const table = document.createElement('div');
  render(
    <table>
      <thead>
        <tr>
          {['Link', 'Status', 'When', 'Confidence', 'Claims'].map((name) => (
            <th key={name}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>{rows}</tbody>
    </table>,
    table,
  );
  return table;
}

/** The sight as it stands, whole; of the picture, its drawing and its links. */
async function saveHtml(): Promise<void> {
  await showWhole();
  const drawing = new DOMParser().parseFromString(writeSvg(scene.value, title()), 'image/svg+xml');
  const sight = document.querySelector('.sight');
  const parts = sight ? [sight] : [drawing.documentElement, writeLinks()];
  saveFile(`${fileName(title())}.html`, 'text/html', writePageHtml(parts, title(), citation()));
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
      <button type="button" onClick={() => void saveHtml()}>
        One HTML file
      </button>
    </Menu>
  );
}
