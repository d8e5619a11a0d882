import { RE2JS } from 're2js';
import { CypherError } from '../../language/cypher-error.ts';

/** Few patterns are met at a time, mostly one per statement; an old one may be compiled again. */
const KEPT = 64;
const compiled = new Map<string, RE2JS>();

/** Whether the whole text matches, in time linear in its length. @throws CypherError for what is no pattern. */
export function matchesWhole(text: string, pattern: string): boolean {
  return patternOf(pattern).matches(text);
}

function patternOf(pattern: string): RE2JS {
  const known = compiled.get(pattern);
  if (known) return known;
  if (compiled.size >= KEPT) compiled.clear();
  const made = compile(pattern);
  compiled.set(pattern, made);
  return made;
}

function compile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CypherError(
      'Neo.ClientError.Statement.SyntaxError',
      `Invalid Regex: ${reason}. Patterns match in linear time, so look-around and back-references are not to be had.`,
    );
  }
}
