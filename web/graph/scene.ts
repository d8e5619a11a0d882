/** What is drawn, derived from facts, filters and appearance; pure, so that picture, table and tree agree. */
import type { TieView } from '../../src/domain/answers.ts';
import type { Kind } from '../../src/domain/kinds.ts';
import type { Phase } from '../../src/domain/status.ts';
import { shortName } from '../words.ts';
import { bendParallels } from './curves.ts';
import type { Bond, Gathered, Group } from './gathering.ts';
import type { Palette } from './palette.ts';

export type Ring = readonly { readonly color: string; readonly share: number }[];

export interface SceneNode {
  readonly id: string;
  readonly label: string;
  /** Absent for a group. */
  readonly kind?: Kind;
  /** How many entities a group holds, and the colours of their kinds as shares of one. */
  readonly holds?: number;
  readonly ring?: Ring;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
}

export interface SceneTie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly color: string;
  readonly size: number;
  /** 0 solid, 1 dashed, 2 dotted. */
  readonly dash: 0 | 1 | 2;
  readonly curvature: number;
  readonly disputed: boolean;
  /** Stands for several ties between groups, and has no direction. */
  readonly bond: boolean;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly ties: readonly SceneTie[];
  readonly palette: Palette;
  /** So many ties that they are drawn as plain lines between points. */
  readonly plain: boolean;
}

/** A path, or what is around an entity: drawn over all else, which becomes faint. */
export interface Highlight {
  readonly nodes: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
}

export function dashOf(phase: Phase): 0 | 1 | 2 {
  if (phase === 'current') return 0;
  return phase === 'planned' ? 1 : 2;
}

/** From so many ties on, they are drawn as plain lines between points: without icons, dashes and bends. */
const MANY_TIES = 2000;

const sizeOf = (degree: number): number => Math.min(15, 6 + Math.sqrt(degree) * 1.6);
const groupSize = (members: number): number => Math.min(36, 12 + Math.sqrt(members) * 1.3);

type DrawnTie = Pick<TieView, 'id' | 'from' | 'to' | 'disputed' | 'phase'>;

function drawTie(tie: DrawnTie, palette: Palette, curvature: number): SceneTie {
  const { id, from, to, disputed, phase } = tie;
  const color = disputed ? palette.disputed : palette.tie;
  return { id, from, to, color, size: 1.2, dash: dashOf(phase), curvature, disputed, bond: false };
}

/** Ties as they are drawn, those between the same two apart. */
export function drawTies(ties: readonly DrawnTie[], palette: Palette): readonly SceneTie[] {
  const bends = bendParallels(ties);
  return ties.map((tie) => drawTie(tie, palette, bends.get(tie.id) ?? 0));
}

function drawBond({ id, from, to, count }: Bond, palette: Palette): SceneTie {
  const size = Math.min(9, 1 + Math.sqrt(count) / 3);
  return { id, from, to, color: palette.bond, size, dash: 0, curvature: 0, disputed: false, bond: true };
}

function drawGroup({ id, leader, size, kinds, x, y }: Group, palette: Palette): SceneNode {
  const ring = kinds.map(([kind, count]) => ({ color: palette.kind(kind), share: count / size }));
  return { id, label: shortName(leader), holds: size, ring, x, y, size: groupSize(size), color: palette.box };
}

export function composeScene({ nodes, ties, groups, bonds }: Gathered, palette: Palette): Scene {
  const plain = ties.length >= MANY_TIES;
  const entities = nodes.map((node): SceneNode => {
    const { id, kind, x, y, degree } = node;
    const size = sizeOf(degree) * (plain ? 0.5 : nodes.length > 200 ? 0.75 : 1);
    return { id, label: shortName(node), kind, x, y, size, color: palette.kind(kind) };
  });
  return {
    nodes: [...entities, ...groups.map((group) => drawGroup(group, palette))],
    ties: [...drawTies(ties, palette), ...bonds.map((bond) => drawBond(bond, palette))],
    palette,
    plain,
  };
}
