/** What there is: the kinds of entity, as labels in Cypher and as words on the screen. */
export interface KindRow {
  readonly label: string;
  readonly plural: string;
  /** Can it act? Actors carry the extra label `Actor`. */
  readonly actor: boolean;
  /** May a path pass through it? Ends are free. */
  readonly walked: boolean;
}

const row = (label: string, plural: string, actor: boolean, walked = true): KindRow => ({
  label,
  plural,
  actor,
  walked,
});

export const KINDS = {
  State: row('state', 'states', true),
  Organization: row('organization', 'organizations', true),
  Body: row('body', 'bodies', true),
  Firm: row('firm', 'firms', true),
  Person: row('person', 'people', true),
  Group: row('group', 'groups', true, false),
  Agreement: row('agreement', 'agreements', false),
  Contract: row('contract', 'contracts', false),
  Programme: row('programme', 'programmes', false),
  Document: row('document', 'documents', false, false),
  WeaponSystem: row('weapon system', 'weapon systems', false),
  Facility: row('facility', 'facilities', false),
  Event: row('event', 'events', false),
  Proposal: row('proposal', 'proposals', false),
  Assessment: row('assessment', 'assessments', false, false),
  Strand: row('strand', 'strands', false, false),
  CapabilityArea: row('capability area', 'capability areas', false, false),
  Metric: row('metric', 'metrics', false, false),
} as const satisfies Record<string, KindRow>;

export type Kind = keyof typeof KINDS;

export const KIND_NAMES = Object.keys(KINDS) as readonly Kind[];

export const ACTOR_KINDS = KIND_NAMES.filter((kind) => KINDS[kind].actor);
