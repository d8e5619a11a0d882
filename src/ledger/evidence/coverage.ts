/** Which lines of a text were accounted for: by a claim or a doubt that stands on them, or by a reason why they hold none. */
import type { Ledger } from '../ledger.ts';
import { openSourceText } from './source-text.ts';

export interface Coverage {
  readonly source: string;
  /** Lines that are not blank. */
  readonly lines: number;
  readonly withClaims: number;
  readonly withReason: number;
  /** Numbers of lines without either. */
  readonly uncovered: readonly number[];
}

/** One for each source whose text is here. */
export function measureCoverage(ledger: Ledger, folder: string): readonly Coverage[] {
  return ledger.sources.flatMap(({ record: source }) => {
    const text = openSourceText(source, folder);
    if (!text) return [];
    const claimed = linesOf(evidenceOf(ledger, source.id));
    const excused = linesOf(source.holdsNone.map(({ lines }) => lines));
    const filled = Array.from({ length: text.lineCount }, (_, index) => index + 1).filter(
      (line) => text.passage([line, line]).trim() !== '',
    );
    return [
      {
        source: source.id,
        lines: filled.length,
        withClaims: filled.filter((line) => claimed.has(line)).length,
        withReason: filled.filter((line) => !claimed.has(line) && excused.has(line)).length,
        uncovered: filled.filter((line) => !claimed.has(line) && !excused.has(line)),
      },
    ];
  });
}

function evidenceOf(ledger: Ledger, source: string): readonly (readonly [number, number])[] {
  return [...ledger.claims, ...ledger.doubts]
    .flatMap(({ record }) => record.evidence)
    .filter((evidence) => evidence.source === source)
    .flatMap(({ lines }) => (lines ? [lines] : []));
}

function linesOf(ranges: readonly (readonly [number, number])[]): ReadonlySet<number> {
  return new Set(
    ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => first + step)),
  );
}
