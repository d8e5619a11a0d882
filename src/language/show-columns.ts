import { ANY, type StaticType } from './semantics/static-type.ts';

/** A column of `SHOW`; those not shown by default need a `YIELD`. */
export interface ShowColumn {
  readonly name: string;
  readonly type: StaticType;
  readonly byDefault: boolean;
}

/** Columns as Neo4j 5 names them: before the bar those shown by default. */
const COLUMNS: Readonly<Record<string, string>> = {
  INDEXES:
    'id name state populationPercent type entityType labelsOrTypes properties indexProvider owningConstraint ' +
    'lastRead readCount | trackedSince options failureMessage createStatement',
  CONSTRAINTS:
    'id name type entityType labelsOrTypes properties ownedIndex propertyType | options createStatement',
  PROCEDURES:
    'name description mode worksOnSystem | signature argumentDescription returnDescription admin rolesExecution ' +
    'rolesBoostedExecution isDeprecated deprecatedBy option',
  FUNCTIONS:
    'name category description | signature isBuiltIn argumentDescription returnDescription aggregating ' +
    'rolesExecution rolesBoostedExecution isDeprecated deprecatedBy',
};

/**
 * The columns of `SHOW INDEXES`, `CONSTRAINTS`, `PROCEDURES` or `FUNCTIONS` in order, in the order of `YIELD *`; those
 * of `SHOW DATABASES` stand apart, for there the default ones are mixed among the others. Undefined for anything else.
 */
export function showColumns(subject: string): readonly ShowColumn[] | undefined {
  if (subject === 'DATABASES') return databaseColumns();
  const [shown, hidden] = COLUMNS[subject]?.split(' | ') ?? [];
  if (!shown || !hidden) return undefined;
  return [...asColumns(shown, true), ...asColumns(hidden, false)];
}

function asColumns(names: string, byDefault: boolean): ShowColumn[] {
  return names.split(' ').map((name) => ({ name, type: ANY, byDefault }));
}

const DATABASE_COLUMNS =
  'name type aliases access databaseID serverID address role writer requestedStatus currentStatus statusMessage ' +
  'default home currentPrimariesCount currentSecondariesCount requestedPrimariesCount requestedSecondariesCount ' +
  'creationTime lastStartTime lastStopTime store lastCommittedTxn replicationLag constituents options';

const SHOWN_OF_DATABASES = new Set(
  'name type aliases access address role writer requestedStatus currentStatus statusMessage default home constituents'.split(
    ' ',
  ),
);

function databaseColumns(): ShowColumn[] {
  return asColumns(DATABASE_COLUMNS, true).map((column) => ({
    ...column,
    byDefault: SHOWN_OF_DATABASES.has(column.name),
  }));
}
