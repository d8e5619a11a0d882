/** A source in the order of its text: sections, and in each the places that claims rest on and those that hold none. Pure. */
import type { ClaimView, EvidenceView, SectionView } from '../src/domain/answers.ts';

/** A place in the text with the claims that rest on just this place. */
export interface Spot {
  readonly key: string;
  readonly evidence: EvidenceView;
  readonly claims: readonly ClaimView[];
  /** What it says, in our own words; claims may each stress something else. */
  readonly gists: readonly string[];
}

/** Lines at which no claim is read: they hold none, or say the same as another place. */
export interface Rest {
  readonly key: string;
  readonly line: number;
  readonly lastLine: number;
  /** Why they hold none; absent where nobody has said, and where they say the same as another place. */
  readonly why?: string;
  /** The claims that rest on them too, each read where it stands first. */
  readonly sameAs: readonly ClaimView[];
}

export interface Section {
  readonly title: string;
  readonly rows: readonly (Spot | Rest)[];
  readonly claimCount: number;
  /** Lines that are not blank, where somebody counted them. */
  readonly lineCount?: number;
  readonly claimedLineCount?: number;
}

/** Is this a place that claims are read at? */
export const isSpot = (row: Spot | Rest): row is Spot => 'claims' in row;

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

function groupBySection(rows: readonly Row[]): Map<string, Row[]> {
  const sections = new Map<string, Row[]>();
  for (const row of rows) {
    const { section } = row.evidence;
    sections.set(section, [...(sections.get(section) ?? []), row]);
  }
  return sections;
}

/** Where a claim is read: its first place in the source. */
export const firstPlace = (claim: ClaimView, source: string): EvidenceView | undefined =>
  claim.evidence.find((item) => item.source === source);

/** What of a section is no spot of its own. */
function restOf(
  section: SectionView,
  spots: readonly Spot[],
  claims: ReadonlyMap<string, ClaimView>,
): Rest[] {
  const read = new Set(spots.map(({ evidence }) => `${evidence.line}-${evidence.lastLine}`));
  const again = section.claimed
    .filter(({ line, lastLine }) => !read.has(`${line}-${lastLine}`))
    .map(({ line, lastLine, claimIds }) => ({
      ...{ key: `again-${line}`, line, lastLine },
      sameAs: claimIds.flatMap((id) => claims.get(id) ?? []),
    }));
  const none = section.unclaimed.map(({ line, lastLine, why }) => ({
    ...{ key: `none-${line}`, line, lastLine, sameAs: [] },
    ...(why !== undefined && { why }),
  }));
  return [...again, ...none];
}

const lineOf = (row: Spot | Rest): number => (isSpot(row) ? (row.evidence.line ?? 0) : row.line);

/** A claim that stands in several places of a source is read at the first. */
export function readInOrder(
  claims: readonly ClaimView[],
  source: string,
  sections: readonly SectionView[] = [],
): readonly Section[] {
  const rows = claims.flatMap((claim): Row[] => {
    const evidence = firstPlace(claim, source);
    return evidence ? [{ claim, evidence }] : [];
  });
  const byTitle = groupBySection(rows.sort(compareRows));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const counted = sections.map((section): Section => {
    const own = byTitle.get(section.title) ?? [];
    byTitle.delete(section.title);
    const spots = gather(own);
    const { title, lineCount, claimedLineCount } = section;
    return {
      ...{ title: title || UNTITLED, claimCount: own.length, lineCount, claimedLineCount },
      rows: [...spots, ...restOf(section, spots, byId)].sort((a, b) => lineOf(a) - lineOf(b)),
    };
  });
  const others = [...byTitle].map(([title, own]) => ({
    ...{ title: title || UNTITLED, rows: gather(own), claimCount: own.length },
  }));
  return [...counted, ...others];
}

const UNTITLED = 'Without a section';
