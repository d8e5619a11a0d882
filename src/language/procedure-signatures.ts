import {
  ANY,
  BOOLEAN,
  LIST,
  listOf,
  MAP,
  NODE,
  RELATIONSHIP,
  STRING,
  type StaticType,
} from './semantics/static-type.ts';

/** What is known of a procedure before the query runs. Only procedures that visitors may call are listed. */
export interface ProcedureSignature {
  readonly name: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type: StaticType;
    readonly optional: boolean;
  }[];
  readonly results: readonly { readonly name: string; readonly type: StaticType }[];
}

function procedure(name: string, results: Readonly<Record<string, StaticType>>): ProcedureSignature {
  return {
    name,
    parameters: [],
    results: Object.entries(results).map(([column, type]) => ({ name: column, type })),
  };
}

const PROCEDURES: readonly ProcedureSignature[] = [
  procedure('db.labels', { label: STRING }),
  procedure('db.relationshipTypes', { relationshipType: STRING }),
  procedure('db.propertyKeys', { propertyKey: STRING }),
  procedure('db.schema.visualization', { nodes: listOf(NODE), relationships: listOf(RELATIONSHIP) }),
  procedure('db.schema.nodeTypeProperties', {
    nodeType: STRING,
    nodeLabels: listOf(STRING),
    propertyName: STRING,
    propertyTypes: LIST,
    mandatory: BOOLEAN,
  }),
  procedure('db.schema.relTypeProperties', {
    relType: STRING,
    propertyName: STRING,
    propertyTypes: LIST,
    mandatory: BOOLEAN,
  }),
  procedure('db.ping', { success: BOOLEAN }),
  procedure('db.info', { id: STRING, name: STRING, creationDate: STRING }),
  procedure('dbms.components', { name: STRING, versions: listOf(STRING), edition: STRING }),
  procedure('dbms.listCapabilities', { name: STRING, description: STRING, value: ANY }),
  {
    ...procedure('dbms.routing.getRoutingTable', { ttl: ANY, servers: listOf(MAP) }),
    parameters: [
      { name: 'context', type: MAP, optional: false },
      { name: 'database', type: STRING, optional: true },
    ],
  },
];

/** The signature of a procedure by its name, which is case-sensitive, or undefined for one that is not listed. */
export function findProcedure(name: string): ProcedureSignature | undefined {
  return PROCEDURES.find((entry) => entry.name === name);
}

/** All listed procedures, for completion and for `SHOW PROCEDURES`. */
export function listProcedures(): readonly ProcedureSignature[] {
  return PROCEDURES;
}
