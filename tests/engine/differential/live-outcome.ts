import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { emptyOutcome, type Outcome } from './comparison.ts';

/** What came of all queries that were asked of both, by kind of graph. */
export type LiveOutcome = Record<'small' | 'seeded', Counted>;
type Counted = Omit<Outcome, 'different'> & { different: number };

const LIVE_OUTCOME = fileURLToPath(new URL('./live-outcome.json', import.meta.url));

export function readLiveOutcome(): LiveOutcome {
  if (existsSync(LIVE_OUTCOME)) return JSON.parse(readFileSync(LIVE_OUTCOME, 'utf8'));
  const nothing = (): Counted => ({ ...emptyOutcome(), different: 0 });
  return { small: nothing(), seeded: nothing() };
}

/** Adds a piece of a run to what is written down. */
export function addLiveOutcome(kind: keyof LiveOutcome, piece: Outcome): void {
  const all = readLiveOutcome();
  const before = all[kind];
  all[kind] = {
    asked: before.asked + piece.asked,
    same: before.same + piece.same,
    withRows: before.withRows + piece.withRows,
    tooLarge: before.tooLarge + piece.tooLarge,
    leftOut: sum(before.leftOut, piece.leftOut),
    clauses: sum(before.clauses, piece.clauses),
    different: before.different + piece.different.length,
  };
  writeFileSync(LIVE_OUTCOME, `${JSON.stringify(all, null, 2)}\n`);
}

function sum(left: Record<string, number>, right: Record<string, number>): Record<string, number> {
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return Object.fromEntries([...keys].sort().map((key) => [key, (left[key] ?? 0) + (right[key] ?? 0)]));
}
