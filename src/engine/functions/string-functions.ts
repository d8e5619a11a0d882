import { isList, type Value } from '../values/value.ts';
import { argumentError } from '../values/value-errors.ts';
import { requireInteger, requireString, wrongArgument } from './arguments.ts';
import { countCodePoints, reverseCodePoints, sliceCodePoints } from './code-points.ts';
import { type ScalarFunction, strictFunction } from './function-table.ts';

/** What Java's Character.isWhitespace holds for white: no-break spaces are not. */
const WHITESPACE = '\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000';
const LEADING = new RegExp(`^[${WHITESPACE}]+`);
const TRAILING = new RegExp(`[${WHITESPACE}]+$`);

/** The functions of text. */
export const STRING_FUNCTIONS: readonly ScalarFunction[] = [
  ofText('toUpper', (text) => text.toUpperCase()),
  ofText('upper', (text) => text.toUpperCase()),
  ofText('toLower', (text) => text.toLowerCase()),
  ofText('lower', (text) => text.toLowerCase()),
  ofText('char_length', countCodePoints),
  ofText('character_length', countCodePoints),
  trimFunction('trim', true, true),
  trimFunction('btrim', true, true),
  trimFunction('ltrim', true, false),
  trimFunction('rtrim', false, true),
  strictFunction('left', ([text, length]) => {
    const whole = requireString('left', text);
    return whole === '' ? '' : sliceCodePoints(whole, 0, requireLength('left', length));
  }),
  strictFunction('right', ([text, length]) => {
    const whole = requireString('right', text);
    const size = countCodePoints(whole);
    return sliceCodePoints(whole, Math.max(0, size - requireLength('right', length)), size);
  }),
  strictFunction('substring', ([text, start, length]) => {
    if (text === '') return '';
    const from = requireLength('substring', start);
    const to = length === undefined ? Number.POSITIVE_INFINITY : from + requireLength('substring', length);
    return sliceCodePoints(requireString('substring', text), from, to);
  }),
  strictFunction('replace', ([text, search, replacement], { budget }) => {
    const whole = requireString('replace', text);
    const by = requireString('replace', replacement);
    budget.checkSize((whole.length + 1) * Math.max(1, by.length) * 2);
    return whole.replaceAll(requireString('replace', search), () => by);
  }),
  strictFunction('split', ([text, delimiters]) => {
    if (requireString('split', text) === '') return [''];
    const listed: readonly Value[] = isList(delimiters) ? delimiters : [delimiters ?? null];
    if (listed.includes(null)) return null;
    return splitText(
      requireString('split', text),
      listed.map((item) => requireString('split', item)),
    );
  }),
  strictFunction('reverse', ([value]) => {
    if (isList(value)) return value.toReversed();
    if (typeof value === 'string') return reverseCodePoints(value);
    throw wrongArgument('reverse', 'a STRING or a LIST', value ?? null);
  }),
  strictFunction('normalize', ([text, form]) => {
    return requireString('normalize', text).normalize(form === undefined ? 'NFC' : requireForm(form));
  }),
];

function ofText(name: string, call: (text: string) => Value): ScalarFunction {
  return strictFunction(name, ([text]) => call(requireString(name, text)));
}

function trimFunction(name: string, atStart: boolean, atEnd: boolean): ScalarFunction {
  return strictFunction(name, ([text, characters]) => {
    const whole = requireString(name, text);
    if (characters !== undefined)
      return trimCharacters(whole, requireString(name, characters), atStart, atEnd);
    const rest = atStart ? whole.replace(LEADING, '') : whole;
    return atEnd ? rest.replace(TRAILING, '') : rest;
  });
}

/** Takes every code point of a set off the ends; off the right end alone, the first one is left, as in Neo4j. */
function trimCharacters(text: string, characters: string, atStart: boolean, atEnd: boolean): string {
  const unwanted = new Set(characters);
  const points = [...text];
  let start = 0;
  let end = points.length;
  if (atStart) while (start < end && unwanted.has(points[start]!)) start++;
  const least = atStart ? start : 1;
  if (atEnd) while (end > least && unwanted.has(points[end - 1]!)) end--;
  return points.slice(start, end).join('');
}

/** Cuts at the delimiter that comes first; an empty one cuts between any two UTF-16 units. */
function splitText(text: string, delimiters: readonly string[]): string[] {
  if (delimiters.length === 1) return text.split(delimiters[0]!);
  const parts: string[] = [];
  let start = 0;
  for (let cut = nextCut(text, delimiters, 0); cut; cut = nextCut(text, delimiters, start)) {
    parts.push(text.slice(start, cut.at));
    start = cut.at + cut.length;
  }
  return [...parts, text.slice(start)];
}

function nextCut(text: string, delimiters: readonly string[], start: number) {
  let first: { at: number; length: number } | undefined;
  for (const delimiter of delimiters) {
    const at = delimiter === '' ? start + 1 : text.indexOf(delimiter, start);
    const isCut = at >= 0 && (delimiter !== '' || at < text.length);
    if (isCut && (!first || at < first.at)) first = { at, length: delimiter.length };
  }
  return first;
}

/** A count of characters; more than any text has is as good as all of it. */
function requireLength(name: string, value: Value | undefined): number {
  const length = requireInteger(name, value);
  if (length >= 0n) return Number(length);
  throw argumentError(`Invalid input for function '${name}()': ${length} is negative, expected 0 or more.`);
}

function requireForm(form: Value): string {
  const name = requireString('normalize', form);
  if (['NFC', 'NFD', 'NFKC', 'NFKD'].includes(name)) return name;
  throw argumentError(`Unknown normal form '${name}': expected NFC, NFD, NFKC or NFKD.`);
}
