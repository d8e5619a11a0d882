import { type FunctionSignature, listFunctions } from '../../language/function-signatures.ts';
import { AGGREGATES } from '../functions/functions.ts';
import type { Value } from '../values/value.ts';
import type { Procedure } from './procedures.ts';

/** One row of SHOW by column; a column that is not named is null. */
export type ShownRow = Readonly<Record<string, Value>>;

/** What SHOW gives for a subject, by name; undefined for a subject that is not known here. */
export function shownRows(
  subject: string,
  procedures: readonly Procedure[],
): readonly ShownRow[] | undefined {
  switch (subject) {
    case 'INDEXES':
    case 'CONSTRAINTS':
      // Lookups are by tables that the graph builds for itself: nothing that has a name or could be dropped.
      return [];
    case 'PROCEDURES':
      return procedures.map(describeProcedure).toSorted(byName);
    case 'FUNCTIONS':
      return listFunctions().map(describeFunction).toSorted(byName);
    case 'DATABASES':
      return [DATABASE];
    default:
      return undefined;
  }
}

function byName(a: ShownRow, b: ShownRow): number {
  return String(a.name) < String(b.name) ? -1 : 1;
}

function describeProcedure({ name, signature, description }: Procedure): ShownRow {
  return {
    name,
    description,
    mode: 'READ',
    worksOnSystem: true,
    signature,
    isDeprecated: false,
    admin: false,
  };
}

function describeFunction({ name }: FunctionSignature): ShownRow {
  const aggregating = AGGREGATES.has(name.toLowerCase());
  return { name, category: '', description: '', isBuiltIn: true, aggregating, isDeprecated: false };
}

const DATABASE: ShownRow = {
  name: 'neo4j',
  type: 'standard',
  aliases: [],
  access: 'read-only',
  address: 'localhost',
  role: 'primary',
  writer: false,
  requestedStatus: 'online',
  currentStatus: 'online',
  statusMessage: '',
  default: true,
  home: true,
  constituents: [],
};
