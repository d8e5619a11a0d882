/** Which lines of a text were accounted for: by a claim that stands on them, or by a reason why they hold none. */
import type { Ledger } from '../ledger.ts';
import { accountForLines } from './line-accounts.ts';
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
    const accounts = accountForLines(ledger, source, text.filledLines);
    const silent = accounts.filter(({ claimed }) => !claimed);
    return [
      {
        source: source.id,
        lines: accounts.length,
        withClaims: accounts.length - silent.length,
        withReason: silent.filter(({ why }) => why !== undefined).length,
        uncovered: silent.filter(({ why }) => why === undefined).map(({ line }) => line),
      },
    ];
  });
}
