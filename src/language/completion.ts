import { inspectStatement } from './check.ts';
import { listFunctions } from './function-signatures.ts';
import { CLAUSE_WORDS } from './keywords.ts';
import { readTokens } from './lexer/lexer.ts';
import type { Token } from './lexer/token.ts';
import { expectedAtEnd, parseStatement } from './parse.ts';
import { printName } from './printer/names.ts';
import { listProcedures } from './procedure-signatures.ts';

/** What the graph at hand holds, for the names that a text may use. */
export interface GraphVocabulary {
  readonly labels: readonly string[];
  readonly relationshipTypes: readonly string[];
  readonly propertyKeys: readonly string[];
}

export interface Suggestion {
  readonly text: string;
  readonly kind: 'label' | 'type' | 'property' | 'function' | 'procedure' | 'variable' | 'keyword';
}

/** Suggestions for the word that ends at an offset; `from` is where that word begins. */
export interface Completion {
  readonly from: number;
  readonly suggestions: readonly Suggestion[];
}

/** What can be written at an offset of a text, which may be unfinished. Never throws. */
export function completeAt(text: string, offset: number, vocabulary: GraphVocabulary): Completion {
  const before = text.slice(0, offset);
  const word = /[\p{ID_Continue}]*$/u.exec(before)![0];
  const from = offset - word.length;
  const head = before.slice(0, from);
  const matching = suggest(head, vocabulary).filter(({ text: candidate }) => beginsLike(candidate, word));
  return { from, suggestions: matching };
}

function beginsLike(candidate: string, word: string): boolean {
  return candidate.toLowerCase().startsWith(word.toLowerCase()) && candidate !== word;
}

function suggest(head: string, vocabulary: GraphVocabulary): Suggestion[] {
  const tokens = tokensOf(head);
  if (!tokens) return [];
  const last = tokens.at(-1);
  if (last?.text === '.' && last.kind === 'symbol') return asSuggestions(vocabulary.propertyKeys, 'property');
  if (last?.text === ':' && last.kind === 'symbol') return suggestLabels(tokens, vocabulary);
  if (last?.upper === 'CALL')
    return asSuggestions(
      listProcedures().map(({ name }) => name),
      'procedure',
      String,
    );
  return suggestExpected(head, tokens);
}

/** Undefined inside a string, a comment or a quoted name. */
function tokensOf(head: string): Token[] | undefined {
  try {
    return readTokens(head).slice(0, -1);
  } catch {
    return undefined;
  }
}

function asSuggestions(
  names: readonly string[],
  kind: Suggestion['kind'],
  write: (name: string) => string = printName,
): Suggestion[] {
  return names.map((name) => ({ text: write(name), kind }));
}

/** After a colon: types inside square brackets, keys' values inside braces, else labels. */
function suggestLabels(tokens: readonly Token[], vocabulary: GraphVocabulary): Suggestion[] {
  const open = openBracket(tokens);
  if (open === '[') return asSuggestions(vocabulary.relationshipTypes, 'type');
  return open === '{' ? [] : asSuggestions(vocabulary.labels, 'label');
}

/** The innermost bracket that is still open at the end. */
function openBracket(tokens: readonly Token[]): string | undefined {
  const open = tokens.filter(
    ({ kind, text, partner }) => kind === 'symbol' && '([{'.includes(text) && partner < 0,
  );
  return open.at(-1)?.text;
}

function suggestExpected(head: string, tokens: readonly Token[]): Suggestion[] {
  const expected = expectedWords(head);
  const keywords = expected.filter((what) => /^'[A-Z ]+'$/.test(what)).map((what) => what.slice(1, -1));
  if (expected.includes('a clause')) keywords.push(...CLAUSE_WORDS);
  const suggestions = asSuggestions([...new Set(keywords)], 'keyword', String);
  if (!expected.includes('an expression')) return suggestions;
  const functions = listFunctions().map(({ name }) => name);
  return [
    ...asSuggestions(variablesBefore(head, tokens), 'variable'),
    ...asSuggestions(functions, 'function', (name) => `${name}(`),
    ...suggestions,
  ];
}

/** None after what no text could mend, such as a number with letters in it. */
function expectedWords(head: string): readonly string[] {
  try {
    return expectedAtEnd(head);
  } catch {
    return [];
  }
}

/** The names in scope where the last clause begins that can be read, and those the clause itself brings. */
function variablesBefore(head: string, tokens: readonly Token[]): string[] {
  for (let end = tokens.length; end > 0; end--) {
    if (tokens[end - 1]!.kind !== 'word' || !SCOPE_WORDS.has(tokens[end - 1]!.upper)) continue;
    const names = namesAfter(head.slice(0, tokens[end - 1]!.start));
    if (names) return names;
  }
  return [];
}

const SCOPE_WORDS = new Set([...CLAUSE_WORDS, 'WHERE', 'BY']);

/** The names known after a text that can be read, found by letting it end in `RETURN *`. */
function namesAfter(head: string): string[] | undefined {
  try {
    return inspectStatement(parseStatement(`${head} RETURN *`)).columns.map(({ name }) => name);
  } catch {
    return undefined;
  }
}
