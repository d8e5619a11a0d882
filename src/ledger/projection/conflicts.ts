/** Claims of one subject and predicate that cannot both be so, beyond the precision with which they are made. */
import { claimPropertyRow } from '../../domain/claim-properties.ts';
import { edtfRange } from '../../domain/time.ts';
import type { AmountRecord } from '../records.ts';
import { type AssessedClaim, fullRef, refOf } from './assess-claims.ts';

export interface Conflict {
  readonly a: AssessedClaim;
  readonly b: AssessedClaim;
  readonly over: 'polarity' | 'since' | 'until' | 'value' | 'stated';
}

/** Two approximate numbers agree within this share of the larger. */
const TOLERANCE = 0.05;

/** Every conflict once, `a.id < b.id`: those that the rules see, and those that an editor states. */
export function findConflicts(claims: readonly AssessedClaim[]): readonly Conflict[] {
  const conflicts = new Map<string, Conflict>();
  const add = (one: AssessedClaim, other: AssessedClaim, over: Conflict['over']): void => {
    const [a, b] = one.id < other.id ? [one, other] : [other, one];
    const pair = `${a.id} ${b.id}`;
    if (!conflicts.has(pair)) conflicts.set(pair, { a, b, over });
  };
  for (const group of groupBySaying(claims).values()) {
    for (const [index, a] of group.entries()) {
      for (const b of group.slice(index + 1)) {
        const over = differOver(a, b);
        if (over) add(a, b, over);
      }
    }
  }
  const byRef = new Map(claims.map((claim) => [refOf(claim.record), claim]));
  for (const claim of claims) {
    for (const ref of claim.record.conflictsWith) {
      const other = byRef.get(fullRef(ref, claim.record));
      if (other) add(claim, other, 'stated');
    }
  }
  return [...conflicts.keys()].sort().map((pair) => conflicts.get(pair)!);
}

/** Claims about the same thing: what can be compared at all. */
function groupBySaying(claims: readonly AssessedClaim[]): ReadonlyMap<string, AssessedClaim[]> {
  const groups = new Map<string, AssessedClaim[]>();
  for (const claim of claims) {
    if (!claim.counts) continue;
    const key = sayingOf(claim);
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return groups;
}

function sayingOf({ record }: AssessedClaim): string {
  const amount = typeof record.value === 'object' ? record.value : undefined;
  const rung = record.predicate === 'status' ? record.value : '';
  const counterparts = record.counterparts.map(({ entity, role }) => `${entity}:${role}`).sort();
  return JSON.stringify([
    record.subject,
    record.predicate,
    record.object ?? record.metric ?? '',
    record.key ?? '',
    rung,
    amount ? [amount.unit, amount.period ?? '', amount.asOf ?? '', amount.nature] : '',
    counterparts,
  ]);
}

function differOver(a: AssessedClaim, b: AssessedClaim): Conflict['over'] | undefined {
  if (a.live !== b.live) return 'polarity';
  if (!a.live) return undefined; // neither says that it is so
  if (apart(a.record.since, b.record.since)) return 'since';
  if (apart(a.record.until, b.record.until)) return 'until';
  return valuesDiffer(a, b) ? 'value' : undefined;
}

/** 1999 and 1999-03-12 agree; 1997-12 and 1999 do not. */
function apart(a: string | undefined, b: string | undefined): boolean {
  const [one, other] = [
    a === undefined ? undefined : edtfRange(a),
    b === undefined ? undefined : edtfRange(b),
  ];
  return one !== undefined && other !== undefined && (one.max < other.min || other.max < one.min);
}

function valuesDiffer(a: AssessedClaim, b: AssessedClaim): boolean {
  const [one, other] = [a.record.value, b.record.value];
  if (typeof one === 'object' && typeof other === 'object') return amountsDiffer(one, other);
  const type = claimPropertyRow(a.record.predicate)?.type;
  if (type === 'date') return apart(String(one), String(other));
  return type === 'number' && one !== other;
}

function amountsDiffer(a: AmountRecord, b: AmountRecord): boolean {
  const [low, high] = [a, b].map(boundsOf).sort((one, other) => one[0] - other[0]) as [
    [number, number],
    [number, number],
  ];
  return low[1] < high[0];
}

function boundsOf(amount: AmountRecord): [number, number] {
  const low = amount.low ?? amount.number ?? Number.NEGATIVE_INFINITY;
  const high = amount.high ?? amount.number ?? Number.POSITIVE_INFINITY;
  const slack = amount.approximate ? Math.abs(high) * TOLERANCE : 0;
  return [low - slack, high + slack];
}
