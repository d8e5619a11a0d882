/** Figures: numbers that measure something of somebody, for a time. */
import { hashId } from '../claim-id.ts';
import type { AmountRecord } from '../records.ts';
import { type AssessedClaim, fullRef, refOf } from './assess-claims.ts';
import type { GraphBuilder } from './graph-builder.ts';
import { preferred } from './preference.ts';

const CURRENCY = /^[A-Z]{3}$/;

/** One node for each figure that a live claim supports. */
export function writeFigures(claims: readonly AssessedClaim[], graph: GraphBuilder): void {
  const groups = new Map<string, AssessedClaim[]>();
  for (const claim of claims.filter(({ live }) => live)) {
    const id = figureId(claim);
    groups.set(id, [...(groups.get(id) ?? []), claim]);
  }
  for (const [id, group] of groups) writeFigure(id, group, graph);
  linkParts(claims, groups, graph);
}

function figureId({ record }: AssessedClaim): string {
  const { unit, period = '', asOf = '', nature } = record.value as AmountRecord;
  const counterparts = record.counterparts.map(({ entity, role }) => `${entity}:${role}`).sort();
  return `f-${hashId(12, record.subject, record.metric ?? '', unit, period, asOf, nature, record.key ?? '', ...counterparts)}`;
}

function writeFigure(id: string, group: readonly AssessedClaim[], graph: GraphBuilder): void {
  const { record } = preferred(group)!;
  const amount = record.value as AmountRecord;
  const money = CURRENCY.test(amount.unit);
  graph.node(`figure:${id}`, ['Figure'], {
    id,
    value: amount.number,
    low: amount.low,
    high: amount.high,
    ...(money ? { currency: amount.unit } : { unit: amount.unit }),
    convertedValue: amount.converted?.number,
    convertedCurrency: amount.converted?.unit,
    period: amount.period,
    asOf: amount.asOf,
    approximate: amount.approximate,
    nature: amount.nature,
    text: amount.text,
    claimIds: group.map((claim) => claim.id).sort(),
  });
  graph.link('HAS_FIGURE', `entity:${record.subject}`, `figure:${id}`);
  graph.link('MEASURES', `figure:${id}`, `entity:${record.metric}`);
  for (const { entity, role } of record.counterparts)
    graph.link('COUNTERPART', `figure:${id}`, `entity:${entity}`, { role });
}

function linkParts(
  claims: readonly AssessedClaim[],
  groups: ReadonlyMap<string, readonly AssessedClaim[]>,
  graph: GraphBuilder,
): void {
  const byRef = new Map(claims.map((claim) => [refOf(claim.record), figureId(claim)]));
  for (const [id, group] of groups) {
    for (const { record } of group) {
      const whole = record.partOf && byRef.get(fullRef(record.partOf, record));
      if (whole && groups.has(whole)) graph.link('PART_OF', `figure:${id}`, `figure:${whole}`);
    }
  }
}
