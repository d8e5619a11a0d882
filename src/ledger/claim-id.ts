/** Names for claims, ties and plumbing that stay the same as long as what they say does. */
import { createHash } from 'node:crypto';
import type { ClaimRecord } from './records.ts';

/** The first `length` hex digits of a SHA-256 over parts that cannot run into each other. */
export function hashId(length: number, ...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, length);
}

/** The source of a claim: all of its evidence is from one. */
export function sourceOf(claim: ClaimRecord): string {
  return claim.evidence[0]?.source ?? '';
}

function valueText(value: ClaimRecord['value']): string {
  return value === undefined ? '' : JSON.stringify(value);
}

/** Not of lines and gists: correcting a locator breaks no citation. */
export function claimId(claim: ClaimRecord): string {
  return `c-${hashId(
    12,
    sourceOf(claim),
    claim.subject,
    claim.predicate,
    claim.object ?? claim.metric ?? '',
    valueText(claim.value),
    claim.key ?? '',
    claim.role ?? '',
    claim.status ?? '',
    claim.stance,
    claim.saidBy.join(' '),
    claim.since ?? '',
    claim.until ?? '',
  )}`;
}

/** One tie per subject, predicate, object and key. */
export function tieId(subject: string, predicate: string, object: string, key = ''): string {
  return `t-${hashId(12, subject, predicate, object, key)}`;
}
