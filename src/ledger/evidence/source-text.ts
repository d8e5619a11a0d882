/** The text a source was read from, and places in it. Lines are the text split on `\n`, untrimmed, after NFC. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Locator {
  /** 1-based, inclusive. */
  readonly lines: readonly [number, number];
  /** Unicode code points within those lines joined by `\n`; the end is exclusive. */
  readonly span: readonly [number, number];
  /** First 16 hex digits of the SHA-256 of the span's UTF-8. */
  readonly digest: string;
}

export class SourceText {
  readonly sha256: string;
  readonly #lines: readonly string[];
  readonly #text: string;

  constructor(content: string | Buffer) {
    this.sha256 = createHash('sha256').update(content).digest('hex');
    this.#text = content.toString('utf8').normalize('NFC');
    this.#lines = this.#text.split('\n');
  }

  get lineCount(): number {
    return this.#lines.length;
  }

  /** Numbers of the lines on which nothing stands. */
  get blankLines(): readonly number[] {
    return this.#lineNumbers((line) => line.trim() === '');
  }

  /** Numbers of the other lines. */
  get filledLines(): readonly number[] {
    return this.#lineNumbers((line) => line.trim() !== '');
  }

  #lineNumbers(wanted: (line: string) => boolean): readonly number[] {
    return this.#lines.flatMap((line, index) => (wanted(line) ? [index + 1] : []));
  }

  /** The lines first to last, as far as there are any. */
  lines([first, last]: readonly [number, number]): readonly string[] {
    return this.#lines.slice(first - 1, last);
  }

  /** The same lines joined; empty where there are none. */
  passage(range: readonly [number, number]): string {
    return this.lines(range).join('\n');
  }

  spanText({ lines, span }: Pick<Locator, 'lines' | 'span'>): string {
    return [...this.passage(lines)].slice(span[0], span[1]).join('');
  }

  /** Every place where a text stands, without regard to case at first; at most `limit`. */
  find(wanted: string, limit = 10): readonly Locator[] {
    const needle = wanted.normalize('NFC');
    const exact = this.#search(this.#text, needle, limit);
    return exact.length > 0 ? exact : this.#search(lowerInPlace(this.#text), lowerInPlace(needle), limit);
  }

  /** Where the span with this digest stands now, if it does: looked for by its length, which is all that is known of it. */
  findDigest(digest: string, length: number): Locator | undefined {
    const points = [...this.#text];
    for (let start = 0, at = 0; start + length <= points.length; at += points[start]!.length, start++) {
      const span = points.slice(start, start + length).join('');
      if (digestOf(span) === digest) return this.#locate(at, at + span.length);
    }
    return undefined;
  }

  #search(text: string, needle: string, limit: number): Locator[] {
    const found: Locator[] = [];
    for (
      let at = text.indexOf(needle);
      at >= 0 && needle && found.length < limit;
      at = text.indexOf(needle, at + 1)
    ) {
      found.push(this.#locate(at, at + needle.length));
    }
    return found;
  }

  /** From offsets in UTF-16 units of the whole text. */
  #locate(start: number, end: number): Locator {
    const lineStart = this.#text.lastIndexOf('\n', start - 1) + 1;
    const first = this.#text.slice(0, lineStart).split('\n').length;
    const span = this.#text.slice(start, end);
    const last = first + span.split('\n').length - 1;
    const from = [...this.#text.slice(lineStart, start)].length;
    return { lines: [first, last], span: [from, from + [...span].length], digest: digestOf(span) };
  }
}

/** In lower case, every character where it was: that of İ is longer. */
function lowerInPlace(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/./gsu, (char) =>
    char.toLowerCase().length === char.length ? char.toLowerCase() : char,
  );
}

export function digestOf(span: string): string {
  return createHash('sha256').update(span, 'utf8').digest('hex').slice(0, 16);
}

/** The text of a source from the reader's own copy, where it is there. */
export function openSourceText(
  source: { readonly file?: string | undefined },
  folder: string,
): SourceText | undefined {
  const path = source.file === undefined ? undefined : join(folder, source.file);
  return path !== undefined && existsSync(path) ? new SourceText(readFileSync(path)) : undefined;
}
