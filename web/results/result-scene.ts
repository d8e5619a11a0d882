/** The nodes and relationships of an answer as a picture: pure. */
import { PHASES, type Phase } from '../../src/domain/status.ts';
import type { Palette } from '../graph/palette.ts';
import { drawTies, type Scene, type SceneNode } from '../graph/scene.ts';
import { shortName } from '../words.ts';
import { kindOf, type NodeValue, nameOf, type RelationshipValue } from './values.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Entities stand where the whole graph has them; what has no place is put round its neighbours, or on a circle. */
function placeNodes(
  nodes: readonly NodeValue[],
  relationships: readonly RelationshipValue[],
): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const { elementId, properties } of nodes) {
    const { x, y } = properties;
    if (typeof x === 'number' && typeof y === 'number') spots.set(elementId, { x, y });
  }
  const spread = spreadOf([...spots.values()]);
  nodes.forEach(({ elementId }, index) => {
    if (spots.has(elementId)) return;
    const near = relationships.flatMap(({ startNodeElementId: from, endNodeElementId: to }) => {
      const spot = from === elementId ? spots.get(to) : to === elementId ? spots.get(from) : undefined;
      return spot ? [spot] : [];
    });
    const middle = near.length > 0 ? meanOf(near) : { x: 0, y: 0 };
    const distance = near.length > 0 ? spread / 6 : spread;
    const angle = index * 2.399963;
    spots.set(elementId, {
      x: middle.x + Math.cos(angle) * distance,
      y: middle.y + Math.sin(angle) * distance,
    });
  });
  return spots;
}

function meanOf(spots: readonly Spot[]): Spot {
  const sum = spots.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / spots.length, y: sum.y / spots.length };
}

function spreadOf(spots: readonly Spot[]): number {
  const { x, y } = spots.length > 0 ? meanOf(spots) : { x: 0, y: 0 };
  return spots.reduce((most, spot) => Math.max(most, Math.hypot(spot.x - x, spot.y - y)), 400);
}

const phaseOf = ({ properties }: RelationshipValue): Phase =>
  PHASES.find((phase) => phase === properties.phase) ?? 'current';

/** Ids are entities' own, so that a disc can be opened; of other nodes, those of the server. */
const idOf = (node: NodeValue): string => (kindOf(node) ? String(node.properties.id) : node.elementId);

/** Relationships are drawn where both their ends are in the answer. */
export function composeResultScene(
  nodes: readonly NodeValue[],
  relationships: readonly RelationshipValue[],
  palette: Palette,
): Scene {
  const spots = placeNodes(nodes, relationships);
  const ids = new Map(nodes.map((node) => [node.elementId, idOf(node)]));
  const drawn = nodes.map((node): SceneNode => {
    const kind = kindOf(node);
    const label = kind ? shortName({ name: nameOf(node), aliases: [] }) : nameOf(node);
    const color = kind ? palette.kind(kind) : palette.tie;
    return { id: idOf(node), label, ...(kind && { kind }), ...spots.get(node.elementId)!, size: 11, color };
  });
  const ties = relationships.flatMap((relationship) => {
    const [from, to] = [ids.get(relationship.startNodeElementId), ids.get(relationship.endNodeElementId)];
    if (!from || !to) return [];
    const { elementId: id, properties } = relationship;
    return [{ id, from, to, phase: phaseOf(relationship), disputed: properties.disputed === true }];
  });
  return { nodes: drawn, ties: drawTies(ties, palette), palette, plain: false };
}
