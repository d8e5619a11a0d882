/** The picture as SVG, written from the scene: the same places, colours, curves and dashes, at any size. */
import { middleOf, pullOf } from '../graph/curves.ts';
import { KIND_MARKS } from '../graph/kind-marks.ts';
import type { Palette } from '../graph/palette.ts';
import type { Point } from '../graph/polygon.ts';
import type { Scene, SceneNode, SceneTie } from '../graph/scene.ts';
import { escapeXml } from './escape-xml.ts';

const SIZE = 1600;
const MARGIN = 90;
const DASH = ['', ' stroke-dasharray="7 5"', ' stroke-dasharray="2 4"'];

const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** From the graph's units to the picture's, keeping proportions. */
function scaleOf(nodes: readonly SceneNode[]): (point: Point) => Point {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const least = (values: readonly number[]) =>
    values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = (values: readonly number[]) =>
    values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const [left, top] = [least(xs), least(ys)];
  const span = Math.max(most(xs) - left, most(ys) - top, 1);
  const scale = (SIZE - 2 * MARGIN) / span;
  return ({ x, y }) => ({ x: MARGIN + (x - left) * scale, y: MARGIN + (y - top) * scale });
}

function drawTie(tie: SceneTie, from: Point, to: Point, palette: Palette): string {
  const { color, size, dash, curvature, disputed } = tie;
  const pull = pullOf(from, to, curvature);
  const curve = `<path d="M${at(from)}Q${at(pull)} ${at(to)}" fill="none" stroke="${color}" stroke-width="${size}"${DASH[dash]}/>`;
  if (!disputed) return curve;
  const middle = middleOf(from, to, curvature);
  return `${curve}<g transform="translate(${at(middle)})"><circle r="6" fill="${color}"/><text y="3.5" text-anchor="middle" font-size="10" font-weight="700" fill="${palette.ground}">!</text></g>`;
}

/** A group: the kinds of its members as a ring, and their number. */
function drawGroup({ holds, ring = [], size, color }: SceneNode, palette: Palette): string {
  let begun = 0;
  const arcs = ring.map(({ color: stroke, share }) => {
    const arc = `<circle r="${size - 2.5}" fill="none" stroke="${stroke}" stroke-width="5" pathLength="1" stroke-dasharray="${share} 1" stroke-dashoffset="${-begun}" transform="rotate(-90)"/>`;
    begun += share;
    return arc;
  });
  return `<circle r="${size}" fill="${color}"/>${arcs.join('')}<text y="4" text-anchor="middle" font-size="12" fill="${palette.ink}">${holds}</text>`;
}

function drawDisc(node: SceneNode, palette: Palette): string {
  const { kind, size, color } = node;
  if (node.holds) return drawGroup(node, palette);
  const disc = `<circle r="${size}" fill="${color}"/>`;
  if (!kind) return disc;
  const scale = (size * 1.2) / 16;
  return `${disc}<path transform="translate(${-8 * scale} ${-8 * scale}) scale(${scale})" fill="${palette.icon}" fill-rule="evenodd" d="${KIND_MARKS[kind].path}"/>`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

/** The largest discs are named first, and none over another's name. */
function pickLabels(nodes: readonly SceneNode[], points: ReadonlyMap<string, Point>): ReadonlySet<string> {
  const taken: Box[] = [];
  const named = new Set<string>();
  for (const { id, label, size } of [...nodes].sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))) {
    const { x, y } = points.get(id)!;
    const box = { x, y: y + size, half: label.length * 3.5 + 4 };
    if (
      taken.some((other) => Math.abs(other.y - box.y) < 17 && Math.abs(other.x - x) < other.half + box.half)
    ) {
      continue;
    }
    taken.push(box);
    named.add(id);
  }
  return named;
}

function drawNode(node: SceneNode, point: Point, named: boolean, palette: Palette): string {
  const { ink, ground } = palette;
  const label = `<text y="${node.size + 15}" text-anchor="middle" font-size="13" fill="${ink}" stroke="${ground}" stroke-width="4" paint-order="stroke" stroke-linejoin="round">${escapeXml(node.label)}</text>`;
  return `<g transform="translate(${at(point)})"><title>${escapeXml(node.label)}</title>${drawDisc(node, palette)}${named ? label : ''}</g>`;
}

export function writeSvg({ nodes, ties, palette }: Scene, title: string): string {
  const place = scaleOf(nodes);
  const points = new Map(nodes.map((node) => [node.id, place(node)]));
  const named = pickLabels(nodes, points);
  const lines = ties.map((tie) => drawTie(tie, points.get(tie.from)!, points.get(tie.to)!, palette));
  const discs = nodes.map((node) => drawNode(node, points.get(node.id)!, named.has(node.id), palette));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}" font-family="sans-serif">
<title>${escapeXml(title)}</title>
<rect width="100%" height="100%" fill="${palette.ground}"/>
${[...lines, ...discs].join('\n')}
</svg>
`;
}
