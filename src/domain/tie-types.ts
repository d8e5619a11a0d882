/**
 * The vocabulary of ties: what may tie what, and how it reads from either end. Validation, sentences, the schema
 * endpoint and the path finder all read these rows; none has a list of its own.
 *
 * `strength` says how much a tie binds: 3 a commitment in law or ownership, 2 working together, 1 a touch.
 */
import { ACTOR_KINDS, KIND_NAMES, type Kind } from './kinds.ts';

export type Sense = 'cooperative' | 'neutral' | 'competitive' | 'adverse';

export interface TieTypeRow {
  /** Reads between subject and object: "Poland *is a buyer in* the first K2 contract". */
  readonly label: string;
  /** Reads between object and subject: "the first K2 contract *has as buyer* Poland". */
  readonly reverse: string;
  readonly from: readonly Kind[];
  readonly to: readonly Kind[];
  /** May a path use it? */
  readonly walked: boolean;
  readonly sense: Sense;
  readonly strength: 1 | 2 | 3;
}

interface Extra {
  walked?: boolean;
  sense?: Sense;
  strength?: 1 | 2 | 3;
}

function tie(
  label: string,
  reverse: string,
  from: readonly Kind[],
  to: readonly Kind[],
  { walked = true, sense = 'cooperative', strength = 2 }: Extra = {},
): TieTypeRow {
  return { label, reverse, from, to, walked, sense, strength };
}

const actors = ACTOR_KINDS;
const any = KIND_NAMES;
const collectives: readonly Kind[] = ['State', 'Organization', 'Body', 'Firm', 'Group'];
const deeds: readonly Kind[] = ['Agreement', 'Contract', 'Programme'];
const acts: readonly Kind[] = [...deeds, 'Document', 'Proposal'];
const things: readonly Kind[] = ['WeaponSystem', 'Facility', 'Programme'];
const subjects: readonly Kind[] = [...actors, ...things, 'Agreement', 'Contract', 'Group'];

