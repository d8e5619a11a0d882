import type { EntitySummary, EntityView, GraphAnswer } from '../../domain/answers.ts';
import { KIND_NAMES, type Kind } from '../../domain/kinds.ts';
import type { Row } from '../connection.ts';

/** An entity with its place on the canvas and everything that its node says. */
export type EntityRecord = GraphAnswer['nodes'][number] & {
  readonly formerIds: readonly string[];
  readonly properties: EntityView['properties'];
};

const kinds: ReadonlySet<string> = new Set(KIND_NAMES);

/** A row of `read/entities.cypher`. */
export function toEntityRecord(row: Row): EntityRecord {
  const labels = row.labels as readonly string[];
  const properties = row.properties as EntityView['properties'];
  const kind = labels.find((label): label is Kind => kinds.has(label));
  if (!kind) throw new TypeError(`the entity ${properties.id} has no known kind among ${labels.join(', ')}`);
  const { x = 0, y = 0, community = 0, formerIds = [] } = properties;
  return {
    ...summaryOf(properties),
    kind,
    actor: labels.includes('Actor'),
    degree: row.degree as number,
    x: x as number,
    y: y as number,
    community: community as number,
    formerIds: formerIds as readonly string[],
    properties,
  };
}

const SUMMARY = [
  'id',
  'name',
  'named',
  'about',
  'aliases',
  'status',
  'phase',
  'since',
  'until',
  'background',
] as const;
type Summary = Pick<EntitySummary, (typeof SUMMARY)[number]>;

function summaryOf(properties: EntityView['properties']): Summary {
  const present = SUMMARY.filter((name) => properties[name] !== undefined);
  return Object.fromEntries(present.map((name) => [name, properties[name]])) as unknown as Summary;
}
