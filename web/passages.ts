/** The passages that claims rest on, from the reader's own copy of a text, which only this machine's server shows. */
import { type ReadonlySignal, untracked } from '@preact/signals';
import type { EvidenceView, PassageAnswer } from '../src/domain/answers.ts';
import { type Remote, remote } from './remote.ts';

/** Text before the span, the span itself, and text after it. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** How many lines are asked for with one question; a passage begins in its first half. */
const WINDOW = 1000;

const answers = new Map<string, ReadonlySignal<Remote<PassageAnswer>>>();

/** The lines around a line of a source; asked once. */
function linesAround(source: string, line: number): Remote<PassageAnswer> {
  const first = Math.floor((line - 1) / (WINDOW / 2)) * (WINDOW / 2) + 1;
  const address = `/sources/${encodeURIComponent(source)}/passage?lines=${first}-${first + WINDOW - 1}`;
  const known = answers.get(address);
  if (known) return known.value;
  const asked = untracked(() => remote<PassageAnswer>(() => address));
  answers.set(address, asked);
  return asked.value;
}

export type CopyState = 'unknown' | 'absent' | 'other' | 'same';

/** Whether the reader's copy of a source's text is here, and is the one that was read. */
export function copyOf(source: string): CopyState {
  const answer = linesAround(source, 1);
  if (answer.state !== 'ready') return 'unknown';
  if (!answer.data.present) return 'absent';
  return answer.data.same ? 'same' : 'other';
}

/** Lines of a source that are not blank, where the reader's copy is the text that was read. */
export function linesOf(source: string, first: number, last: number): readonly string[] | undefined {
  const answer = linesAround(source, first);
  if (answer.state !== 'ready' || !answer.data.present || !answer.data.same) return undefined;
  return answer.data.lines
    .filter(({ line, text }) => first <= line && line <= last && text.trim() !== '')
    .map(({ text }) => text);
}

/** The passage of a piece of evidence, where the reader's copy is the text that was read. */
export function passageOf(evidence: EvidenceView): Excerpt | undefined {
  if (evidence.line === undefined) return undefined;
  const answer = linesAround(evidence.source, evidence.line);
  if (answer.state !== 'ready' || !answer.data.present || !answer.data.same) return undefined;
  return cutExcerpt(answer.data.lines, evidence);
}

const CONTEXT = 160;

/** From the evidence's lines, the span with a little on either side; offsets are code points, not UTF-16 units. */
export function cutExcerpt(
  lines: PassageAnswer['lines'],
  { line = 0, lastLine = line, spanStart, spanEnd }: Partial<EvidenceView>,
): Excerpt | undefined {
  const own = lines.filter((row) => row.line >= line && row.line <= lastLine).map((row) => row.text);
  const points = [...own.join('\n')];
  if (points.length === 0) return undefined;
  const [start, end] = [spanStart ?? 0, spanEnd ?? points.length];
  return {
    before: shortenBefore(points.slice(0, start).join('')),
    marked: points.slice(start, end).join(''),
    after: shortenAfter(points.slice(end).join('')),
  };
}

/** The last words of a text, with an ellipsis where some are left out. */
function shortenBefore(text: string): string {
  const points = [...text];
  return points.length <= CONTEXT
    ? text
    : `… ${points
        .slice(-CONTEXT)
        .join('')
        .replace(/^\S*\s+/, '')}`;
}

function shortenAfter(text: string): string {
  const points = [...text];
  return points.length <= CONTEXT
    ? text
    : `${points
        .slice(0, CONTEXT)
        .join('')
        .replace(/\s+\S*$/, '')} …`;
}
