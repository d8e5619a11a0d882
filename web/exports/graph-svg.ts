/** The picture as SVG, written from the scene: the same places, colours and dashes, at any size. */
import { KIND_MARKS } from '../graph/kind-marks.ts';
import { paletteOf } from '../graph/palette.ts';
import type { Scene, SceneNode, SceneTie } from '../graph/scene.ts';

const SIZE = 1600;
const MARGIN = 90;
const DASH = ['', ' stroke-dasharray="7 5"', ' stroke-dasharray="2 4"'];

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From the graph's units to the picture's, keeping proportions. */
function scaleOf(nodes: readonly SceneNode[]): (point: Point) => Point {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const span = Math.max(Math.max(...xs) - left, Math.max(...ys) - top, 1);
  const scale = (SIZE - 2 * MARGIN) / span;
  return ({ x, y }) => ({ x: MARGIN + (x - left) * scale, y: MARGIN + (y - top) * scale });
}

function drawTie(tie: SceneTie, from: Point, to: Point): string {
  const ends = `x1="${from.x.toFixed(1)}" y1="${from.y.toFixed(1)}" x2="${to.x.toFixed(1)}" y2="${to.y.toFixed(1)}"`;
  return `<line ${ends} stroke="${tie.color}" stroke-width="${tie.size}"${DASH[tie.dash]}/>`;
}

function drawNode(node: SceneNode, { x, y }: Point, dark: boolean): string {
  const { ink, ground } = paletteOf(dark);
  const scale = (node.size * 1.2) / 16;
  const icon = `<path transform="translate(${-8 * scale} ${-8 * scale}) scale(${scale})" fill="${dark ? '#10151b' : '#fff'}" fill-rule="evenodd" d="${KIND_MARKS[node.kind].path}"/>`;
  const label = `<text y="${node.size + 15}" text-anchor="middle" font-size="13" fill="${ink}" stroke="${ground}" stroke-width="4" paint-order="stroke" stroke-linejoin="round">${escapeXml(node.label)}</text>`;
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"><circle r="${node.size}" fill="${node.color}"/>${node.faint ? '' : icon + label}</g>`;
}

export function writeSvg({ nodes, ties, dark }: Scene, title: string): string {
  const place = scaleOf(nodes);
  const points = new Map(nodes.map((node) => [node.id, place(node)]));
  const lines = ties.map((tie) => drawTie(tie, points.get(tie.from)!, points.get(tie.to)!));
  const discs = nodes.map((node) => drawNode(node, points.get(node.id)!, dark));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}" font-family="sans-serif">
<title>${escapeXml(title)}</title>
<rect width="100%" height="100%" fill="${paletteOf(dark).ground}"/>
${[...lines, ...discs].join('\n')}
</svg>
`;
}
