/** A path as a picture for a report: stations on one upright line, on white, with where it comes from below. */
import type { EntitySummary, HopView, PathView } from '../../src/domain/answers.ts';
import { KIND_MARKS } from '../graph/kind-marks.ts';
import { sayConfidence, sayReached, sayStatus } from '../words.ts';
import { wrapText } from '../wrapped-text.ts';
import { type Citation, sayCitation } from './citation.ts';
import { escapeXml } from './escape-xml.ts';

const WIDTH = 860;
const LEFT = 48;
const TEXT = 86;
const RADIUS = 17;
const STATION = 44;
const LINE = 20;
const LETTERS = 84;

const INK = '#17212b';
const QUIET = '#5f6a75';
const WARN = '#a63a08';
const DASHES: Readonly<Record<HopView['phase'], string>> = {
  current: '',
  planned: ' stroke-dasharray="9 6"',
  past: ' stroke-dasharray="2 6"',
  none: ' stroke-dasharray="2 6"',
};

/** A part of the drawing and how high it is. */
interface Part {
  readonly height: number;
  readonly draw: (y: number) => string;
}

function text(y: number, words: string, look: string): string {
  return `<text x="${TEXT}" y="${y}" ${look}>${escapeXml(words)}</text>`;
}

function drawStation({ kind, name }: EntitySummary): Part {
  const { light, path } = KIND_MARKS[kind];
  return {
    height: STATION,
    draw: (y) => {
      const middle = y + STATION / 2;
      const icon = `<path transform="translate(${LEFT - 8} ${middle - 8})" fill="#fff" fill-rule="evenodd" d="${path}"/>`;
      const disc = `<circle cx="${LEFT}" cy="${middle}" r="${RADIUS}" fill="${light}"/>`;
      return disc + icon + text(middle + 6, name, `font-size="17" font-weight="700" fill="${INK}"`);
    },
  };
}

function drawHop(hop: HopView): Part {
  const said = wrapText(hop.sentence, LETTERS);
  const facts = [
    sayStatus(hop.status, hop.phase),
    hop.view && sayReached(hop.view),
    `confidence ${sayConfidence(hop.confidence)}`,
    hop.disputed && 'disputed',
  ].filter(Boolean);
  const height = (said.length + 1) * LINE + 22;
  const color = hop.disputed ? WARN : INK;
  return {
    height,
    draw: (y) => {
      const rail = `<path d="M${LEFT} ${y - 3}V${y + height + 3}" stroke="${color}" stroke-width="3"${DASHES[hop.phase]}/>`;
      const lines = said.map((line, index) =>
        text(y + 22 + index * LINE, line, `font-size="15" font-family="Georgia, serif" fill="${INK}"`),
      );
      const below = text(y + 22 + said.length * LINE, facts.join(' · '), `font-size="13" fill="${QUIET}"`);
      return rail + lines.join('') + below;
    },
  };
}

function drawCitation(citation: Citation): Part {
  const lines = wrapText(sayCitation(citation), LETTERS + 20);
  return {
    height: lines.length * 16 + 30,
    draw: (y) =>
      lines.map((line, index) => text(y + 28 + index * 16, line, `font-size="11" fill="${QUIET}"`)).join(''),
  };
}

/** Wide as a page, as high as it must be. */
export function writePathSvg(path: PathView, citation: Citation): string {
  const parts = path.nodes.flatMap((node, index) => {
    const hop = path.hops[index];
    return hop ? [drawStation(node), drawHop(hop)] : [drawStation(node)];
  });
  let y = 20;
  const drawn = [...parts, drawCitation(citation)].map((part) => {
    const shapes = part.draw(y);
    y += part.height;
    return shapes;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y + 16}" viewBox="0 0 ${WIDTH} ${y + 16}" font-family="Segoe UI, Helvetica, Arial, sans-serif"><title>${escapeXml(path.sentence)}</title><rect width="100%" height="100%" fill="#fff"/>${drawn.join('\n')}</svg>\n`;
}
