/**
 * Properties that a source can state of a thing, apart from its ties: the predicates in lower camel case.
 * `sentence` reads between the thing's name and the value.
 */
export type ClaimPropertyType = 'status' | 'text' | 'date' | 'number' | 'amount';

export interface ClaimPropertyRow {
  readonly type: ClaimPropertyType;
  readonly sentence: string;
}

const row = (type: ClaimPropertyType, sentence: string): ClaimPropertyRow => ({ type, sentence });

export const CLAIM_PROPERTIES = {
  status: row('status', 'is'),
  value: row('amount', 'is worth'),
  quantity: row('amount', 'covers'),
  signedOn: row('date', 'was signed on'),
  deliverBy: row('date', 'is due by'),
  foundedOn: row('date', 'was founded in'),
  endedOn: row('date', 'ended in'),
  formerName: row('text', 'was formerly called'),
  alsoCalled: row('text', 'is also called'),
  feature: row('text', 'is described as'),
  purpose: row('text', 'serves'),
  iso2: row('text', 'has the ISO 3166 code'),
  iso3: row('text', 'has the ISO 3166 code'),
  latitude: row('number', 'lies at latitude'),
  longitude: row('number', 'lies at longitude'),
} as const satisfies Record<string, ClaimPropertyRow>;

export type ClaimProperty = keyof typeof CLAIM_PROPERTIES;

/** The row of a property whose name comes from outside. */
export function claimPropertyRow(name: string): ClaimPropertyRow | undefined {
  return Object.hasOwn(CLAIM_PROPERTIES, name) ? CLAIM_PROPERTIES[name as ClaimProperty] : undefined;
}
