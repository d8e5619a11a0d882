/** What is drawn, derived from facts, filters and appearance; pure, so that picture, table and tree agree. */
import type { GraphAnswer, TieView } from '../../src/domain/answers.ts';
import type { Kind } from '../../src/domain/kinds.ts';
import type { Phase } from '../../src/domain/status.ts';
import { shortName } from '../words.ts';
import { KIND_MARKS } from './kind-marks.ts';
import { paletteOf } from './palette.ts';

export interface SceneNode {
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly lit: boolean;
  readonly faint: boolean;
}

export interface SceneTie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly color: string;
  readonly size: number;
  readonly dash: 0 | 1 | 2;
  readonly lit: boolean;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly ties: readonly SceneTie[];
  readonly dark: boolean;
  /** What the camera should hold in view; empty for everything. */
  readonly framed: readonly string[];
}

export interface Highlight {
  readonly nodes: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
}

export function dashOf(phase: Phase): 0 | 1 | 2 {
  if (phase === 'current') return 0;
  return phase === 'planned' ? 1 : 2;
}

const sizeOf = (degree: number): number => Math.min(15, 6 + Math.sqrt(degree) * 1.6);

function drawTie(tie: TieView, dark: boolean, highlight: Highlight | undefined): SceneTie {
  const palette = paletteOf(dark);
  const lit = highlight?.ties.has(tie.id) ?? false;
  const usual = tie.disputed ? palette.disputed : lit ? palette.lit : palette.tie;
  return {
    id: tie.id,
    from: tie.from,
    to: tie.to,
    color: highlight && !lit ? palette.faintTie : usual,
    size: lit ? 3 : 1.2,
    dash: dashOf(tie.phase),
    lit,
  };
}

/** With a highlight, all else becomes faint. */
export function composeScene(graph: GraphAnswer, dark: boolean, highlight?: Highlight): Scene {
  const palette = paletteOf(dark);
  const nodes = graph.nodes.map((node): SceneNode => {
    const lit = highlight?.nodes.has(node.id) ?? false;
    const faint = highlight !== undefined && !lit;
    const mark = KIND_MARKS[node.kind];
    return {
      id: node.id,
      label: shortName(node),
      kind: node.kind,
      x: node.x,
      y: node.y,
      size: lit ? 14 : faint ? 4 : sizeOf(node.degree),
      color: faint ? palette.faint : dark ? mark.dark : mark.light,
      lit,
      faint,
    };
  });
  const ties = graph.ties.map((tie) => drawTie(tie, dark, highlight));
  return { nodes, ties, dark, framed: nodes.filter((node) => node.lit).map((node) => node.id) };
}
