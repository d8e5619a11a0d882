/** Each claim with what follows from it alone, its source and the doubts on it: worth, days, and whether it counts. */
import { confidenceOf } from '../../domain/standing.ts';
import { type Phase, STATUS_PHASE, type Status } from '../../domain/status.ts';
import { edtfRange, FIRST_DAY, LAST_DAY, type TimeBounds } from '../../domain/time.ts';
import { claimId, sourceOf } from '../claim-id.ts';
import type { Ledger } from '../ledger.ts';
import type { ClaimRecord, DoubtRecord, SourceRecord } from '../records.ts';

export interface AssessedClaim {
  readonly id: string;
  readonly record: ClaimRecord;
  readonly source: SourceRecord;
  /** 0–100. */
  readonly confidence: number;
  readonly bounds: TimeBounds;
  /** Of a tie: what this claim says of it. */
  readonly phase: Phase;
  /** Speaks for or against: not superseded, supposed or withheld. */
  readonly counts: boolean;
  /** Counts, and makes or upholds a tie or a value. */
  readonly live: boolean;
  readonly doubts: readonly DoubtRecord[];
}

/** All claims that were not retracted, in the order of their ids. */
export function assessClaims(ledger: Ledger): readonly AssessedClaim[] {
  const sources = new Map(ledger.sources.map(({ record }) => [record.id, record]));
  const kept = ledger.claims.map(({ record }) => record).filter((claim) => claim.retracted === false);
  const superseded = collectSuperseded(kept);
  const doubts = groupDoubts(ledger.doubts.map(({ record }) => record));
  return kept
    .map((record) => {
      const ref = refOf(record);
      return assess(
        record,
        sources,
        (ref && doubts.get(ref)) || [],
        ref !== undefined && superseded.has(ref),
      );
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** `source/ref`, as doubts and other claims name it. */
export function refOf(claim: ClaimRecord): string | undefined {
  return claim.ref === undefined ? undefined : `${sourceOf(claim)}/${claim.ref}`;
}

/** A ref as written in a claim, with its source. */
export function fullRef(ref: string, claim: ClaimRecord): string {
  return ref.includes('/') ? ref : `${sourceOf(claim)}/${ref}`;
}

function collectSuperseded(claims: readonly ClaimRecord[]): ReadonlySet<string> {
  return new Set(claims.flatMap((claim) => claim.supersedes.map((ref) => fullRef(ref, claim))));
}

function groupDoubts(doubts: readonly DoubtRecord[]): ReadonlyMap<string, DoubtRecord[]> {
  const groups = new Map<string, DoubtRecord[]>();
  for (const doubt of doubts) {
    for (const target of doubt.about) groups.set(target, [...(groups.get(target) ?? []), doubt]);
  }
  return groups;
}

function assess(
  record: ClaimRecord,
  sources: ReadonlyMap<string, SourceRecord>,
  doubts: readonly DoubtRecord[],
  superseded: boolean,
): AssessedClaim {
  const source = sources.get(sourceOf(record));
  if (!source) throw new TypeError(`claim on ${record.subject} without a source`);
  const phase = phaseOf(record, source);
  const withheld = doubts.some((doubt) => doubt.handling === 'withhold');
  const counts = record.standing !== 'hypothetical' && !superseded && !withheld;
  return {
    id: claimId(record),
    record,
    source,
    confidence: confidenceOf(source.reliability, record.standing),
    bounds: boundsOf(record, source, phase),
    phase,
    counts,
    live: counts && record.stance === 'supports',
    doubts,
  };
}

/** A fact stated without a rung is current, unless it is said to have ended; a condition makes it a plan. */
function phaseOf(record: ClaimRecord, source: SourceRecord): Phase {
  const phase = record.status ? STATUS_PHASE[record.status as Status] : 'current';
  if (phase !== 'current') return phase;
  if (record.condition) return 'planned';
  const until = record.until === undefined ? undefined : edtfRange(record.until);
  const said = dayOfSaying(record, source);
  return until && said && until.max < said.min ? 'past' : 'current';
}

/** The day a claim speaks of when it speaks in the present tense. */
function dayOfSaying(record: ClaimRecord, source: SourceRecord): { min: string; max: string } | undefined {
  const said = record.saidOn ?? source.publishedOn;
  return said === undefined ? undefined : edtfRange(said);
}

const firstOf = (a: string, b: string): string => (a < b ? a : b);

/** A present tense proves the tie on the day it is said: it began by then, and had not ended. */
function boundsOf(record: ClaimRecord, source: SourceRecord, phase: Phase): TimeBounds {
  const said = phase === 'current' ? dayOfSaying(record, source) : undefined;
  const since = record.since === undefined ? undefined : edtfRange(record.since);
  const until = record.until === undefined ? undefined : edtfRange(record.until);
  const sinceMin = since?.min ?? FIRST_DAY;
  const sinceMax = firstOf(since?.max ?? LAST_DAY, said && said.max >= sinceMin ? said.max : LAST_DAY);
  const proven = said && said.min > sinceMin ? said.min : sinceMin;
  return { sinceMin, sinceMax, untilMin: until?.min ?? proven, untilMax: until?.max ?? LAST_DAY };
}
