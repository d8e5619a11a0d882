import { type CypherError, syntaxError } from '../cypher-error.ts';
import { CLAUSE_WORDS } from '../keywords.ts';
import type { Token } from '../lexer/token.ts';
import { findNear } from '../near-names.ts';
import type { Query, Span } from '../syntax.ts';
import type { Expression, Variable } from '../syntax-expression.ts';

/** Bounds that keep every later walk over the tree within the stack of any browser. */
const MAX_DEPTH = 200;
const MAX_HEIGHT = 1000;

/** The rules that others call back: a pattern holds expressions, an expression holds queries. */
export interface Rules {
  expression(reader: TokenReader): Expression;
  query(reader: TokenReader): Query;
  /** An operand of a comparison: a sum with at most one test after it. */
  tested(reader: TokenReader): Expression;
  sum(reader: TokenReader): Expression;
}

/** What was looked for in vain at the furthest place reached: the material of the error message. */
interface Expectation {
  index: number;
  words: Set<string>;
}

/** How an attempt at some place ended; without `result` it failed. */
interface Attempt {
  readonly result?: unknown;
  readonly next: number;
  readonly tallest: number;
}

/** Walks the tokens of one text, remembers what it looked for, and makes the errors. */
export class TokenReader {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly rules: Rules;
  index = 0;
  /** Index of the `|` that begins a comprehension's projection, which a label expression must not swallow. */
  projectionBar = -1;
  private readonly attempts = new Map<number, Attempt>();
  private readonly expectation: Expectation = { index: -1, words: new Set() };
  private depth = 0;
  private tallest = 0;

  constructor(text: string, tokens: readonly Token[], rules: Rules) {
    this.text = text;
    this.tokens = tokens;
    this.rules = rules;
  }

  get token(): Token {
    return this.tokens[this.index]!;
  }

  get start(): number {
    return this.token.start;
  }

