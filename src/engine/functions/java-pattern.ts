/** What stands for Java's classes by name; the library knows Unicode's general categories and scripts itself. */
const NAMED_CLASSES: ReadonlyMap<string, string> = new Map([
  ['Lower', 'a-z'],
  ['Upper', 'A-Z'],
  ['Alpha', 'A-Za-z'],
  ['Digit', '0-9'],
  ['Alnum', '0-9A-Za-z'],
  ['Punct', '!-/:-@\\[-`{-~'],
  ['Graph', '!-~'],
  ['Print', ' -~'],
  ['Blank', ' \\t'],
  ['Cntrl', '\\x00-\\x1f\\x7f'],
  ['XDigit', '0-9A-Fa-f'],
  ['Space', '\\t-\\r '],
  ['ASCII', '\\x00-\\x7f'],
]);

const ESCAPED_CLASSES: ReadonlyMap<string, string> = new Map([
  ['s', '\\t-\\r '],
  ['h', ' \\t\\xa0\\x{1680}\\x{180e}\\x{2000}-\\x{200a}\\x{202f}\\x{205f}\\x{3000}'],
]);

const ANY_BUT_LINE_ENDS = '[^\\n\\r\\x{85}\\x{2028}\\x{2029}]';

/**
 * A pattern of Java's, as people write it for Neo4j, in the words of the RE2 library. What RE2 would read in
 * another sense is rewritten (`.`, `\s`, `\h`, `\p{Lower}`, `\uXXXX`, `(?i)` beside letters beyond ASCII).
 * @throws Error for nested classes and intersections, which have no counterpart.
 */
export function translatePattern(pattern: string): string {
  return new Translation(pattern).run();
}

class Translation {
  readonly #pattern: string;
  #at = 0;
  #text = '';
  /** `(?s)` lets the dot match line ends, `(?i)` folds case, and `(?u)` folds that of all alphabets. */
  readonly #dotMatchesAll: boolean;
  readonly #foldsAsciiOnly: boolean;

  constructor(pattern: string) {
    this.#pattern = pattern;
    const flags = [...pattern.matchAll(/\(\?([a-zA-Z]+)/g)].map((match) => match[1]).join('');
    this.#dotMatchesAll = flags.includes('s');
    this.#foldsAsciiOnly = flags.includes('i') && !flags.includes('u');
  }

  run(): string {
    while (this.#at < this.#pattern.length) this.#text += this.#next();
    return this.#text;
  }

  #next(): string {
    const character = String.fromCodePoint(this.#pattern.codePointAt(this.#at)!);
    if (character === '\\') return this.#escape(false);
    if (character === '[') return this.#characterClass();
    if (this.#pattern.startsWith('(?', this.#at)) return this.#groupStart();
    this.#at += character.length;
    if (character === '.' && !this.#dotMatchesAll) return ANY_BUT_LINE_ENDS;
    return this.#foldsAsciiOnly && character > '\x7f' ? `(?-i:${character})` : character;
  }

  /** Leaves out the flag `u`: the library always folds all alphabets. */
  #groupStart(): string {
    const flags = /^\(\?([a-zA-Z]*)u([a-zA-Z]*)/.exec(this.#pattern.slice(this.#at));
    this.#at += flags ? flags[0].length : 2;
    if (!flags) return '(?';
    const others = `${flags[1]}${flags[2]}`;
    if (others) return `(?${others}`;
    const isWhole = this.#pattern[this.#at] === ')';
    this.#at += isWhole ? 1 : 0;
    return isWhole ? '' : '(?';
  }

  #escape(inClass: boolean): string {
    const rest = this.#pattern.slice(this.#at);
    const quoted = /^\\Q[\s\S]*?(?:\\E|$)/.exec(rest);
    if (quoted) return this.#take(quoted[0], quoted[0]);
    const unicode = /^\\u([0-9a-fA-F]{4})/.exec(rest);
    if (unicode) return this.#take(unicode[0], `\\x{${unicode[1]}}`);
    const named = /^\\p\{(Is)?(\w+)\}/.exec(rest);
    if (named) return this.#take(named[0], namedClass(named[2]!, named[1] !== undefined, inClass));
    const whites = ESCAPED_CLASSES.get(rest[1] ?? '');
    if (whites) return this.#take(rest.slice(0, 2), inClass ? whites : `[${whites}]`);
    if (rest[1] === 'S' && !inClass) return this.#take('\\S', `[^${ESCAPED_CLASSES.get('s')}]`);
    return this.#take(rest.slice(0, 2), rest.slice(0, 2));
  }

  #characterClass(): string {
    const opening = /^\[\^?\]?/.exec(this.#pattern.slice(this.#at))![0];
    let text = this.#take(opening, opening);
    while (this.#at < this.#pattern.length) {
      const character = this.#pattern[this.#at]!;
      if (character === '[' || this.#pattern.startsWith('&&', this.#at)) {
        throw new Error('classes within classes and && are not supported here');
      }
      text += character === '\\' ? this.#escape(true) : this.#take(character, character);
      if (character === ']') return text;
    }
    return text;
  }

  #take(source: string, translation: string): string {
    this.#at += source.length;
    return translation;
  }
}

function namedClass(name: string, isProperty: boolean, inClass: boolean): string {
  const ranges = isProperty ? undefined : NAMED_CLASSES.get(name);
  if (!ranges) return `\\p{${name}}`;
  return inClass ? ranges : `[${ranges}]`;
}
