import type { ClaimView, DoubtView, EvidenceView } from '../../domain/answers.ts';
import { claimSentence } from '../../domain/sentences.ts';
import type { Row } from '../connection.ts';
import type { Plain } from '../values/plain.ts';

type PlainMap = { readonly [name: string]: Plain };

/** A row of `read/claims.cypher`. */
export function toClaimView(row: Row): ClaimView {
  const { claim, subject, subjectName, object, objectName } = row;
  const said = {
    ...(claim as object),
    subject,
    subjectName,
    ...(object === null ? {} : { object, objectName }),
    statedBy: (row.statedBy as readonly PlainMap[]).map(withoutNulls).sort(byId),
    conflictsWith: [...new Set(row.conflictsWith as readonly string[])].sort(),
    evidence: (row.evidence as readonly PlainMap[]).map(toEvidenceView).sort(byPlace),
    doubts: (row.doubts as readonly PlainMap[]).map(toDoubtView).sort(byId),
  } as unknown as Omit<ClaimView, 'sentence'>;
  return { ...said, sentence: claimSentence(said) };
}

/** An item of `read/claims.cypher`, or a row of `read/doubts.cypher`. */
export function toDoubtView({ properties, about }: PlainMap): DoubtView {
  return {
    ...(properties as object),
    about: [...(about as readonly string[])].sort(),
  } as unknown as DoubtView;
}

function toEvidenceView({ properties, source, refersTo }: PlainMap): EvidenceView {
  const works = [...new Set(refersTo as readonly string[])].sort();
  return { ...(properties as object), source, refersTo: works } as unknown as EvidenceView;
}

function withoutNulls(map: PlainMap): PlainMap {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== null));
}

function byId(a: { readonly id?: Plain }, b: { readonly id?: Plain }): number {
  return String(a.id) < String(b.id) ? -1 : 1;
}

function byPlace(a: EvidenceView, b: EvidenceView): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.spanStart ?? 0) - (b.spanStart ?? 0) || byId(a, b);
}
