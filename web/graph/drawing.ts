/** Labels and name boxes on 2D canvases: readable on any ground, and never one over another. */
import type { NodeLabelDrawingFunction } from 'sigma/rendering';
import type { Palette } from './palette.ts';
import type { Ring } from './scene.ts';

export const LABEL_FONT = '"Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const LONGEST = 34;

function shorten(label: string): string {
  return label.length > LONGEST ? `${label.slice(0, LONGEST - 1).trimEnd()}…` : label;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Where labels already stand in the frame that is being drawn; to be emptied before each. */
export type Taken = Box[];

export interface Named {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string | null;
  /** How many entities a group holds, written on its disc, and their kinds round it. */
  readonly holds?: number | undefined;
  readonly ring?: Ring | undefined;
}

const RING = { most: 5, share: 0.22 };

/** What tells a group from an entity: the kinds of its members as a ring, and their number. */
function drawGroup(context: CanvasRenderingContext2D, { x, y, size, holds, ring }: Named, ink: string): void {
  let angle = -Math.PI / 2;
  const width = Math.min(RING.most, size * RING.share);
  context.lineWidth = width;
  for (const { color, share } of ring ?? []) {
    context.strokeStyle = color;
    context.beginPath();
    context.arc(x, y, size - width / 2, angle, angle + share * 2 * Math.PI);
    context.stroke();
    angle += share * 2 * Math.PI;
  }
  context.font = `600 12px ${LABEL_FONT}`;
  context.fillStyle = ink;
  context.fillText((holds ?? 0).toLocaleString('en-GB'), x, y + 4);
}

/** A label under its disc, with a halo in the colour of the ground; none where another stands, unless it must be. */
export function writeLabel(
  context: CanvasRenderingContext2D,
  named: Named,
  palette: Palette,
  taken: Taken,
  must = false,
): void {
  const { x, y, size, label } = named;
  context.textAlign = 'center';
  if (named.holds) drawGroup(context, named, palette.ink);
  if (!label) return;
  const strong = size > 12;
  const height = strong ? 13 : 12;
  context.font = `${strong ? 600 : 400} ${height}px ${LABEL_FONT}`;
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = palette.ground;
  context.fillStyle = palette.ink;
  const bottom = y + size + height + 2;
  const text = shorten(label);
  const half = context.measureText(text).width / 2 + 3;
  const box = { left: x - half, right: x + half, top: bottom - height, bottom: bottom + 4 };
  if (!must && taken.some((other) => overlaps(box, other))) return;
  taken.push(box);
  context.strokeText(text, x, bottom);
  context.fillText(text, x, bottom);
}

/** How sigma draws the labels that it picked. */
export function createLabelDrawing(palette: () => Palette, taken: Taken): NodeLabelDrawingFunction {
  return (context, node) => writeLabel(context, node as Named, palette(), taken);
}

/** The whole name in a box under the disc, and a ring around it. */
export function drawNameBox(
  context: CanvasRenderingContext2D,
  named: Named,
  { box, ink }: Palette,
  taken: Taken,
): void {
  const { x, y, size, label } = named;
  context.textAlign = 'center';
  if (named.holds) drawGroup(context, named, ink);
  context.lineWidth = 2;
  context.strokeStyle = ink;
  context.beginPath();
  context.arc(x, y, size + 3, 0, Math.PI * 2);
  context.stroke();
  if (!label) return;
  context.font = `600 13px ${LABEL_FONT}`;
  const width = context.measureText(label).width + 16;
  const top = y + size + 6;
  taken.push({ left: x - width / 2, right: x + width / 2, top, bottom: top + 23 });
  context.fillStyle = box;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(x - width / 2, top, width, 23, 4);
  context.fill();
  context.stroke();
  context.fillStyle = ink;
  context.fillText(label, x, top + 16);
}
