/** Faults of a Cypher text at their places, before it is sent. */
import { judgeStatement } from '../../src/language/policy.ts';

export interface Fault {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

/** The end of the word or sign that begins at `offset`. */
function endOfWord(text: string, offset: number): number {
  const word = /^(?:[\p{L}\d_]+|\S)/u.exec(text.slice(offset))?.[0] ?? '';
  return Math.min(text.length, offset + Math.max(1, word.length));
}

export function findFault(text: string, server: 'embedded' | 'neo4j'): Fault | undefined {
  if (!text.trim()) return undefined;
  const verdict = judgeStatement(text, server);
  if (verdict.ok) return undefined;
  const { position, message } = verdict.error;
  const offset = Math.min(position?.offset ?? 0, Math.max(0, text.length - 1));
  return { from: offset, to: endOfWord(text, offset), message };
}
