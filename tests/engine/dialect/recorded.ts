import { readFileSync } from 'node:fs';
import type { Answer } from './ask.ts';

export const RECORDED_FILE = new URL('./recorded-answers.json', import.meta.url);

/** A query, what it is about, and what Neo4j 5.26.31 answered on the same graph. */
export interface Recorded {
  readonly subject: string;
  readonly query: string;
  readonly answer: Answer;
  /** Why our answer is another one. */
  readonly differs?: string;
}

/** All queries in the dialect, ordered by subject. */
export function readRecorded(): readonly Recorded[] {
  return JSON.parse(readFileSync(RECORDED_FILE, 'utf8'));
}
