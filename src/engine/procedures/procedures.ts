import type { Graph } from '../graph.ts';
import type { Value } from '../values/value.ts';

/** A procedure that `CALL` and `SHOW PROCEDURES` know. */
export interface Procedure {
  readonly name: string;
  /** Names of its arguments. */
  readonly parameters: readonly string[];
  readonly columns: readonly string[];
  readonly signature: string;
  readonly description: string;
  run(graph: Graph, args: readonly Value[]): Iterable<readonly Value[]>;
}

const single = (names: readonly string[]): Value[][] => names.toSorted().map((name) => [name]);

/** Every procedure there is. All of them read. */
export const PROCEDURES: readonly Procedure[] = [
  {
    name: 'db.labels',
    parameters: [],
    columns: ['label'],
    signature: 'db.labels() :: (label :: STRING)',
    description: 'All labels in the graph.',
    run: (graph) => single(graph.labels),
  },
  {
    name: 'db.relationshipTypes',
    parameters: [],
    columns: ['relationshipType'],
    signature: 'db.relationshipTypes() :: (relationshipType :: STRING)',
    description: 'All relationship types in the graph.',
    run: (graph) => single(graph.types),
  },
  {
    name: 'db.propertyKeys',
    parameters: [],
    columns: ['propertyKey'],
    signature: 'db.propertyKeys() :: (propertyKey :: STRING)',
    description: 'All property keys in the graph.',
    run: (graph) => single(graph.keys),
  },
  {
    name: 'db.ping',
    parameters: [],
    columns: ['success'],
    signature: 'db.ping() :: (success :: BOOLEAN)',
    description: 'Says that the server answers.',
    run: () => [[true]],
  },
  {
    name: 'dbms.components',
    parameters: [],
    columns: ['name', 'versions', 'edition'],
    signature: 'dbms.components() :: (name :: STRING, versions :: LIST<STRING>, edition :: STRING)',
    description: 'What runs here, in which version.',
    run: () => [['Neo4j Kernel', ['5.26.0'], 'community']],
  },
];
