/** Colours for Cypher: a tokenizer of one line at a time, as CodeMirror's stream languages want it. */
import type { StreamParser, StringStream } from '@codemirror/language';
import { CLAUSE_WORDS, KEYWORDS } from '../../src/language/keywords.ts';

const WORDS = new Set([...KEYWORDS, ...CLAUSE_WORDS]);

interface LineState {
  /** Within a comment that began on an earlier line. */
  inComment: boolean;
}

function skipComment(stream: StringStream, state: LineState): string {
  state.inComment = !stream.match(/^.*?\*\//);
  if (state.inComment) stream.skipToEnd();
  return 'comment';
}

function readWord(stream: StringStream): string | null {
  const word = stream.match(/^[\p{L}_][\p{L}\d_]*/u, true) as RegExpMatchArray | null;
  if (!word) {
    stream.next();
    return null;
  }
  const before = stream.string.slice(0, stream.start).trimEnd().at(-1);
  if (before === ':' || before === '|') return 'typeName';
  if (before === '.') return 'propertyName';
  if (WORDS.has(word[0].toUpperCase())) return 'keyword';
  return stream.peek() === '(' ? 'variableName.function' : 'variableName';
}

export const CYPHER: StreamParser<LineState> = {
  name: 'cypher',
  startState: () => ({ inComment: false }),
  token(stream, state) {
    if (state.inComment) return skipComment(stream, state);
    if (stream.eatSpace()) return null;
    if (stream.match('//')) {
      stream.skipToEnd();
      return 'comment';
    }
    if (stream.match('/*')) return skipComment(stream, state);
    if (stream.match(/^'(?:[^'\\]|\\.)*'?/) || stream.match(/^"(?:[^"\\]|\\.)*"?/)) return 'string';
    if (stream.match(/^`(?:[^`]|``)*`?/)) return 'variableName';
    if (stream.match(/^\$[\p{L}_][\p{L}\d_]*/u)) return 'atom';
    if (stream.match(/^\d[\d_.]*(?:e[+-]?\d+)?/i)) return 'number';
    return readWord(stream);
  },
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } } },
};
