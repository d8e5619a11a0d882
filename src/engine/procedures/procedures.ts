import { findProcedure, type ProcedureSignature } from '../../language/procedure-signatures.ts';
import type { Graph } from '../graph.ts';
import type { Value } from '../values/value.ts';
import { drawSchema } from './schema-picture.ts';
import { listNodeProperties, listRelationshipProperties } from './schema-properties.ts';

/** A procedure that `CALL` and `SHOW PROCEDURES` know. */
export interface Procedure extends ProcedureSignature {
  run(graph: Graph, args: readonly Value[]): Iterable<readonly Value[]>;
}

const single = (names: readonly string[]): Value[][] => names.map((name) => [name]);

const TELEMETRY: readonly Value[] = [
  'client.allow_telemetry',
  'Whether clients may send data about their use elsewhere.',
  'false',
  false,
  'true',
  'false',
  true,
  'A boolean.',
];

const RUNS: Readonly<Record<string, Procedure['run']>> = {
  'db.labels': (graph) => single(graph.labels),
  'db.relationshipTypes': (graph) => single(graph.types),
  'db.propertyKeys': (graph) => single(graph.keys),
  'db.schema.visualization': drawSchema,
  'db.schema.nodeTypeProperties': listNodeProperties,
  'db.schema.relTypeProperties': listRelationshipProperties,
  'db.ping': () => [[true]],
  'dbms.components': () => [['Neo4j Kernel', ['5.26.0'], 'community']],
  'dbms.clientConfig': () => [TELEMETRY],
  'dbms.listCapabilities': () => [],
};

/** Every procedure there is. All of them read. */
export const PROCEDURES: readonly Procedure[] = Object.entries(RUNS).map(([name, run]) => ({
  ...findProcedure(name)!,
  run,
}));
