/** Labels and hover boxes on sigma's 2D canvases: readable on any ground, in both themes. */
import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import type { Palette } from './palette.ts';

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

/** A label under its node, with a halo in the colour of the ground; none where another label stands. */
export function createLabelDrawing(palette: () => Palette, taken: Taken): NodeLabelDrawingFunction {
  return (context, node) => {
    if (!node.label) return;
    const { ground, ink } = palette();
    const size = node.size > 12 ? 13 : 12;
    context.font = `${node.size > 12 ? 600 : 400} ${size}px ${LABEL_FONT}`;
    context.textAlign = 'center';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = ground;
    context.fillStyle = ink;
    const [x, y] = [node.x, node.y + node.size + size + 2];
    const label = shorten(node.label);
    const half = context.measureText(label).width / 2 + 3;
    const box = { left: x - half, right: x + half, top: y - size, bottom: y + 4 };
    if (taken.some((other) => overlaps(box, other))) return;
    taken.push(box);
    context.strokeText(label, x, y);
    context.fillText(label, x, y);
  };
}

/** The whole name in a box under the node, and a ring around it. */
export function createHoverDrawing(palette: () => Palette): NodeHoverDrawingFunction {
  return (context, node) => {
    const { box, ink } = palette();
    context.lineWidth = 2;
    context.strokeStyle = ink;
    context.beginPath();
    context.arc(node.x, node.y, node.size + 3, 0, Math.PI * 2);
    context.stroke();
    if (!node.label) return;
    context.font = `600 13px ${LABEL_FONT}`;
    context.textAlign = 'center';
    const width = context.measureText(node.label).width + 16;
    const top = node.y + node.size + 6;
    context.fillStyle = box;
    context.strokeStyle = ink;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(node.x - width / 2, top, width, 23, 4);
    context.fill();
    context.stroke();
    context.fillStyle = ink;
    context.fillText(node.label, node.x, top + 16);
  };
}
