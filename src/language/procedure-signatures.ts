import {
  ANY,
  BOOLEAN,
  listOf,
  NODE,
  RELATIONSHIP,
  STRING,
  type StaticType,
  writeType,
} from './semantics/static-type.ts';

/** What is known of a procedure before the query runs. */
export interface ProcedureSignature {
  readonly name: string;
  readonly description: string;
  /** As `SHOW PROCEDURES` says it: about the data, or about the server. */
  readonly mode: 'READ' | 'DBMS';
  readonly parameters: readonly {
    readonly name: string;
    readonly type: StaticType;
    readonly optional: boolean;
  }[];
  readonly results: readonly { readonly name: string; readonly type: StaticType }[];
}

function procedure(
  name: string,
  description: string,
  results: Readonly<Record<string, StaticType>>,
): ProcedureSignature {
  return {
    name,
    description,
    mode: name.startsWith('dbms.') ? 'DBMS' : 'READ',
    parameters: [],
    results: Object.entries(results).map(([column, type]) => ({ name: column, type })),
  };
}

const PROPERTY = { propertyName: STRING, propertyTypes: listOf(STRING), mandatory: BOOLEAN };

/** Only what visitors may call. */
const PROCEDURES: readonly ProcedureSignature[] = [
  procedure('db.labels', 'All labels in the graph.', { label: STRING }),
  procedure('db.relationshipTypes', 'All types of relationships in the graph.', { relationshipType: STRING }),
  procedure('db.propertyKeys', 'All property keys in the graph.', { propertyKey: STRING }),
  procedure('db.schema.visualization', 'Each label as a node, and which types of relationships tie them.', {
    nodes: listOf(NODE),
    relationships: listOf(RELATIONSHIP),
  }),
  procedure('db.schema.nodeTypeProperties', 'For each set of labels, its properties and their types.', {
    nodeType: STRING,
    nodeLabels: listOf(STRING),
    ...PROPERTY,
  }),
  procedure('db.schema.relTypeProperties', 'For each type of relationship, its properties and their types.', {
    relType: STRING,
    ...PROPERTY,
  }),
  procedure('db.ping', 'Says that the server answers.', { success: BOOLEAN }),
  procedure('dbms.components', 'What runs here, in which version.', {
    name: STRING,
    versions: listOf(STRING),
    edition: STRING,
  }),
  procedure('dbms.clientConfig', 'What the server asks of its clients.', {
    name: STRING,
    description: STRING,
    value: STRING,
    dynamic: BOOLEAN,
    defaultValue: STRING,
    startupValue: STRING,
    explicitlySet: BOOLEAN,
    validValues: STRING,
  }),
  procedure('dbms.listCapabilities', 'What the server offers beyond the common.', {
    name: STRING,
    description: STRING,
    value: ANY,
  }),
];

/** The signature of a procedure by its name, which is case-sensitive, or undefined for one that is not listed. */
export function findProcedure(name: string): ProcedureSignature | undefined {
  return PROCEDURES.find((entry) => entry.name === name);
}

/** All listed procedures, for completion and for what visitors may call. */
export function listProcedures(): readonly ProcedureSignature[] {
  return PROCEDURES;
}

/** A signature as `SHOW PROCEDURES` prints it: `db.labels() :: (label :: STRING)`. */
export function writeSignature({ name, parameters, results }: ProcedureSignature): string {
  const write = (fields: ProcedureSignature['results']) =>
    fields.map((field) => `${field.name} :: ${writeType(field.type)}`).join(', ');
  return `${name}(${write(parameters)}) :: (${write(results)})`;
}
