/** Entities as nodes: identity from their record, everything else from claims. */
import { type ClaimPropertyType, claimPropertyRow } from '../../domain/claim-properties.ts';
import type { PropertyValue } from '../../domain/graph.ts';
import { KINDS, type Kind } from '../../domain/kinds.ts';
import { type Phase, STATUS_PHASE, STATUSES, type Status } from '../../domain/status.ts';
import { edtfRange, FIRST_DAY, type TimeBounds, UNBOUNDED } from '../../domain/time.ts';
import type { EntityRecord } from '../records.ts';
import type { AssessedClaim } from './assess-claims.ts';
import { comparePreference, preferred } from './preference.ts';

export interface ProjectedEntity {
  readonly record: EntityRecord;
  readonly labels: readonly string[];
  readonly status: Status | undefined;
  readonly phase: Phase;
  /** A doubt disputes the rung that it stands at. */
  readonly disputed: boolean;
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly bounds: TimeBounds;
  /** The kind's own properties, each from its preferred claim. */
  readonly own: Readonly<Record<string, PropertyValue>>;
  /** Said by the background source alone. */
  readonly background: boolean;
  /** The works we read that speak of it, in the order of ids. */
  readonly readIn: readonly string[];
}

/** @param about every claim whose subject or object the entity is. */
export function projectEntity(record: EntityRecord, about: readonly AssessedClaim[]): ProjectedEntity {
  const claims = about.filter((claim) => claim.live && claim.record.subject === record.id);
  const spoken = claims.filter((claim) => claim.record.predicate === 'status');
  const rungs = spoken.filter(isReached);
  const last = latestRung(rungs);
  const status = last && (last.record.value as Status);
  const since =
    rungDate(rungs, 'current') ?? claimedDate(claims, 'signedOn') ?? claimedDate(claims, 'foundedOn');
  const until = rungDate(rungs, 'past') ?? claimedDate(claims, 'endedOn') ?? overSince(record, rungs);
  return {
    record,
    labels: ['Entity', record.kind, ...(KINDS[record.kind as Kind].actor ? ['Actor'] : [])],
    status,
    phase: status ? STATUS_PHASE[status] : phaseWithoutRung(spoken, claims),
    disputed: last?.doubts.some((doubt) => doubt.handling === 'dispute') ?? false,
    since,
    until,
    bounds: boundsOf(since, until),
    own: ownProperties(record, claims),
    background: about.length > 0 && about.every((claim) => claim.source.kind === 'background'),
    readIn: worksRead(about),
  };
}

function worksRead(about: readonly AssessedClaim[]): readonly string[] {
  const works = about.filter(({ source }) => source.read && source.kind !== 'background');
  return [...new Set(works.map(({ source }) => source.id))].sort();
}

/** A rung that hangs on a condition is not reached yet; to be planned under a condition is to be planned. */
function isReached({ record }: AssessedClaim): boolean {
  return !record.condition || STATUS_PHASE[record.value as Status] !== 'current';
}

/** What has ended has ended without a rung, too; what is there only under a condition is planned. */
function phaseWithoutRung(spoken: readonly AssessedClaim[], claims: readonly AssessedClaim[]): Phase {
  const ended = preferred(claims.filter((claim) => claim.record.predicate === 'endedOn'));
  if (ended && hasPassed(ended)) return 'past';
  return spoken.length > 0 ? 'planned' : 'current';
}

/** An end that lies ahead of the day it is spoken of has not come. */
function hasPassed({ record, source }: AssessedClaim): boolean {
  const [end, said] = [String(record.value), record.saidOn ?? source.publishedOn].map((day) =>
    day === undefined ? undefined : edtfRange(day),
  );
  return end !== undefined && (said === undefined || end.max <= said.max);
}

/** A meeting, a speech, a launch is over when it is done: unlike a contract, of which the goods remain. */
function overSince(record: EntityRecord, rungs: readonly AssessedClaim[]): string | undefined {
  if (record.kind !== 'Event' || latestRung(rungs)?.record.value !== 'completed') return undefined;
  return rungDate(
    rungs.filter((rung) => rung.record.value === 'completed'),
    'current',
  );
}

/** The rung reached last; among those of one day, the one furthest along. */
function latestRung(rungs: readonly AssessedClaim[]): AssessedClaim | undefined {
  const order = (claim: AssessedClaim): number => STATUSES.indexOf(claim.record.value as Status);
  return [...rungs].sort(
    (a, b) =>
      (rungDay(a) < rungDay(b) ? 1 : rungDay(a) > rungDay(b) ? -1 : order(b) - order(a)) ||
      comparePreference(a, b),
  )[0];
}

/** An undated rung is one that held when it was said. */
function rungDay({ record, source }: AssessedClaim): string {
  const said = record.since ?? record.saidOn ?? source.publishedOn ?? '';
  return edtfRange(said)?.min ?? FIRST_DAY;
}

/** The earliest date of a rung of this phase. */
function rungDate(rungs: readonly AssessedClaim[], phase: Phase): string | undefined {
  return rungs
    .filter(({ record }) => record.since !== undefined && STATUS_PHASE[record.value as Status] === phase)
    .map(({ record }) => record.since!)
    .sort((a, b) => ((edtfRange(a)?.min ?? '') < (edtfRange(b)?.min ?? '') ? -1 : 1))[0];
}

function claimedDate(claims: readonly AssessedClaim[], predicate: string): string | undefined {
  const value = preferred(claims.filter((claim) => claim.record.predicate === predicate))?.record.value;
  return value === undefined ? undefined : String(value);
}

function boundsOf(since: string | undefined, until: string | undefined): TimeBounds {
  const began = since === undefined ? undefined : edtfRange(since);
  const ended = until === undefined ? undefined : edtfRange(until);
  return {
    sinceMin: began?.min ?? UNBOUNDED.sinceMin,
    sinceMax: began?.max ?? UNBOUNDED.sinceMax,
    untilMin: ended?.min ?? began?.min ?? UNBOUNDED.untilMin,
    untilMax: ended?.max ?? UNBOUNDED.untilMax,
  };
}

function ownProperties(
  record: EntityRecord,
  claims: readonly AssessedClaim[],
): Record<string, PropertyValue> {
  const own: Record<string, PropertyValue> = {};
  for (const name of ['scheme', 'ordinal', 'statedCount', 'act', 'force'] as const) {
    const value = record[name];
    if (value !== undefined) own[name] = value;
  }
  const predicates = new Set(claims.map((claim) => claim.record.predicate));
  for (const predicate of [...predicates].sort()) {
    const type = claimPropertyRow(predicate)?.type;
    if (!type || type === 'status') continue;
    const best = preferred(claims.filter((claim) => claim.record.predicate === predicate));
    if (best) Object.assign(own, valueProperties(predicate, type, best.record.value));
  }
  return own;
}

/** An amount gives its number and its unit: `value` + `currency`, `quantity` + `unit`. YAML reads the year 2030 as a number. */
function valueProperties(
  predicate: string,
  type: ClaimPropertyType,
  value: AssessedClaim['record']['value'],
): Record<string, PropertyValue> {
  if (value === undefined) return {};
  if (typeof value !== 'object') return { [predicate]: type === 'number' ? value : String(value) };
  const number = value.number ?? value.low ?? value.high;
  return {
    ...(number === undefined ? {} : { [predicate]: number }),
    [predicate === 'value' ? 'currency' : 'unit']: value.unit,
  };
}
