import { syntaxError } from '../cypher-error.ts';

/** A text whose `\uXXXX` have become characters, with the way back to offsets of the text as written. */
export interface UnescapedText {
  readonly text: string;
  offsetOf(index: number): number;
}

/**
 * Replaces `\uXXXX` wherever it stands, in names and comments too, as Neo4j does before it reads a text.
 * A doubled backslash escapes itself and hides a `u` after it.
 */
export function replaceUnicodeEscapes(written: string): UnescapedText {
  if (!written.includes('\\u')) return { text: written, offsetOf: (index) => index };
  const characters: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < written.length; ) {
    const length = escapeLength(written, at);
    const doubled = length === 1 && written.startsWith('\\\\', at);
    characters.push(
      length === 6 ? String.fromCharCode(Number.parseInt(written.slice(at + 2, at + 6), 16)) : written[at]!,
    );
    offsets.push(at);
    if (doubled) {
      characters.push('\\');
      offsets.push(at + 1);
    }
    at += doubled ? 2 : length;
  }
  offsets.push(written.length);
  return { text: characters.join(''), offsetOf: (index) => offsets[index] ?? written.length };
}

/** Six at a whole escape, one at any other character; throws where four hexadecimal digits are missing. */
function escapeLength(written: string, at: number): 1 | 6 {
  if (!written.startsWith('\\u', at)) return 1;
  const digits = written.slice(at + 2, at + 6);
  if (/^[0-9a-fA-F]{4}$/.test(digits)) return 6;
  throw syntaxError(
    written,
    at,
    `Invalid input '${digits}': expected four hexadecimal digits specifying a unicode character after '\\u'. Write '\\\\u' for a backslash and a u`,
  );
}
