import { type CypherError, syntaxError } from '../cypher-error.ts';
import { arrowSign, continuesName, isBlank, isDigit, startsName } from './characters.ts';
import { unescapeString } from './strings.ts';
import type { Token } from './token.ts';
import { replaceUnicodeEscapes, type UnescapedText } from './unicode-escapes.ts';

const SYMBOLS_OF_TWO = new Set(['..', '::', '+=', '=~', '<=', '>=', '<>', '!=', '||']);
const SYMBOLS_OF_ONE = new Set('()[]{},;:.$+-*/%^=<>!|&?');
const PARTNERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

const NUMBER =
  /(?:(?:\d(?:_?\d)*)?\.\d(?:_?\d)*(?:[eE][+-]?(?:_?\d)+)?|\d(?:_?\d)*[eE][+-]?(?:_?\d)+)|0[xX]|0o|\d(?:_?\d)*/y;

/** Reads a text into tokens, the last of kind `end`. Throws a syntax error at a character Cypher has no use for. */
export function readTokens(written: string): Token[] {
  const lexer = new Lexer(written);
  const tokens = lexer.run();
  joinBrackets(tokens);
  return tokens;
}

class Lexer {
  private readonly written: string;
  private readonly source: UnescapedText;
  private readonly text: string;
  private readonly tokens: Token[] = [];
  private at = 0;

  constructor(written: string) {
    this.written = written;
    this.source = replaceUnicodeEscapes(written);
    this.text = this.source.text;
  }

  run(): Token[] {
    for (this.skipBlanks(); this.at < this.text.length; this.skipBlanks()) this.readToken();
    this.push('end', '', this.at);
    return this.tokens;
  }

  private readToken(): void {
    const start = this.at;
    const character = this.text[start]!;
    const next = this.text[start + 1];
    if (startsName(character)) this.readWord(start);
    else if (isDigit(character) || (character === '.' && isDigit(next))) this.readNumber(start);
    else if (character === "'" || character === '"') this.readString(start, character);
    else if (character === '`') this.readQuotedName(start);
    else this.readSymbol(start, character);
  }

  private readWord(start: number): void {
    this.skipNamePart();
    this.push('word', this.text.slice(start, this.at), start);
  }

  /** Digits with letters stuck to them are one token, so that `1a` is a wrong number and not two words. */
  private readNumber(start: number): void {
    NUMBER.lastIndex = start;
    const digits = NUMBER.exec(this.text)![0];
    this.at = start + digits.length;
    this.skipNamePart();
    const isFloat = /^[^xXoO]*[.eE]/.test(digits);
    this.push(isFloat ? 'float' : 'integer', this.text.slice(start, this.at), start);
  }

  private readString(start: number, quote: string): void {
    let end = start + 1;
    while (end < this.text.length && this.text[end] !== quote) end += this.text[end] === '\\' ? 2 : 1;
    if (end >= this.text.length) {
      throw this.fault(start, `This string literal is never closed: expected ${quote}`);
    }
    this.at = end + 1;
    this.push('string', unescapeString(this.text.slice(start + 1, end)), start);
  }

  private readQuotedName(start: number): void {
    let end = start + 1;
    while (end < this.text.length && !(this.text[end] === '`' && this.text[end + 1] !== '`')) {
      end += this.text[end] === '`' ? 2 : 1;
    }
    if (end >= this.text.length) throw this.fault(start, 'This quoted name is never closed: expected `');
    this.at = end + 1;
    this.push('quoted', this.text.slice(start + 1, end).replaceAll('``', '`'), start);
  }

  private readSymbol(start: number, character: string): void {
    const two = this.text.slice(start, start + 2);
    const arrow = arrowSign(character);
    const symbol = SYMBOLS_OF_TWO.has(two) ? two : (arrow ?? character);
    if (symbol === character && !arrow && !SYMBOLS_OF_ONE.has(symbol)) {
      throw this.fault(start, `Invalid input '${character}': no part of a query begins with this character`);
    }
    this.at += symbol.length;
    this.push('symbol', symbol, start);
  }

  private skipNamePart(): void {
    while (this.at < this.text.length && continuesName(this.text[this.at]!)) this.at++;
  }

  private skipBlanks(): void {
    for (;;) {
      while (this.at < this.text.length && isBlank(this.text[this.at]!)) this.at++;
      if (this.text.startsWith('//', this.at)) this.skipLine();
      else if (this.text.startsWith('/*', this.at)) this.skipComment();
      else return;
    }
  }

  private skipLine(): void {
    while (this.at < this.text.length && !'\r\n'.includes(this.text[this.at]!)) this.at++;
  }

  private skipComment(): void {
    const end = this.text.indexOf('*/', this.at + 2);
    if (end < 0) throw this.fault(this.at, "This comment is never closed: expected '*/'");
    this.at = end + 2;
  }

  private push(kind: Token['kind'], text: string, start: number): void {
    const upper = kind === 'word' ? text.toUpperCase() : '';
    const { offsetOf } = this.source;
    this.tokens.push({ kind, text, upper, start: offsetOf(start), end: offsetOf(this.at), partner: -1 });
  }

  private fault(at: number, message: string): CypherError {
    return syntaxError(this.written, this.source.offsetOf(at), message);
  }
}

/** Tells each opening bracket where its partner stands, so that the parser can look past it at once. */
function joinBrackets(tokens: Token[]): void {
  const open: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'symbol') continue;
    if (token.text in PARTNERS) open.push(token);
    else if (open.length > 0 && PARTNERS[open.at(-1)!.text] === token.text) open.pop()!.partner = index;
  }
}