export const TIE_TYPES = {
  MEMBER_OF: tie(
    'is a member of',
    'has as member',
    actors,
    [...collectives, 'Programme', 'Agreement', 'Event'],
    {
      strength: 3,
    },
  ),
  PARTNER_OF: tie('is a partner of', 'has as partner', actors, [...actors, 'Programme'], { strength: 2 }),
  PART_OF: tie('is part of', 'includes', any, any, { sense: 'neutral', strength: 3 }),
  SUBSIDIARY_OF: tie('is a subsidiary of', 'has as subsidiary', ['Firm'], ['Firm', 'Group'], { strength: 3 }),
  SUCCESSOR_OF: tie('succeeds', 'was succeeded by', any, any, { sense: 'neutral', strength: 3 }),
  ACQUIRED: tie('acquired', 'was acquired by', actors, ['Firm', 'Facility'], {
    sense: 'neutral',
    strength: 3,
  }),
  OWNS: tie('owns', 'is owned by', actors, ['Firm', 'Facility', 'WeaponSystem'], {
    sense: 'neutral',
    strength: 3,
  }),
  INVESTS_IN: tie('invests in', 'receives investment from', actors, [
    ...collectives,
    ...things,
    'CapabilityArea',
  ]),
  FUNDS: tie('funds', 'is funded by', [...actors, 'Programme', 'Agreement'], any),
  HEADQUARTERED_IN: tie(
    'has its seat in',
    'is the seat of',
    ['Firm', 'Body', 'Organization'],
    ['State', 'Facility'],
    {
      sense: 'neutral',
      strength: 1,
    },
  ),
  HOLDS_POST: tie('holds a post in', 'has as post-holder', ['Person'], collectives, { sense: 'neutral' }),
  PARTY_TO: tie('is a party to', 'has as party', actors, [...deeds, 'Document'], { strength: 3 }),
  SIGNED: tie('signed', 'was signed by', actors, acts, { strength: 2 }),
  ESTABLISHES: tie('establishes', 'is established by', [...actors, ...acts, 'Event'], any, {
    sense: 'neutral',
  }),
  IMPLEMENTS: tie('implements', 'is implemented by', [...actors, ...acts, 'Body'], [...acts, 'Agreement'], {
    sense: 'neutral',
  }),
  AMENDS: tie('amends', 'is amended by', [...deeds, 'Document'], [...deeds, 'Document'], {
    sense: 'neutral',
    strength: 3,
  }),
  SUPERSEDES: tie('supersedes', 'is superseded by', acts, acts, { sense: 'neutral', strength: 3 }),
  GOVERNED_BY: tie('is governed by', 'governs', any, [...acts, ...collectives], { sense: 'neutral' }),
  UNDER: tie(
    'is made under',
    'is the frame of',
    [...acts, 'Event', 'Facility', 'Body'],
    [...acts, ...collectives],
    {
      sense: 'neutral',
      strength: 3,
    },
  ),
  SUPPLIER_IN: tie('is a supplier in', 'has as supplier', actors, ['Contract', 'Agreement', 'Programme'], {
    strength: 3,
  }),
  BUYER_IN: tie('is a buyer in', 'has as buyer', actors, ['Contract', 'Agreement', 'Programme'], {
    strength: 3,
  }),
  RECIPIENT_IN: tie('receives under', 'has as recipient', actors, deeds, { strength: 3 }),
  CONTRACTOR_IN: tie('is a contractor in', 'has as contractor', actors, deeds, { strength: 3 }),
  COMPETED_FOR: tie('competed for', 'was competed for by', actors, ['Contract', 'Programme'], {
    sense: 'competitive',
    strength: 1,
  }),
  FOR_SYSTEM: tie('covers', 'is covered by', acts, ['WeaponSystem', 'Facility', 'Group', 'CapabilityArea'], {
    sense: 'neutral',
    strength: 3,
  }),
  SUPPLIES: tie('supplies', 'is supplied by', actors, actors),
  PRODUCES: tie('produces', 'is produced by', [...actors, 'Facility'], ['WeaponSystem', 'Group'], {
    sense: 'neutral',
  }),
  DEVELOPS: tie('develops', 'is developed by', [...actors, 'Programme'], [...things, 'CapabilityArea'], {
    sense: 'neutral',
  }),
  OPERATES: tie('operates', 'is operated by', actors, ['WeaponSystem', 'Facility', 'Programme'], {
    sense: 'neutral',
  }),
  FIGHTS_IN: tie('fights in', 'is fought in by', actors, ['Event'], {
    sense: 'adverse',
    strength: 2,
  }),
  USED_IN: tie('was used in', 'saw the use of', ['WeaponSystem', 'Group'], ['Event'], {
    sense: 'neutral',
    strength: 1,
  }),
  COMPONENT_OF: tie('is a component of', 'has as component', any, any, { sense: 'neutral', strength: 3 }),
  VARIANT_OF: tie('is a variant of', 'has as variant', ['WeaponSystem'], ['WeaponSystem'], {
    sense: 'neutral',
    strength: 3,
  }),
  MODELLED_ON: tie('is modelled on', 'is the model for', any, any, { sense: 'neutral', strength: 1 }),
  TRANSFERS_TECHNOLOGY_TO: tie('transfers technology to', 'receives technology from', actors, actors),
  PARTICIPATES_IN: tie('takes part in', 'has as participant', actors, any, { strength: 2 }),
  LEADS: tie('leads', 'is led by', actors, any, { strength: 2 }),
  HOSTS: tie('hosts', 'is hosted by', [...actors, 'Facility'], any, { strength: 1 }),
  LOCATED_IN: tie('lies in', 'is the place of', any, ['State', 'Facility', 'Group'], {
    sense: 'neutral',
    strength: 1,
  }),
  ATTENDED: tie('attended', 'was attended by', actors, ['Event'], { strength: 1 }),
  TOOK_PLACE_IN: tie(
    'took place in',
    'was the place of',
    ['Event'],
    ['State', 'Facility', 'Organization', 'Group'],
    {
      sense: 'neutral',
      strength: 1,
    },
  ),
  RESULTED_IN: tie('resulted in', 'resulted from', any, any, { sense: 'neutral' }),
  PROPOSES: tie('proposes', 'is proposed by', actors, ['Proposal'], { walked: false, strength: 1 }),
  ADDRESSED_TO: tie('is addressed to', 'is the addressee of', ['Proposal', 'Document'], actors, {
    walked: false,
    strength: 1,
  }),
  ADDRESSES: tie('addresses', 'is addressed by', any, ['CapabilityArea', 'Strand', 'Assessment'], {
    walked: false,
    sense: 'neutral',
    strength: 1,
  }),
  HAS_GAP: tie('has a gap in', 'is a gap of', actors, ['CapabilityArea'], {
    walked: false,
    sense: 'neutral',
    strength: 1,
  }),
  CAN_SUPPLY: tie('can supply', 'can be supplied by', actors, ['CapabilityArea', 'WeaponSystem', 'Group'], {
    walked: false,
    strength: 1,
  }),
  FILLS: tie('fills', 'is filled by', any, ['CapabilityArea'], {
    walked: false,
    sense: 'neutral',
    strength: 1,
  }),
  ADVANCES: tie('advances', 'is advanced by', any, ['Strand', 'CapabilityArea', 'Proposal'], {
    walked: false,
    sense: 'neutral',
    strength: 1,
  }),
  PART_OF_STRAND: tie('belongs to', 'holds', any, ['Strand'], {
    walked: false,
    sense: 'neutral',
    strength: 1,
  }),
  REQUIRES: tie('requires', 'is required by', any, any, { walked: false, sense: 'neutral', strength: 1 }),
  ELIGIBLE_FOR: tie('is eligible for', 'admits', actors, ['Programme', 'Agreement', 'Contract'], {
    walked: false,
    strength: 1,
  }),
  EXCLUDED_FROM: tie('is excluded from', 'excludes', actors, ['Programme', 'Agreement', 'Contract'], {
    walked: false,
    sense: 'adverse',
    strength: 1,
  }),
  MOTIVATED_BY: tie('was motivated by', 'motivated', any, any, {
    walked: false,
    sense: 'neutral',
    strength: 1,
  }),
  COMPARED_WITH: tie('is compared with', 'is compared with', any, any, {
    walked: false,
    sense: 'neutral',
    strength: 1,
  }),
  ASSESSES: tie('judges', 'is judged by', ['Assessment'], any, {
    walked: false,
    sense: 'neutral',
    strength: 1,
  }),
  HOLDS_VIEW: tie('holds', 'is held by', actors, ['Assessment'], {
    walked: false,
    sense: 'neutral',
    strength: 1,
  }),
  SUPPORTS: tie('supports', 'is supported by', subjects, any, { strength: 2 }),
  COOPERATES_WITH: tie('works with', 'works with', actors, [...actors, 'Programme'], { strength: 2 }),
  COMPETES_WITH: tie('competes with', 'competes with', subjects, subjects, {
    sense: 'competitive',
    strength: 1,
  }),
  THREATENS: tie('threatens', 'is threatened by', subjects, any, { sense: 'adverse', strength: 1 }),
  SANCTIONS: tie('sanctions', 'is sanctioned by', [...actors, 'Agreement', 'Document'], any, {
    sense: 'adverse',
    strength: 3,
  }),
} as const satisfies Record<string, TieTypeRow>;

export type TieType = keyof typeof TIE_TYPES;

export const TIE_TYPE_NAMES = Object.keys(TIE_TYPES) as readonly TieType[];

/** The row of a type whose name comes from outside. */
export function tieTypeRow(name: string): TieTypeRow | undefined {
  return Object.hasOwn(TIE_TYPES, name) ? TIE_TYPES[name as TieType] : undefined;
}

/** Whether a relationship of the graph is a tie: figures, too, are part of one another. */
export function isTie({ type, from, to }: { type: string; from: string; to: string }): boolean {
  return tieTypeRow(type) !== undefined && from.startsWith('entity:') && to.startsWith('entity:');
}
