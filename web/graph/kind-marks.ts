/**
 * The icon and colour of each kind. Colours are from Okabe and Ito's set, darkened on light ground until white
 * icons on them have a contrast of 3:1, and light on dark ground with dark icons. Icons are drawn in a box of 16.
 */
import type { Kind } from '../../src/domain/kinds.ts';

export interface KindMark {
  readonly path: string;
  readonly light: string;
  readonly dark: string;
}

const BLUE = { light: '#0072b2', dark: '#5aa9e6' };
const SKY = { light: '#1f78a8', dark: '#8ecdf0' };
const GREEN = { light: '#00795a', dark: '#3fc39b' };
const ORANGE = { light: '#a86a00', dark: '#f0b64a' };
const VERMILLION = { light: '#b84c00', dark: '#f08a4c' };
const PURPLE = { light: '#a0457a', dark: '#e19ac1' };
const OLIVE = { light: '#716a00', dark: '#d9d06a' };
const SLATE = { light: '#5b6672', dark: '#a9b4bf' };

export const KIND_MARKS: Readonly<Record<Kind, KindMark>> = {
  State: { ...BLUE, path: 'M3 2h1.5v12H3zM5 2.5h8l-2 3 2 3H5z' },
  Organization: {
    ...SKY,
    path: 'M8 1.5 14 5v1.5H2V5zM3 7.5h2v4.5H3zM7 7.5h2v4.5H7zM11 7.5h2v4.5h-2zM2 13h12v1.5H2z',
  },
  Body: {
    ...SKY,
    path: 'M6 2h4v4H6zM2 10h4v4H2zM10 10h4v4h-4zM7.4 6h1.2v1.5h4.1V10h-1.2V8.7H4.5V10H3.3V7.5h4.1z',
  },
  Group: {
    ...SKY,
    path: 'M5.5 3a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6zM11 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM1.5 13.5c0-2.8 1.7-4.7 4-4.7s4 1.9 4 4.7zM10.5 13.5c0-1.7-.4-3.1-1.2-4.2.5-.3 1.1-.4 1.7-.4 2 0 3.5 1.7 3.5 4.6z',
  },
  Firm: { ...ORANGE, path: 'M2 14V7l4 2.5V7l4 2.5V3h3.5v11z' },
  Person: { ...PURPLE, path: 'M8 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM2.5 14c0-3 2.4-5 5.5-5s5.5 2 5.5 5z' },
  Agreement: {
    ...GREEN,
    path: 'M3 1.5h10v9H9.8a2.6 2.6 0 1 0-3.6 0H3zM5 4v1.2h6V4zM6.6 11.6h2.8V15L8 14l-1.4 1z',
  },
  Contract: {
    ...GREEN,
    path: 'M3.5 1.5h6L13 5v9.5H3.5zM5.5 6.5v1.2H11V6.5zM5.5 9v1.2H11V9zM5.5 11.5v1.2H9v-1.2z',
  },
  Programme: { ...GREEN, path: 'M2 2.5h6v3H2zM5 6.5h6v3H5zM8 10.5h6v3H8z' },
  Document: { ...GREEN, path: 'M4 1.5h5v4h4v9H4zM10.2 1.5 13 4.3h-2.8z' },
  WeaponSystem: {
    ...VERMILLION,
    path: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM7.2 5h1.6v2.2H11v1.6H8.8V11H7.2V8.8H5V7.2h2.2z',
  },
  Facility: {
    ...VERMILLION,
    path: 'M8 1.5a4.8 4.8 0 0 1 4.8 4.8C12.8 9.8 8 14.5 8 14.5S3.2 9.8 3.2 6.3A4.8 4.8 0 0 1 8 1.5zM8 4.5a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8z',
  },
  Event: { ...OLIVE, path: 'M2 3h3V1.5h1.5V3h3V1.5H11V3h3v11.5H2zM3.5 6.5V13h9V6.5z' },
  Proposal: { ...OLIVE, path: 'M2 2.5h12v8H8.5L5 14v-3.5H2z' },
  Assessment: {
    ...SLATE,
    path: 'M8 3.5c3.2 0 5.5 2.2 6.8 4.5-1.3 2.3-3.6 4.5-6.8 4.5S2.5 10.3 1.2 8C2.5 5.7 4.8 3.5 8 3.5zM8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  },
  Strand: { ...SLATE, path: 'M2 4.5h9.5l-2-2h2.8L15 5.2 12.3 8H9.5l2-2H2zM2 10h12v1.6H2zM2 13h8v1.5H2z' },
  CapabilityArea: {
    ...SLATE,
    path: 'M8 1.5 13.5 3.5v4.2c0 3.3-2.3 5.6-5.5 6.8-3.2-1.2-5.5-3.5-5.5-6.8V3.5z',
  },
  Metric: { ...SLATE, path: 'M2.5 9h2.8v5H2.5zM6.6 5.5h2.8V14H6.6zM10.7 2h2.8v12h-2.8z' },
};

/** The icon alone, in one colour, as an image's address for the renderer's atlas. */
export function iconAddress(kind: Kind, fill: string): string {
  const { path } = KIND_MARKS[kind];
  const drawing = `<svg xmlns='http://www.w3.org/2000/svg' width='64' height='64' viewBox='-6 -6 28 28'><path fill='${fill}' fill-rule='evenodd' d='${path}'/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}
