/** Claims, their evidence, their speakers and what speaks against them, as nodes and plumbing. */
import { hashId } from '../claim-id.ts';
import type { AmountRecord, EvidenceRecord, SourceRecord } from '../records.ts';
import type { VerdictCheck } from '../verdicts.ts';
import { type AssessedClaim, fullRef, refOf } from './assess-claims.ts';
import type { Conflict } from './conflicts.ts';
import type { GraphBuilder, LooseProperties } from './graph-builder.ts';
import { worksOfMarker } from './project-ties.ts';

export interface Checked {
  readonly check: VerdictCheck;
  readonly checkedOn: string;
}

/** @param checks by `claim id` + index of the evidence and digest, joined by spaces */
export function writeClaims(
  claims: readonly AssessedClaim[],
  conflicts: readonly Conflict[],
  entityIds: ReadonlySet<string>,
  checks: ReadonlyMap<string, Checked>,
  graph: GraphBuilder,
): void {
  const byRef = new Map(claims.map((claim) => [refOf(claim.record), claim.id]));
  for (const claim of claims) {
    writeClaim(claim, graph);
    writeCondition(claim, byRef, entityIds, graph);
    for (const [index, evidence] of claim.record.evidence.entries()) {
      writeEvidence(claim, evidence, index, checks.get(`${claim.id} ${index} ${evidence.digest}`), graph);
    }
  }
  for (const { a, b, over } of conflicts)
    graph.link('CONFLICTS_WITH', `claim:${a.id}`, `claim:${b.id}`, { over });
}

function writeClaim(claim: AssessedClaim, graph: GraphBuilder): void {
  const { record } = claim;
  const key = `claim:${claim.id}`;
  graph.node(key, ['Claim'], {
    id: claim.id,
    predicate: record.predicate,
    stance: record.stance,
    standing: record.standing,
    status: record.status,
    role: record.role,
    condition: record.condition ?? undefined,
    because: record.because,
    confidence: claim.confidence,
    ...valueProperties(record.value),
    since: record.since,
    until: record.until,
    ...claim.bounds,
    live: claim.live,
    reread: record.reread,
  });
  graph.link('SUBJECT', key, `entity:${record.subject}`);
  const object = record.object ?? record.metric;
  if (object) graph.link('OBJECT', key, `entity:${object}`);
  for (const speaker of record.saidBy) {
    graph.link('STATED_BY', key, `entity:${speaker}`, { on: record.saidOn, at: record.saidAt });
  }
}

function valueProperties(value: AssessedClaim['record']['value']): LooseProperties {
  if (value === undefined) return {};
  if (typeof value === 'number') return { valueText: String(value), valueNumber: value };
  if (typeof value !== 'object') return { valueText: String(value) };
  return {
    valueText: value.text ?? amountText(value),
    valueNumber: value.number ?? value.low ?? value.high,
    valueUnit: value.unit,
    period: value.period,
  };
}

function amountText(amount: AmountRecord): string {
  const number = amount.number ?? `${amount.low ?? ''}–${amount.high ?? ''}`;
  return `${amount.approximate ? 'about ' : ''}${number} ${amount.unit}`;
}

/** A condition that names a claim or an entity is tied to it; one in words stays a property. */
function writeCondition(
  claim: AssessedClaim,
  byRef: ReadonlyMap<string | undefined, string>,
  entityIds: ReadonlySet<string>,
  graph: GraphBuilder,
): void {
  const { condition } = claim.record;
  if (!condition) return;
  const other = byRef.get(fullRef(condition, claim.record));
  if (other) graph.link('CONDITIONAL_ON', `claim:${claim.id}`, `claim:${other}`);
  else if (entityIds.has(condition)) graph.link('CONDITIONAL_ON', `claim:${claim.id}`, `entity:${condition}`);
}

function writeEvidence(
  claim: AssessedClaim,
  evidence: EvidenceRecord,
  index: number,
  checked: Checked | undefined,
  graph: GraphBuilder,
): void {
  const id = `e-${hashId(12, claim.id, evidence.digest ?? evidence.reference ?? '', String(index))}`;
  graph.node(`evidence:${id}`, ['Evidence'], {
    id,
    section: evidence.lines ? sectionOf(claim.source, evidence.lines[0]) : '',
    line: evidence.lines?.[0],
    lastLine: evidence.lines?.[1],
    spanStart: evidence.span?.[0],
    spanEnd: evidence.span?.[1],
    digest: evidence.digest,
    reference: evidence.reference,
    gist: evidence.gist,
    markers: evidence.markers,
    verdict: checked?.check.verdict,
    missing: checked?.check.missing ?? [],
    checkedOn: checked?.checkedOn,
  });
  graph.link('SUPPORTED_BY', `claim:${claim.id}`, `evidence:${id}`);
  graph.link('FROM', `evidence:${id}`, `source:${claim.source.id}`);
  for (const marker of evidence.markers) {
    for (const work of worksOfMarker(claim.source, marker)) {
      graph.link('REFERS_TO', `evidence:${id}`, `source:${work}`, { marker: Number(marker) });
    }
  }
}

/** The title of the section in which a line stands. */
export function sectionOf(source: SourceRecord, line: number): string {
  return source.sections.filter((section) => section.line <= line).at(-1)?.title ?? '';
}
