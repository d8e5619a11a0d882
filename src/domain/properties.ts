/**
 * The type of every number in the graph. Both writers cast by this table: JavaScript has one kind of number,
 * Cypher has two, and a confidence of 90 that arrives at Neo4j as 90.0 is another answer.
 */
export type NumberType = 'INTEGER' | 'FLOAT';

const INTEGERS = [
  'confidence',
  'claimCount',
  'sourceCount',
  'citedCount',
  'line',
  'lastLine',
  'lineCount',
  'claimedLineCount',
  'spanStart',
  'spanEnd',
  'lines',
  'marker',
  'printed',
  'ordinal',
  'statedCount',
  'quantity',
  'rank',
  'reliability',
  'x',
  'y',
  'community',
  'entities',
  'ties',
  'claims',
  'sources',
  'doubts',
  'evidence',
  'figures',
  'degree',
] as const;

const FLOATS = [
  'value',
  'low',
  'high',
  'convertedValue',
  'valueNumber',

  'latitude',
  'longitude',
] as const;

const TYPES: ReadonlyMap<string, NumberType> = new Map([
  ...INTEGERS.map((name): [string, NumberType] => [name, 'INTEGER']),
  ...FLOATS.map((name): [string, NumberType] => [name, 'FLOAT']),
]);

/** @throws TypeError for a numeric property that has no row: a number without a type is a fault of ours. */
export function numberType(name: string): NumberType {
  const type = TYPES.get(name);
  if (!type) throw new TypeError(`the numeric property "${name}" has no row in domain/properties.ts`);
  return type;
}
