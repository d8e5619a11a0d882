import { type ProcedureSignature, writeSignature } from '../../language/procedure-signatures.ts';
import { writeType } from '../../language/semantics/static-type.ts';
import type { ShowCommand } from '../../language/syntax.ts';
import type { Value } from '../values/value.ts';
import { listSignatures } from './function-listing.ts';
import type { Procedure } from './procedures.ts';

/** One row of SHOW by column; a column that is not named is null. */
export type ShownRow = Readonly<Record<string, Value>>;

/**
 * What SHOW gives for a subject and the words before and after it; undefined where these are not known here.
 * Lookups are by tables that the graph builds for itself, so there are no indexes and constraints of any kind.
 */
export function shownRows(
  { subject, filter, arguments: words }: ShowCommand,
  procedures: readonly Procedure[],
): readonly ShownRow[] | undefined {
  const [before, after] = [filter.join(' '), words.join(' ').toUpperCase()];
  if (subject === 'DATABASES') return listDatabases(before, words);
  if (!SUBJECTS[subject]?.before.test(before) || !SUBJECTS[subject].after.test(after)) return undefined;
  if (subject === 'PROCEDURES') return procedures.map(describeProcedure).toSorted(byName);
  return subject === 'FUNCTIONS' && before !== 'USER DEFINED' ? FUNCTIONS : [];
}

const RUNNABLE = /^(EXECUTABLE( BY (CURRENT USER|\S+))?)?$/;
const CONSTRAINED =
  /^(ALL|((NODE|REL|RELATIONSHIP) )?(UNIQUE|UNIQUENESS|KEY|(PROPERTY )?(EXIST|EXISTENCE)|PROPERTY TYPE))?$/;

const SUBJECTS: Readonly<Record<string, { readonly before: RegExp; readonly after: RegExp }>> = {
  INDEXES: { before: /^(ALL|FULLTEXT|LOOKUP|POINT|RANGE|TEXT|VECTOR)?$/, after: /^$/ },
  CONSTRAINTS: { before: CONSTRAINED, after: /^$/ },
  PROCEDURES: { before: /^$/, after: RUNNABLE },
  FUNCTIONS: { before: /^(ALL|BUILT IN|USER DEFINED)?$/, after: RUNNABLE },
};

function byName(a: ShownRow, b: ShownRow): number {
  return String(a.name) < String(b.name) ? -1 : 1;
}

function listDatabases(
  before: string,
  [name, ...others]: readonly string[],
): readonly ShownRow[] | undefined {
  if (others.length > 0 || !['', 'HOME', 'DEFAULT'].includes(before)) return undefined;
  return name === undefined || name.replaceAll('`', '').toLowerCase() === DATABASE.name ? [DATABASE] : [];
}

function describeProcedure(procedure: Procedure): ShownRow {
  const { name, description, mode } = procedure;
  return {
    name,
    description,
    mode,
    worksOnSystem: true,
    signature: writeSignature(procedure),
    argumentDescription: procedure.parameters.map(describeField),
    returnDescription: procedure.results.map(describeField),
    isDeprecated: false,
    admin: false,
    option: new Map([['deprecated', false]]),
  };
}

function describeField({ name, type }: ProcedureSignature['results'][0]): Value {
  return new Map<string, Value>([
    ['name', name],
    ['type', writeType(type)],
    ['description', name],
    ['isDeprecated', false],
  ]);
}

const FUNCTIONS: readonly ShownRow[] = listSignatures().map(({ result, ...listed }) => ({
  ...listed,
  description: listed.signature,
  isBuiltIn: true,
  returnDescription: result,
  aggregating: listed.category === 'Aggregating',
}));

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
