import { RE2JS } from 're2js';
import { CypherError } from '../../language/cypher-error.ts';
import { translatePattern } from './java-pattern.ts';

const MOST_KEPT = 200;
const kept = new Map<string, RE2JS>();

/**
 * Cypher's `=~`: whether the pattern matches the whole text, in time linear in the text.
 * @throws CypherError for a pattern that is wrong, or that only a backtracking engine could run.
 */
export function matchesWhole(text: string, pattern: string): boolean {
  return compilePattern(pattern).matches(text);
}

function compilePattern(pattern: string): RE2JS {
  const known = kept.get(pattern);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  const compiled = compile(pattern);
  kept.set(pattern, compiled);
  return compiled;
}

function compile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(translatePattern(pattern));
  } catch (error) {
    const reason =
      error instanceof Error ? error.message.replace('error parsing regexp: ', '') : String(error);
    throw new CypherError(
      'Neo.ClientError.Statement.SemanticError',
      `Invalid Regex: ${reason}. Lookaround, back references and possessive quantifiers are not supported here, so that no pattern can run for ever.`,
    );
  }
}
