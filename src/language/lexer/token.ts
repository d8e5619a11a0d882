/**
 * What a text is made of. Every unquoted word is a `word`: Cypher has no reserved words, so the parser decides.
 * `start` and `end` are offsets in the text as written.
 */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'integer' | 'float' | 'string' | 'symbol' | 'end';
  /** The word or symbol; the name inside back-ticks; the content of a string; the digits of a number. */
  readonly text: string;
  /** `text` in upper case for words, else the empty string. */
  readonly upper: string;
  readonly start: number;
  readonly end: number;
  /** For an opening bracket: the index of its partner among the tokens, or -1. */
  partner: number;
}
