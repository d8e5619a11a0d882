/** A source in the order of its text: sections, and in each the places that claims rest on. Pure. */
import type { ClaimView, EvidenceView } from '../src/domain/answers.ts';

/** A place in the text with the claims that rest on just this place. */
export interface Spot {
  readonly key: string;
  readonly evidence: EvidenceView;
  readonly claims: readonly ClaimView[];
  /** What it says, in our own words; claims may each stress something else. */
  readonly gists: readonly string[];
}

export interface Section {
  readonly title: string;
  readonly spots: readonly Spot[];
  readonly claimCount: number;
}

interface Row {
  readonly claim: ClaimView;
  readonly evidence: EvidenceView;
}

const keyOf = ({ line, spanStart, spanEnd, id }: EvidenceView): string =>
  line === undefined ? id : [line, spanStart, spanEnd].join('-');

function compareRows(a: Row, b: Row): number {
  const [one, other] = [a.evidence, b.evidence];
  const byPlace =
    (one.line ?? 0) - (other.line ?? 0) ||
    (one.spanStart ?? 0) - (other.spanStart ?? 0) ||
    (one.spanEnd ?? 0) - (other.spanEnd ?? 0);
  return byPlace || (a.claim.id < b.claim.id ? -1 : 1);
}

function gather(rows: readonly Row[]): readonly Spot[] {
  const spots = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row.evidence);
    spots.set(key, [...(spots.get(key) ?? []), row]);
  }
  return [...spots].map(([key, own]) => ({
    key,
    evidence: own[0]!.evidence,
    claims: own.map(({ claim }) => claim),
    gists: [...new Set(own.map(({ evidence }) => evidence.gist))],
  }));
}

/** A claim that stands in several places of a source is read at the first. */
export function readInOrder(claims: readonly ClaimView[], source: string): readonly Section[] {
  const rows = claims.flatMap((claim): Row[] => {
    const evidence = claim.evidence.find((item) => item.source === source);
    return evidence ? [{ claim, evidence }] : [];
  });
  const sections = new Map<string, Row[]>();
  for (const row of rows.sort(compareRows)) {
    const title = row.evidence.section || 'Without a section';
    sections.set(title, [...(sections.get(title) ?? []), row]);
  }
  return [...sections].map(([title, own]) => ({ title, spots: gather(own), claimCount: own.length }));
}
