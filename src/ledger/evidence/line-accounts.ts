/** For each line of a source: does a claim stand on it, and if none does, what is the reason? Pure. */
import type { Ledger } from '../ledger.ts';
import type { SourceRecord } from '../records.ts';

export interface LineAccount {
  readonly line: number;
  readonly claimed: boolean;
  /** Why it holds no claim; absent where one stands on it, and where nobody has said. */
  readonly why?: string;
}

type Range = readonly [number, number];

/** Of a line on which a problem was noted and nothing claimed. */
const DOUBTED = 'Nothing is claimed from it; a known problem is noted';

/** @param lines those to account for: the ones that are not blank */
export function accountForLines(
  ledger: Ledger,
  source: SourceRecord,
  lines: readonly number[],
): readonly LineAccount[] {
  const claimed = linesIn(rangesOf(ledger.claims, source.id));
  const doubted = linesIn(rangesOf(ledger.doubts, source.id));
  const whyNone = (line: number): string | undefined =>
    source.holdsNone.find(({ lines: [first, last] }) => first <= line && line <= last)?.why ??
    (doubted.has(line) ? DOUBTED : undefined);
  return lines.map((line) => {
    const why = claimed.has(line) ? undefined : whyNone(line);
    return { line, claimed: claimed.has(line), ...(why !== undefined && { why }) };
  });
}

function rangesOf(records: Ledger['claims'] | Ledger['doubts'], source: string): readonly Range[] {
  return records
    .flatMap(({ record }) => record.evidence)
    .filter((evidence) => evidence.source === source)
    .flatMap(({ lines }) => (lines ? [lines] : []));
}

function linesIn(ranges: readonly Range[]): ReadonlySet<number> {
  return new Set(
    ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => first + step)),
  );
}

/** A stretch of lines that hold no claim for one reason. */
export interface Unclaimed {
  readonly line: number;
  readonly lastLine: number;
  /** Lines in it that are not blank. */
  readonly lineCount: number;
  readonly why?: string;
}

/** Lines without claims that follow each other for one reason, blank ones apart, put together. */
export function gatherUnclaimed(accounts: readonly LineAccount[]): readonly Unclaimed[] {
  const found: Unclaimed[] = [];
  let open: Unclaimed | undefined;
  for (const { line, claimed, why } of accounts) {
    const goesOn = open && !claimed && open.why === why;
    if (open && !goesOn) found.push(open);
    if (claimed) open = undefined;
    else if (open && goesOn) open = { ...open, lastLine: line, lineCount: open.lineCount + 1 };
    else open = { line, lastLine: line, lineCount: 1, ...(why !== undefined && { why }) };
  }
  return open ? [...found, open] : found;
}
