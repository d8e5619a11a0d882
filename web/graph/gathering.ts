/**
 * Large graphs start as groups: each community is one disc, named after its busiest member, until the reader opens it.
 * Pure, so that picture, keyboard and exports see the same.
 */
import type { GraphAnswer, TieView } from '../../src/domain/answers.ts';
import type { Kind } from '../../src/domain/kinds.ts';

/** From so many ties on, a picture that shows them all says nothing, and starts as groups. */
export const CROWD = 1000;

/** A bond is drawn where it is among the strongest of a group, to other groups and to single entities: all say nothing. */
const GROUP_BONDS = 3;
const ENTITY_BONDS = 8;

type Node = GraphAnswer['nodes'][number];

/** A community as one disc. */
export interface Group {
  readonly id: string;
  /** Its member with most ties; the same in every sight of this version. */
  readonly leader: Node;
  readonly size: number;
  /** How many of each kind, the most first. */
  readonly kinds: readonly (readonly [Kind, number])[];
  readonly x: number;
  readonly y: number;
}

/** How many ties run between two discs, of which at least one is a group. */
export interface Bond {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface Gathered {
  readonly nodes: readonly Node[];
  readonly ties: readonly TieView[];
  readonly groups: readonly Group[];
  readonly bonds: readonly Bond[];
}

const GROUP = 'group:';

/** The leader of the group that an id of the picture names; `undefined` for an entity. */
export const leaderOf = (id: string): string | undefined =>
  id.startsWith(GROUP) ? id.slice(GROUP.length) : undefined;

function makeGroup(members: readonly Node[]): Group {
  const leader = members.reduce((a, b) =>
    b.degree > a.degree || (b.degree === a.degree && b.id < a.id) ? b : a,
  );
  const sum = members.reduce((at, { x, y }) => ({ x: at.x + x, y: at.y + y }), { x: 0, y: 0 });
  const size = members.length;
  const kinds = countKinds(members);
  return { id: GROUP + leader.id, leader, size, kinds, x: sum.x / size, y: sum.y / size };
}

function countKinds(members: readonly Node[]): readonly (readonly [Kind, number])[] {
  const counts = new Map<Kind, number>();
  for (const { kind } of members) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** Shares of the picture's width that two groups keep between them, and how often they are pushed. */
const ROOM = 0.11;
const PUSHES = 60;

/** Pushes groups that lie on one another apart; alike every time. */
function pushApart(groups: readonly Group[], nodes: readonly Node[]): readonly Group[] {
  const span = (axis: 'x' | 'y'): number => {
    const [least, most] = nodes.reduce(
      (ends, node) => [Math.min(ends[0], node[axis]), Math.max(ends[1], node[axis])],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as readonly [number, number],
    );
    return most - least;
  };
  const room = Math.max(span('x'), span('y')) * Math.min(ROOM, 0.7 / Math.sqrt(groups.length));
  const spots = drawIn(groups);
  for (let round = 0; round < PUSHES; round++) {
    spots.forEach((a, index) => {
      for (const b of spots.slice(index + 1)) push(a, b, room);
    });
  }
  return groups.map((group, index) => ({ ...group, ...spots[index] }));
}

/** How many times farther out than the usual group one may stand, or it would make all others small. */
const OUTERMOST = 1.8;

function drawIn(groups: readonly Group[]): Spot[] {
  const middle = { x: medianOf(groups.map(({ x }) => x)), y: medianOf(groups.map(({ y }) => y)) };
  const distanceOf = ({ x, y }: Spot) => Math.hypot(x - middle.x, y - middle.y);
  const most = medianOf(groups.map(distanceOf)) * OUTERMOST;
  return groups.map((group) => {
    const share = Math.min(1, most / (distanceOf(group) || 1));
    return { x: middle.x + (group.x - middle.x) * share, y: middle.y + (group.y - middle.y) * share };
  });
}

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

interface Spot {
  x: number;
  y: number;
}

function push(a: Spot, b: Spot, room: number): void {
  const [dx, dy] = [b.x - a.x || 1, b.y - a.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= room) return;
  const share = (room - distance) / distance / 2;
  a.x -= dx * share;
  a.y -= dy * share;
  b.x += dx * share;
  b.y += dy * share;
}

function strongest(bonds: readonly Bond[]): readonly Bond[] {
  const drawn = new Map<string, number>();
  return [...bonds]
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .filter(({ from, to }) => {
      const groups = [from, to].filter((id) => leaderOf(id) !== undefined);
      const most = groups.length > 1 ? GROUP_BONDS : ENTITY_BONDS;
      const keys = groups.map((id) => `${id} ${most}`);
      if (keys.every((key) => (drawn.get(key) ?? 0) >= most)) return false;
      for (const key of keys) drawn.set(key, (drawn.get(key) ?? 0) + 1);
      return true;
    });
}

function countBonds(ties: readonly TieView[], discOf: ReadonlyMap<string, string>): Bond[] {
  const bonds = new Map<string, { id: string; from: string; to: string; count: number }>();
  for (const tie of ties) {
    const [from = tie.from, to = tie.to] = [discOf.get(tie.from), discOf.get(tie.to)];
    if (from === to || (from === tie.from && to === tie.to)) continue;
    const id = from < to ? `${from} ${to}` : `${to} ${from}`;
    const bond = bonds.get(id);
    if (bond) bond.count++;
    else bonds.set(id, { id, from, to, count: 1 });
  }
  return [...bonds.values()];
}

/** Groups every community but the opened ones, which are named by their leaders. */
export function gather({ nodes, ties }: GraphAnswer, opened: readonly string[]): Gathered {
  const communities = new Map<number, Node[]>();
  for (const node of nodes) {
    const members = communities.get(node.community);
    if (members) members.push(node);
    else communities.set(node.community, [node]);
  }
  const open = new Set(opened);
  const discOf = new Map<string, string>();
  const all = [...communities.values()].filter((members) => members.length > 1).map(makeGroup);
  // With the opened ones, so that the others stay where they are.
  const groups = pushApart(all, nodes).filter(({ leader }) => !open.has(leader.id));
  for (const { id, leader } of groups) {
    for (const member of communities.get(leader.community)!) discOf.set(member.id, id);
  }
  return {
    nodes: nodes.filter(({ id }) => !discOf.has(id)),
    ties: ties.filter(({ from, to }) => !discOf.has(from) && !discOf.has(to)),
    groups: [...groups].sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1)),
    bonds: strongest(countBonds(ties, discOf)),
  };
}

/** The graph as it is, in the same form. */
export const ungathered = ({ nodes, ties }: GraphAnswer): Gathered => ({
  nodes,
  ties,
  groups: [],
  bonds: [],
});
