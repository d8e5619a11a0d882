/**
 * The layer above the picture on which a path, or what is around an entity, is drawn once more, while the picture
 * below becomes faint: nothing faint covers what is lit, and a large graph need not be drawn anew.
 */
import { middleOf, pullOf } from './curves.ts';
import { drawNameBox, LABEL_FONT, type Taken, writeLabel } from './drawing.ts';
import { KIND_MARKS } from './kind-marks.ts';
import type { Palette } from './palette.ts';
import type { Point } from './polygon.ts';
import type { SceneNode, SceneTie } from './scene.ts';

/** Where things are on the screen, in CSS pixels. */
export interface View {
  at(id: string): Point;
  size(size: number): number;
}

const DASHES: readonly (readonly number[])[] = [[], [7, 5], [2, 4]];

function strokeTie(
  context: CanvasRenderingContext2D,
  tie: SceneTie,
  from: Point,
  to: Point,
  width: number,
): Point {
  const pull = pullOf(from, to, tie.curvature);
  context.lineWidth = width;
  context.setLineDash([...DASHES[tie.dash]!]);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo(pull.x, pull.y, to.x, to.y);
  context.stroke();
  context.setLineDash([]);
  return pull;
}

/** A head at the edge of the target's disc. */
function drawHead(
  context: CanvasRenderingContext2D,
  pull: Point,
  to: Point,
  radius: number,
  width: number,
): void {
  const angle = Math.atan2(to.y - pull.y, to.x - pull.x);
  const [length, half] = [width * 2 + 5, (width + 5) / 2];
  context.save();
  context.translate(to.x, to.y);
  context.rotate(angle);
  context.beginPath();
  context.moveTo(-radius, 0);
  context.lineTo(-radius - length, half);
  context.lineTo(-radius - length, -half);
  context.fill();
  context.restore();
}

/** The mark of a disputed tie. */
export function drawDisputedMark(context: CanvasRenderingContext2D, { x, y }: Point, palette: Palette): void {
  context.fillStyle = palette.disputed;
  context.beginPath();
  context.arc(x, y, 6, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = palette.ground;
  context.font = `700 10px ${LABEL_FONT}`;
  context.textAlign = 'center';
  context.fillText('!', x, y + 3.5);
}

function drawDisc(
  context: CanvasRenderingContext2D,
  node: SceneNode,
  at: Point,
  radius: number,
  palette: Palette,
): void {
  context.fillStyle = palette.ground;
  context.beginPath();
  context.arc(at.x, at.y, radius + 2, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = node.color;
  context.beginPath();
  context.arc(at.x, at.y, radius, 0, Math.PI * 2);
  context.fill();
  if (!node.kind || radius < 5) return;
  const scale = (radius * 1.2) / 16;
  context.save();
  context.translate(at.x - 8 * scale, at.y - 8 * scale);
  context.scale(scale, scale);
  context.fillStyle = palette.icon;
  context.fill(new Path2D(KIND_MARKS[node.kind].path), 'evenodd');
  context.restore();
}

export interface Lit {
  readonly nodes: readonly SceneNode[];
  readonly ties: readonly SceneTie[];
  /** The path's own entities and ties are drawn larger, and always named. */
  readonly path: { readonly nodes: ReadonlySet<string>; readonly ties: ReadonlySet<string> };
  /** What the pointer or the cursor is on. */
  readonly centre: string | undefined;
}

const PATH_RADIUS = 14;

export function drawLit(context: CanvasRenderingContext2D, lit: Lit, view: View, palette: Palette): void {
  const { nodes, ties, path } = lit;
  const radii = new Map(
    nodes.map(({ id, size }) => [id, Math.max(path.nodes.has(id) ? PATH_RADIUS : 5, view.size(size))]),
  );
  for (const tie of ties) {
    const [from, to] = [view.at(tie.from), view.at(tie.to)];
    const width = tie.bond ? tie.size : path.ties.has(tie.id) ? 3 : 1.8;
    context.strokeStyle = tie.disputed ? palette.disputed : path.ties.has(tie.id) ? palette.lit : palette.ink;
    context.fillStyle = context.strokeStyle;
    const pull = strokeTie(context, tie, from, to, width);
    if (!tie.bond) drawHead(context, pull, to, radii.get(tie.to) ?? 0, width);
    if (tie.disputed) drawDisputedMark(context, middleOf(from, to, tie.curvature), palette);
  }
  for (const node of nodes) drawDisc(context, node, view.at(node.id), radii.get(node.id)!, palette);
  nameLit(context, lit, (id) => ({ ...view.at(id), size: radii.get(id)! }), palette);
}

/** The entity in the middle first, then the path's, then as many neighbours as have room. */
function nameLit(
  context: CanvasRenderingContext2D,
  { nodes, path, centre }: Lit,
  place: (id: string) => Point & { readonly size: number },
  palette: Palette,
): void {
  const taken: Taken = [];
  const rank = ({ id }: SceneNode): number => (id === centre ? 0 : path.nodes.has(id) ? 1 : 2);
  for (const node of [...nodes].sort((a, b) => rank(a) - rank(b) || b.size - a.size)) {
    const data = { ...node, ...place(node.id) };
    if (node.id === centre) drawNameBox(context, data, palette, taken);
    else writeLabel(context, data, palette, taken, rank(node) === 1);
  }
}
