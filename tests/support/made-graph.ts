/** Made graphs of any size, alike every time: communities of entities, most ties inside them, the busy ones busier. */
import type { GraphData, GraphNode, GraphRelationship } from '../../src/domain/graph.ts';
import type { Kind } from '../../src/domain/kinds.ts';
import type { TieType } from '../../src/domain/tie-types.ts';
import { UNBOUNDED } from '../../src/domain/time.ts';

export interface MadeSize {
  readonly entities: number;
  readonly ties: number;
  readonly communities: number;
}

const ACTORS: readonly Kind[] = ['State', 'Organization', 'Firm', 'Person'];
const KINDS: readonly Kind[] = [...ACTORS, 'Agreement', 'Contract', 'Programme', 'Event', 'WeaponSystem'];
const TYPES: readonly TieType[] = ['PARTNER_OF', 'COOPERATES_WITH', 'PARTY_TO', 'SUPPLIER_IN', 'BUYER_IN'];
const PHASES = ['current', 'current', 'current', 'planned', 'past'] as const;
const SYLLABLES = ['ar', 'bel', 'cor', 'dan', 'el', 'for', 'gal', 'hes', 'il', 'jor', 'kal', 'lun'];
const INSIDE = 0.85;

/** Uniform in [0, 1): a linear congruential generator is chance enough for a drawing. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const pick = <T>(list: readonly T[], draw: number): T => list[Math.floor(draw * list.length)]!;

function nameOf(number: number): string {
  const parts = [number % 12, Math.floor(number / 12) % 12, Math.floor(number / 144) % 12];
  const word = parts.map((part) => SYLLABLES[part]).join('');
  return `${word[0]!.toUpperCase()}${word.slice(1)} ${number}`;
}

/** Round the middle like the seeds of a sunflower, with room in proportion. */
function centreOf(community: number): { readonly x: number; readonly y: number } {
  const [angle, distance] = [community * 2.399963, 900 * Math.sqrt(community + 0.5)];
  return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance };
}

function makeEntity(number: number, community: number, random: () => number): GraphNode {
  const kind = pick(KINDS, random());
  const [centre, angle, distance] = [centreOf(community), random() * 2 * Math.PI, 600 * Math.sqrt(random())];
  const id = `e${String(number).padStart(6, '0')}`;
  const name = nameOf(number);
  return {
    key: `entity:${id}`,
    labels: ['Entity', kind, ...(ACTORS.includes(kind) ? ['Actor'] : [])],
    properties: {
      ...{ id, name, named: true, aliases: [], formerIds: [], about: `${name}, made up.`, community },
      x: Math.round(centre.x + Math.cos(angle) * distance),
      y: Math.round(centre.y + Math.sin(angle) * distance),
      ...{ phase: 'current', background: false, ...UNBOUNDED },
    },
  };
}

function makeTie(number: number, from: GraphNode, to: GraphNode, random: () => number): GraphRelationship {
  const id = `t${String(number).padStart(6, '0')}`;
  return {
    ...{ id, type: pick(TYPES, random()), from: from.key, to: to.key },
    properties: {
      ...{ id, phase: pick(PHASES, random()), standing: 'asserted', confidence: 50 + (number % 50) },
      ...{ claimIds: ['c-1'], claimCount: 1, sourceCount: 1, citedCount: 0 },
      ...{ disputed: random() < 0.02, background: false, ...UNBOUNDED },
    },
  };
}

/** Each tie's first end by turns, its second by its degree: within the community, or now and then anywhere. */
function makeTies(entities: readonly GraphNode[], count: number, random: () => number): GraphRelationship[] {
  const drawn = new Map<unknown, GraphNode[]>();
  const all = [...entities];
  for (const entity of entities) {
    const { community } = entity.properties;
    drawn.set(community, [...(drawn.get(community) ?? []), entity]);
  }
  return Array.from({ length: count }, (_, number) => {
    const from = entities[number % entities.length]!;
    const home = drawn.get(from.properties.community)!;
    let to = from;
    while (to === from) to = pick(random() < INSIDE ? home : all, random());
    home.push(to);
    return makeTie(number, from, to, random);
  });
}

const CLAIM: GraphNode = {
  key: 'claim:c-1',
  labels: ['Claim'],
  properties: {
    ...{ id: 'c-1', predicate: 'PARTNER_OF', stance: 'supports', standing: 'asserted', confidence: 85 },
    ...{ live: true, ...UNBOUNDED },
  },
};

/** The same graph for the same size. */
export function makeGraph({ entities: count, ties, communities }: MadeSize): GraphData {
  const random = chance(7);
  const entities = Array.from({ length: count }, (_, number) =>
    // The square makes some communities large and many small.
    makeEntity(number, Math.floor(random() ** 2 * communities), random),
  );
  const version = `ade${String(count).padStart(13, '0')}`;
  const dataset: GraphNode = {
    key: 'dataset:made',
    labels: ['Dataset'],
    properties: {
      ...{ id: 'entente', version, state: 'ready', entities: count, ties, claims: 1 },
      ...{ evidence: 0, sources: 0, figures: 0, doubts: 0 },
    },
  };
  return {
    version,
    nodes: [...entities, CLAIM, dataset],
    relationships: makeTies(entities, ties, random),
  };
}
