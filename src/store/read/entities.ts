import type { EntityView, GraphAnswer } from '../../domain/answers.ts';
import { KIND_NAMES, type Kind } from '../../domain/kinds.ts';
import type { RawRow, Row } from '../connection.ts';
import { fromServer } from '../values/plain.ts';

/** An entity with its place on the canvas and everything that its node says. */
export type EntityRecord = GraphAnswer['nodes'][number] & {
  readonly formerIds: readonly string[];
  /** Ids of the works we read that speak of it; absent in a graph that was seeded before it said so. */
  readonly readIn: readonly string[] | undefined;
  readonly properties: EntityView['properties'];
};

const kinds: ReadonlySet<string> = new Set(KIND_NAMES);

/** A row of `read/entities.cypher`. */
export function readEntity(row: RawRow): EntityRecord {
  const [properties, labels, degree] = [0, 1, 2].map((column) => fromServer(row.get(column)));
  return makeRecord(properties as Properties, labels as readonly string[], degree as number);
}

/** A row of `read/entity.cypher`. */
export function toEntityRecord({ properties, labels, degree }: Row): EntityRecord {
  return makeRecord(properties as Properties, labels as readonly string[], degree as number);
}

type Properties = EntityView['properties'];

function makeRecord(properties: Properties, labels: readonly string[], degree: number): EntityRecord {
  const kind = labels.find((label): label is Kind => kinds.has(label));
  if (!kind) throw new TypeError(`the entity ${properties.id} has no known kind among ${labels.join(', ')}`);
  const { id, name, named, about, aliases, background } = properties;
  const { x = 0, y = 0, community = 0, formerIds = [], readIn } = properties;
  const record: Record<string, unknown> = {
    id,
    kind,
    name,
    actor: labels.includes('Actor'),
    named,
    about,
    aliases,
    background,
    degree,
    x,
    y,
    community,
    formerIds,
    readIn,
    properties,
  };
  for (const field of ['status', 'phase', 'since', 'until']) {
    if (properties[field] !== undefined) record[field] = properties[field];
  }
  return record as unknown as EntityRecord;
}
