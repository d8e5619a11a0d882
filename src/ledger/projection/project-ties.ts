/** Ties: the everyday edges, made from the live claims that support them. */
import { leastAlong, type Phase, STATUS_PHASE, type Status } from '../../domain/status.ts';
import type { TieType } from '../../domain/tie-types.ts';
import { type TimeBounds, UNBOUNDED } from '../../domain/time.ts';
import { tieId } from '../claim-id.ts';
import type { SourceRecord } from '../records.ts';
import type { AssessedClaim } from './assess-claims.ts';
import { preferred } from './preference.ts';
import type { ProjectedEntity } from './project-entities.ts';

export interface ProjectedTie {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly status: Status | undefined;
  readonly phase: Phase;
  readonly role: string | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly bounds: TimeBounds;
  readonly condition: string | undefined;
  readonly standing: string;
  readonly confidence: number;
  readonly claims: readonly AssessedClaim[];
  readonly sourceCount: number;
  readonly citedCount: number;
  readonly disputed: boolean;
  readonly background: boolean;
}

/**
 * One tie per subject, predicate, object and key that at least one live claim supports.
 * @param claims those whose predicate is a tie type
 * @param disputedIds claims that conflict with another
 */
export function projectTies(
  claims: readonly AssessedClaim[],
  entities: ReadonlyMap<string, ProjectedEntity>,
  disputedIds: ReadonlySet<string>,
): readonly ProjectedTie[] {
  const groups = new Map<string, AssessedClaim[]>();
  for (const claim of claims) {
    const { subject, predicate, object = '', key } = claim.record;
    const id = tieId(subject, predicate, object, key);
    groups.set(id, [...(groups.get(id) ?? []), claim]);
  }
  const ties: ProjectedTie[] = [];
  for (const [id, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const tie = projectTie(id, group, entities, disputedIds);
    if (tie) ties.push(tie);
  }
  return ties;
}

function projectTie(
  id: string,
  group: readonly AssessedClaim[],
  entities: ReadonlyMap<string, ProjectedEntity>,
  disputedIds: ReadonlySet<string>,
): ProjectedTie | undefined {
  const live = group.filter((claim) => claim.live);
  const best = preferred(live);
  if (!best) return undefined;
  const { subject, predicate, object = '' } = best.record;
  const ends = [subject, object].map((end) => entities.get(end)).filter((end) => end !== undefined);
  const surest = live.reduce((a, b) => (b.confidence > a.confidence ? b : a));
  const since =
    preferred(live.filter(({ record }) => record.since !== undefined))?.record.since ?? inheritedSince(ends);
  const telling = furthestAlong(live);
  const phase = leastAlong(telling.phase, ...ends.map((end) => heldBackTo(end.phase, predicate)));
  return {
    id,
    type: predicate,
    from: subject,
    to: object,
    status: statusOf(telling, phase, ends),
    phase,
    role: telling.record.role,
    since,
    until: preferred(live.filter(({ record }) => record.until !== undefined))?.record.until,
    bounds: boundsOf(live, ends),
    condition: telling.record.condition ?? undefined,
    standing: surest.record.standing,
    confidence: surest.confidence,
    claims: live,
    sourceCount: new Set(live.map(({ source }) => rootOf(source)).filter((root) => root !== undefined)).size,
    citedCount: citedWorks(live),
    disputed:
      group.some((claim) => isDisputed(claim, disputedIds)) ||
      ends.some((end) => end.disputed && DATED_BY_ITS_END.has(end.record.kind)),
    background: live.every(({ source }) => source.kind === 'background'),
  };
}

/** What ended has ended, and a plan for more of what there is already leaves it in force. */
const ALONG: readonly Phase[] = ['past', 'current', 'planned', 'none'];

/** The claim that tells how far along the tie is; among equals, the preferred one. */
function furthestAlong(live: readonly AssessedClaim[]): AssessedClaim {
  const least = Math.min(...live.map(({ phase }) => ALONG.indexOf(phase)));
  const group = live.filter(({ phase }) => phase === ALONG[least]);
  return preferred(group.filter(({ record }) => record.status !== undefined)) ?? preferred(group)!;
}

/** What is said or thought of a plan is said and thought already. */
const SAID_OF_A_PLAN: ReadonlySet<string> = new Set<TieType>([
  'PROPOSES',
  'ADDRESSED_TO',
  'PART_OF_STRAND',
  'MOTIVATED_BY',
  'COMPARED_WITH',
  'REQUIRES',
  'ASSESSES',
  'HOLDS_VIEW',
]);

function heldBackTo(phase: Phase, predicate: string): Phase {
  return phase === 'planned' && SAID_OF_A_PLAN.has(predicate) ? 'current' : phase;
}

/** Whoever takes part in an agreement, a contract or an event did so when it began, unless a claim says otherwise. */
const DATED_BY_ITS_END = new Set(['Agreement', 'Contract', 'Event']);

function inheritedSince(ends: readonly ProjectedEntity[]): string | undefined {
  return ends.find((end) => DATED_BY_ITS_END.has(end.record.kind) && end.since !== undefined)?.since;
}

/**
 * The rung that the tie stands at: its own, else that of the end that holds it back. Whoever took part in an event
 * that is over no longer does.
 */
function statusOf(
  { record }: AssessedClaim,
  phase: Phase,
  ends: readonly ProjectedEntity[],
): Status | undefined {
  const own = record.status as Status | undefined;
  if (own && STATUS_PHASE[own] === phase) return own;
  if (phase !== 'current') return ends.find((end) => end.phase === phase && end.status)?.status;
  return ends.find((end) => end.record.kind === 'Event' && end.status === 'completed')?.status;
}

/** The bounds of the preferred dated claim, tightened by what the others prove and by the life of both ends. */
function boundsOf(live: readonly AssessedClaim[], ends: readonly ProjectedEntity[]): TimeBounds {
  const began = preferred(live.filter(({ record }) => record.since !== undefined));
  const ended = preferred(live.filter(({ record }) => record.until !== undefined));
  const dating = began
    ? undefined
    : ends.find((end) => DATED_BY_ITS_END.has(end.record.kind) && end.since !== undefined);
  const own = began?.bounds ?? dating?.bounds;
  const sinceMin = latest(own?.sinceMin ?? UNBOUNDED.sinceMin, ...ends.map((end) => end.bounds.sinceMin));
  const sinceMax = own?.sinceMax ?? earliest(...live.map(({ bounds }) => bounds.sinceMax));
  const untilMax = earliest(
    ended?.bounds.untilMax ?? UNBOUNDED.untilMax,
    ...ends.map((end) => end.bounds.untilMax),
  );
  const untilMin = ended?.bounds.untilMin ?? latest(...live.map(({ bounds }) => bounds.untilMin));
  return { sinceMin, sinceMax: latest(sinceMin, sinceMax), untilMin: earliest(untilMin, untilMax), untilMax };
}

const latest = (...days: readonly string[]): string => [...days].sort().at(-1) ?? '';
const earliest = (...days: readonly string[]): string => [...days].sort()[0] ?? '';

/** Background is never corroboration; two works with one root are one voice. */
function rootOf(source: SourceRecord): string | undefined {
  return source.kind === 'background' ? undefined : (source.root ?? source.id);
}

function citedWorks(live: readonly AssessedClaim[]): number {
  const cited = live.flatMap(({ record, source }) =>
    record.evidence.flatMap(({ markers }) => markers.flatMap((marker) => worksOfMarker(source, marker))),
  );
  return new Set(cited).size;
}

/** The ids of the works that a note marker of the source's text leads to. */
export function worksOfMarker(source: SourceRecord, marker: string): readonly string[] {
  return source.markers.find((row) => row.marker === marker)?.works ?? [];
}

function isDisputed(claim: AssessedClaim, disputedIds: ReadonlySet<string>): boolean {
  if (!claim.counts) return false;
  return (
    !claim.live || disputedIds.has(claim.id) || claim.doubts.some((doubt) => doubt.handling === 'dispute')
  );
}
