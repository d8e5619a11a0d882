import { inspectStatement } from './check.ts';
import type { CypherError } from './cypher-error.ts';
import { parseStatement } from './parse.ts';
import { judgeStatement } from './policy.ts';

/** A stretch of a text to underline, offsets in UTF-16 units, and what is wrong there. */
export interface Diagnostic {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'refused';
  readonly message: string;
}

/** All that is wrong with a text, in its order: what cannot be read, what does not fit, what visitors may not run. */
export function diagnose(text: string, server: 'embedded' | 'neo4j'): readonly Diagnostic[] {
  if (text.trim() === '') return [];
  const verdict = judgeStatement(text, server);
  const refusal = verdict.ok ? [] : [underline(text, verdict.error, verdict.reason === 'refused')];
  if (!verdict.ok && verdict.reason === 'syntax-error') return refusal;
  const faults = inspectStatement(parseStatement(text)).faults.map((fault) => underline(text, fault, false));
  return [...refusal, ...faults].sort((one, other) => one.from - other.from);
}

/** From the place of a fault to the end of the word or sign that stands there. */
function underline(text: string, fault: CypherError, refused: boolean): Diagnostic {
  const from = Math.min(fault.position?.offset ?? 0, text.length);
  const word = /^(?:[\p{ID_Continue}$]+|\S)?/u.exec(text.slice(from))![0];
  const to = Math.min(text.length, from + Math.max(word.length, 1));
  return {
    from: Math.min(from, Math.max(0, to - 1)),
    to,
    severity: refused ? 'refused' : 'error',
    message: fault.message,
  };
}