  peek(ahead: number): Token {
    return this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)]!;
  }

  isSymbol(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'symbol' && token.text === text;
  }

  isWord(upper: string, ahead = 0): boolean {
    return this.peek(ahead).upper === upper;
  }

  isName(ahead = 0): boolean {
    const { kind } = this.peek(ahead);
    return kind === 'word' || kind === 'quoted';
  }

  /** Steps over the symbol where it stands here; else remembers that it would have been welcome. */
  acceptSymbol(text: string): boolean {
    if (this.isSymbol(text)) {
      this.index++;
      return true;
    }
    this.note(`'${text}'`);
    return false;
  }

  acceptWord(upper: string): boolean {
    if (this.isWord(upper)) {
      this.index++;
      return true;
    }
    this.note(`'${upper}'`);
    return false;
  }

  /** Steps over several words in a row, or over none of them. */
  acceptWords(...uppers: readonly string[]): boolean {
    if (uppers.every((upper, ahead) => this.isWord(upper, ahead))) {
      this.index += uppers.length;
      return true;
    }
    this.note(`'${uppers.join(' ')}'`);
    return false;
  }

  /** Steps over whichever of the words stands here, and tells which. */
  acceptOneOf<Word extends string>(...uppers: readonly Word[]): Word | undefined {
    return uppers.find((upper) => this.acceptWord(upper));
  }

  expectSymbol(text: string): void {
    if (!this.acceptSymbol(text)) throw this.unexpected();
  }

  expectWord(upper: string): void {
    if (!this.acceptWord(upper)) throw this.unexpected();
  }

  /** A name of any sort: every word is one, and so is anything in back-ticks. */
  expectName(what: string): string {
    if (!this.isName()) throw this.unexpected(what);
    return this.tokens[this.index++]!.text;
  }

  readVariable(what = 'a variable name'): Variable {
    const { start, end } = this.token;
    return { kind: 'Variable', name: this.expectName(what), start, end };
  }

  expectString(): string {
    if (this.token.kind !== 'string') throw this.unexpected('a string');
    return this.tokens[this.index++]!.text;
  }

  /** One or more of something, with commas between. */
  readList<Item>(readItem: () => Item): Item[] {
    const items = [readItem()];
    while (this.acceptSymbol(',')) items.push(readItem());
    return items;
  }

  /** The stretch from an offset to the end of the last token read. */
  spanFrom(start: number): Span {
    return { start, end: this.tokens[this.index - 1]?.end ?? start };
  }

  /** Runs a rule one level deeper; refuses a text that nests beyond what can be walked later. */
  nest<Result>(rule: () => Result): Result {
    if (++this.depth > MAX_DEPTH) throw this.tooDeep();
    const outerTallest = this.tallest;
    this.tallest = 0;
    const result = rule();
    this.grow();
    this.tallest = Math.max(outerTallest, this.tallest);
    this.depth--;
    return result;
  }

  /** Runs a rule in which label expressions stop before the `|` with the given index. */
  barredBy<Result>(bar: number, rule: () => Result): Result {
    const outer = this.projectionBar;
    this.projectionBar = bar;
    const result = rule();
    this.projectionBar = outer;
    return result;
  }

  /** Counts one more level of the tree: a chain of operators is as tall as it is long. */
  grow(): void {
    if (++this.tallest > MAX_HEIGHT) throw this.tooDeep();
  }

  /** Tries a rule; where it fails the reader stands again where it stood and undefined is returned. */
  attempt<Result>(rule: () => Result): Result | undefined {
    const { index, depth, tallest, projectionBar } = this;
    try {
      return rule();
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error;
      this.index = index;
      this.depth = depth;
      this.tallest = tallest;
      this.projectionBar = projectionBar;
      return undefined;
    }
  }

  /**
   * Tries a rule as `attempt` does, and remembers the outcome by place, so that brackets inside brackets are not read
   * again and again. A bracket is only ever tried as one thing: `(` as a pattern, `[` as a comprehension.
   */
  attemptOnce<Result>(rule: () => Result): Result | undefined {
    const { index } = this;
    const outerTallest = this.tallest;
    const known = this.attempts.get(index) ?? this.recordAttempt(rule);
    if (!('result' in known)) return undefined;
    this.index = known.next;
    this.tallest = Math.max(outerTallest, known.tallest);
    return known.result as Result;
  }

  private recordAttempt(rule: () => unknown): Attempt {
    const { index } = this;
    const result = this.attempt(rule);
    const { index: next, tallest } = this;
    const attempt = result === undefined ? { next, tallest } : { result, next, tallest };
    this.attempts.set(index, attempt);
    return attempt;
  }

  /** Remembers what would have been welcome here. */
  note(what: string): void {
    const { expectation } = this;
    if (this.index < expectation.index) return;
    if (this.index > expectation.index) {
      expectation.index = this.index;
      expectation.words.clear();
    }
    expectation.words.add(what);
  }

  /** To be thrown where nothing that was tried fits the token that stands here. */
  unexpected(what?: string): Unexpected {
    if (what !== undefined) this.note(what);
    return new Unexpected();
  }

  /** Runs the outermost rule; where it fails throws the error of the furthest place that any attempt reached. */
  finish<Result>(rule: () => Result): Result {
    try {
      return rule();
    } catch (error) {
      throw error instanceof Unexpected ? this.furthestFault() : error;
    }
  }

  private furthestFault(): CypherError {
    const { index, words } = this.expectation;
    const token = this.tokens[Math.max(index, 0)]!;
    const found = this.text.slice(token.start, token.end);
    const what = token.kind === 'end' ? 'Unexpected end of input' : `Invalid input '${found}'`;
    const near = token.kind === 'word' ? findNear(found, writtenWords(words)) : undefined;
    const hint = near ? `. Did you mean ${near}?` : '';
    return syntaxError(this.text, token.start, `${what}: expected ${joinWords([...words])}${hint}`);
  }

  /** What would have been welcome at the furthest place reached, for completion in an editor. */
  expectedWords(): readonly string[] {
    return [...this.expectation.words];
  }

  fault(offset: number, message: string): CypherError {
    return syntaxError(this.text, offset, message);
  }

  private tooDeep(): CypherError {
    return this.fault(this.start, 'The query is nested too deeply here: split it with WITH, or shorten it');
  }
}

/** Thrown inside the parser only; the message is made at the end, from the furthest place. */
export class Unexpected extends Error {}

/** Of what was expected, the words that can be written as they are. */
function writtenWords(expected: ReadonlySet<string>): string[] {
  const quoted = [...expected].filter((word) => /^'[A-Z ]+'$/.test(word)).map((word) => word.slice(1, -1));
  return expected.has('a clause') ? [...quoted, ...CLAUSE_WORDS] : quoted;
}

function joinWords(words: readonly string[]): string {
  const sorted = [...new Set(words)].sort((a, b) => Number(a.startsWith("'")) - Number(b.startsWith("'")));
  if (sorted.length <= 1) return sorted[0] ?? 'nothing more';
  return `${sorted.slice(0, -1).join(', ')} or ${sorted.at(-1)}`;
}
