/** Does a span name what a claim speaks of? About names and numbers only, never about meaning. */
import { claimPropertyRow } from '../../domain/claim-properties.ts';
import type { AmountRecord, ClaimRecord, EntityRecord } from '../records.ts';

/** A letter beside it makes a name another one; a digit may be a note marker, unless it goes on a number: K2, K239. */
function standsApart(outside = ' ', inside = ' '): boolean {
  return !/\p{L}/u.test(outside) && !(/\p{N}/u.test(outside) && /\p{N}/u.test(inside));
}

function names(text: string, name: string): boolean {
  const folded = fold(name);
  const hay = fold(text);
  for (let at = hay.indexOf(folded); at >= 0; at = hay.indexOf(folded, at + 1)) {
    const end = at + folded.length;
    if (standsApart(hay[at - 1], hay[at]) && standsApart(hay[end], hay[end - 1])) return true;
  }
  return false;
}

/** Case, accents, typographic dashes and quotes do not tell names apart. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/[‘’]/g, "'")
    .toLowerCase();
}

/** Whether a text names an entity by its name or an alias; a shared alias counts only beside something else. */
export function namesEntity(text: string, entity: EntityRecord): boolean {
  return [entity.name, ...entity.aliases.filter(({ shared }) => !shared).map(({ name }) => name)].some(
    (name) => names(text, name),
  );
}

/** Whether a text prints a number: 13700000000 as "13.7 billion", 6.5, "six", 1,200. */
export function printsNumber(text: string, number: number): boolean {
  const hay = fold(text).replace(/(\d),(?=\d{3})/g, '$1');
  return numberForms(number).some((form) => new RegExp(`(?<![\\d.])${form}(?!\\.?\\d)`).test(hay));
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ORDINAL_ONES =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The words for 0 to 99, as a count and as a rank: "thirty-six", "sixtieth". */
function numberWords(number: number): string[] {
  const [ten, one] = [Math.floor(number / 10), number % 10];
  if (number < 20) return [ONES[number]!, ORDINAL_ONES[number]!];
  if (one === 0) return [TENS[ten]!, TENS[ten]!.replace(/y$/, 'ieth')];
  return [`${TENS[ten]}[- ]${ONES[one]}`, `${TENS[ten]}[- ]${ORDINAL_ONES[one]}`];
}

const SCALES: readonly [number, string][] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
];

function numberForms(number: number): string[] {
  const plain = String(number).replace('.', '\\.');
  const forms = [plain, Number.isInteger(number) ? `${plain}\\.0` : plain];
  if (Number.isInteger(number) && number >= 0 && number < 100) {
    forms.push(...numberWords(number).map((words) => `\\b${words}\\b`));
  }
  for (const [scale, word] of SCALES) {
    const scaled = number / scale;
    if (scaled < 1) continue;
    const digits = String(Number(scaled.toPrecision(6))).replace('.', '\\.');
    forms.push(`${digits}(?:\\.0)?[ -]?${word}`);
    if (Number.isInteger(scaled) && scaled < 100)
      forms.push(...numberWords(scaled).map((words) => `\\b${words} ${word}`));
  }
  if (number === 100) forms.push('hundred');
  return forms;
}

/** The numbers and years that a claim holds: what its span should print. */
export function numbersOf(claim: ClaimRecord): readonly number[] {
  return [...valueNumbers(claim), ...[claim.since, claim.until].flatMap(yearsOf)];
}

function valueNumbers({ predicate, value }: ClaimRecord): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value === 'object') return amountNumbers(value);
  return claimPropertyRow(predicate)?.type === 'date' ? yearsOf(String(value)) : [];
}

function amountNumbers(amount: AmountRecord): number[] {
  const numbers = [amount.number, amount.low, amount.high, amount.converted?.number];
  return numbers.filter((number) => number !== undefined).concat(yearsOf(amount.period));
}

function yearsOf(edtf: string | undefined): number[] {
  return (edtf?.match(/\d{4}/g) ?? []).map(Number);
}
