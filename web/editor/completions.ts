/** What can be written next in a Cypher text, from the graph's schema and the language's own words: pure. */
import type { SchemaAnswer } from '../../src/domain/answers.ts';
import { listFunctions } from '../../src/language/function-signatures.ts';
import { CLAUSE_WORDS, KEYWORDS } from '../../src/language/keywords.ts';

export interface Suggestion {
  readonly label: string;
  readonly kind: 'kind' | 'type' | 'property' | 'function' | 'keyword' | 'parameter';
  readonly detail?: string;
}

export interface Suggestions {
  /** Where the word that is being written begins. */
  readonly from: number;
  readonly options: readonly Suggestion[];
}

/** The properties of the public graph model that people ask for. */
const PROPERTIES = (
  'id name named aliases about background status phase since until sinceMin sinceMax untilMin untilMax role condition ' +
  'standing confidence claimIds claimCount sourceCount citedCount disputed predicate stance valueText valueNumber ' +
  'valueUnit period live section line lastLine gist verdict title authors publisher publishedOn url reliability read ' +
  'missing value currency quantity unit signedOn deliverBy latitude longitude'
).split(' ');

/** Labels that are no kind of entity. */
const LEDGER_LABELS = [
  'Entity',
  'Actor',
  'Claim',
  'Evidence',
  'Source',
  'Section',
  'Unclaimed',
  'Figure',
  'Doubt',
  'Dataset',
];
const LEDGER_TYPES =
  'SUBJECT OBJECT CONFLICTS_WITH STATED_BY CONDITIONAL_ON SUPPORTED_BY FROM REFERS_TO CITES SECTION_OF STANDS_IN SAME_WORK HAS_FIGURE MEASURES COUNTERPART ABOUT'.split(
    ' ',
  );

const KEYWORD_OPTIONS: readonly Suggestion[] = [...new Set([...CLAUSE_WORDS, ...KEYWORDS])]
  .filter((word) => word.length > 1)
  .map((label) => ({ label, kind: 'keyword' }));

const FUNCTION_OPTIONS: readonly Suggestion[] = listFunctions().map(({ name, aggregating }) => ({
  label: `${name}()`,
  kind: 'function',
  ...(aggregating ? { detail: 'aggregate' } : {}),
}));

/** Are we between `[` and `]` of a relationship? */
function inRelationship(before: string): boolean {
  return before.lastIndexOf('[') > Math.max(before.lastIndexOf(']'), before.lastIndexOf('('));
}

function kindOptions(schema: SchemaAnswer | undefined): readonly Suggestion[] {
  const kinds =
    schema?.kinds.map(({ kind, label }): Suggestion => ({ label: kind, kind: 'kind', detail: label })) ?? [];
  return [...kinds, ...LEDGER_LABELS.map((label): Suggestion => ({ label, kind: 'kind', detail: 'ledger' }))];
}

function typeOptions(schema: SchemaAnswer | undefined): readonly Suggestion[] {
  const types =
    schema?.types.map(({ type, label }): Suggestion => ({ label: type, kind: 'type', detail: label })) ?? [];
  return [...types, ...LEDGER_TYPES.map((label): Suggestion => ({ label, kind: 'type', detail: 'ledger' }))];
}

/** Suggestions for the end of `before`; `undefined` where nothing is being written. */
export function suggestAt(before: string, schema: SchemaAnswer | undefined): Suggestions | undefined {
  const word = /[\p{L}_][\p{L}\d_]*$/u.exec(before)?.[0] ?? '';
  const from = before.length - word.length;
  const lead = before.slice(0, from).trimEnd().at(-1);
  if (lead === ':' || lead === '|' || lead === '&') {
    return { from, options: inRelationship(before) ? typeOptions(schema) : kindOptions(schema) };
  }
  if (lead === '.' && before.at(from - 1) === '.') {
    return { from, options: PROPERTIES.map((label) => ({ label, kind: 'property' })) };
  }
  if (!word) return undefined;
  return { from, options: [...KEYWORD_OPTIONS, ...FUNCTION_OPTIONS] };
}
