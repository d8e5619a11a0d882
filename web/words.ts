/** How dates, confidence and counts are put into words. */
import type { ClaimView, EvidenceView, PathView, TieView } from '../src/domain/answers.ts';
import { KINDS, type Kind } from '../src/domain/kinds.ts';
import { confidenceLetter, STANDING_LABEL } from '../src/domain/standing.ts';
import { PHASE_LABEL, type Phase, STATUS_LABEL, type Status } from '../src/domain/status.ts';
import { FIRST_DAY, LAST_DAY } from '../src/domain/time.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SEASONS: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

function sayOneDate(text: string): string {
  const [, year = '', month, day, mark] = /^(\w{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%]?)$/.exec(text) ?? [];
  if (!year) return text;
  const decade = year.endsWith('X') ? `${year.replaceAll('X', '0')}s` : year;
  const season = month && SEASONS[month];
  const named = season ? `${season} ${decade}` : month ? `${MONTHS[Number(month) - 1]} ${decade}` : decade;
  return (mark ? 'about ' : '') + (day ? `${Number(day)} ${named}` : named);
}

/** An EDTF date in words: `2023-07` is "Jul 2023", `../2026` is "by 2026". */
export function sayDate(text: string): string {
  const [from = '', to] = text.split('/');
  if (to === undefined) return sayOneDate(from);
  if (!from || from === '..') return `by ${sayOneDate(to)}`;
  if (!to || to === '..') return `from ${sayOneDate(from)}`;
  return `${sayOneDate(from)} to ${sayOneDate(to)}`;
}

/** "since Jul 2023", "2014 to 2024", or nothing where no date is known. */
export function saySpan(since?: string, until?: string): string {
  if (since && until) return `${sayDate(since)} – ${sayDate(until)}`;
  if (since) return since.includes('/') ? sayDate(since) : `since ${sayDate(since)}`;
  return until ? `until ${sayDate(until)}` : '';
}

const GOES_ON: readonly (Status | undefined)[] = ['inForce', 'underWay', undefined];

/** When a status was reached; what is done or only planned has a day and does not go on since then. */
export function sayReached({ status, since, until }: Pick<TieView, 'status' | 'since' | 'until'>): string {
  return since && !until && !GOES_ON.includes(status) ? sayDate(since) : saySpan(since, until);
}

/** A window of days, with open ends said. */
export function sayWindow(range: { readonly from: string; readonly to: string }): string {
  const open = { from: range.from === FIRST_DAY, to: range.to === LAST_DAY };
  if (open.from && open.to) return 'any time';
  if (open.from) return `until ${sayDate(range.to)}`;
  if (open.to) return `${sayDate(range.from)} onwards`;
  return range.from === range.to
    ? `on ${sayDate(range.from)}`
    : `${sayDate(range.from)} – ${sayDate(range.to)}`;
}

/** When all hops hold together: what is proven, and whether an end of it is known. */
export function sayTogether({ certain, possible }: PathView['window']): string {
  if (!possible) return 'never on one day';
  if (!certain) return `possibly ${sayWindow(possible)}, proven on no day`;
  if (possible.to !== LAST_DAY) return sayWindow(certain);
  const proven = certain.from === certain.to ? 'on' : 'up to';
  const begun = certain.from === certain.to ? '' : `since ${sayDate(certain.from)}, `;
  return certain.to === LAST_DAY
    ? sayWindow(certain)
    : `${begun}proven ${proven} ${sayDate(certain.to)}, no end known`;
}

/** The same in a few words, for a list. */
export function sayTogetherShortly({ certain, possible }: PathView['window']): string {
  if (!possible) return 'never together';
  if (!certain) return `possibly ${sayWindow(possible)}`;
  if (possible.to !== LAST_DAY) return sayWindow(certain);
  return certain.from === certain.to ? `proven ${sayWindow(certain)}` : `since ${sayDate(certain.from)}`;
}

/** "B 85": the letter first, the number for those who compare. */
export function sayConfidence(confidence: number): string {
  return `${confidenceLetter(confidence)} ${confidence}`;
}

/** The status where there is one, else the phase. */
export function sayStatus(status: Status | undefined, phase: Phase): string {
  return status ? STATUS_LABEL[status] : PHASE_LABEL[phase];
}

const ACRONYM = /^(?=(?:.*\p{Lu}){2})[\p{L}\d&-]{2,8}$/u;

/** For labels with little room: the acronym of a long name, where it has one. */
export function shortName(entity: { readonly name: string; readonly aliases: readonly string[] }): string {
  if (entity.name.length <= 20) return entity.name;
  return entity.aliases.find((alias) => ACRONYM.test(alias)) ?? entity.name;
}

export function sayKind(kind: Kind): string {
  return KINDS[kind]?.label ?? kind;
}

/** "line 58", "lines 58–60", or nothing where a source has no lines. */
export function sayLines({ line, lastLine = line }: EvidenceView): string {
  if (line === undefined || lastLine === undefined) return '';
  return lastLine > line ? `lines ${line}–${lastLine}` : `line ${line}`;
}

/** How a claim stands to what it is about, and how it is said. */
export function sayStance({ stance, standing }: ClaimView): string {
  if (stance === 'denies') return 'says not';
  return stance === 'disputes' ? 'questions it' : STANDING_LABEL[standing];
}

/** "1 claim", "2 claims". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}
