/** What is shown, laid along the years: pure. */
import type { EntitySummary, GraphAnswer } from '../../src/domain/answers.ts';
import { edtfRange, FIRST_DAY, LAST_DAY } from '../../src/domain/time.ts';

export interface TimeBar {
  readonly entity: EntitySummary;
  /** Shares of the width, 0–1: may have begun, has begun, last known, may have ended. */
  readonly maybeFrom: number;
  readonly from: number;
  readonly to: number;
  readonly maybeTo: number;
  /** No end is known. */
  readonly open: boolean;
}

export interface TimeBars {
  readonly years: readonly number[];
  readonly bars: readonly TimeBar[];
  /** Things without any date. */
  readonly undated: readonly EntitySummary[];
}

const yearOf = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year + (month - 1) / 12 + (date - 1) / 366;
};

interface Span {
  readonly entity: EntitySummary;
  readonly begin: { readonly min: string; readonly max: string };
  readonly end: { readonly min: string; readonly max: string } | undefined;
}

function spanOf(entity: EntitySummary): Span | undefined {
  const since = entity.since ? edtfRange(entity.since) : undefined;
  const end = entity.until ? edtfRange(entity.until) : undefined;
  // "From 2024 on" names no last day on which it may have begun.
  const begin = since?.max === LAST_DAY ? { min: since.min, max: since.min } : since;
  if (begin) return { entity, begin, end };
  if (!end) return undefined;
  // Of what happens, the end is when it happened; what lasts began at any time before.
  return { entity, begin: entity.kind === 'Event' ? end : { min: FIRST_DAY, max: end.min }, end };
}

const inside = (share: number): number => Math.min(1, Math.max(0, share));

/** Things that last or happen (actors do neither here), from the earliest year named to the year after `today`. */
export function layOutTime({ nodes }: GraphAnswer, today: string): TimeBars {
  const things = nodes.filter((node) => !node.actor);
  const spans = things.flatMap((entity) => spanOf(entity) ?? []);
  const firsts = spans.map(({ begin, end }) =>
    yearOf(begin.min === FIRST_DAY ? (end?.min ?? begin.max) : begin.min),
  );
  const lasts = spans.map(({ begin, end }) => yearOf(end && end.max !== LAST_DAY ? end.max : begin.max));
  const first = Math.floor(Math.min(yearOf(today), ...firsts));
  const last = Math.ceil(Math.max(yearOf(today), ...lasts)) + 1;
  const share = (day: string): number => inside((yearOf(day) - first) / (last - first));
  const bars = spans.map(({ entity, begin, end }): TimeBar => {
    const happens = entity.kind === 'Event' && !end;
    const finish = end ?? (happens ? begin : { min: today > begin.max ? today : begin.max, max: LAST_DAY });
    return {
      entity,
      maybeFrom: share(begin.min),
      from: share(begin.max),
      to: share(finish.min),
      maybeTo: share(finish.max),
      open: finish.max === LAST_DAY,
    };
  });
  bars.sort(
    (a, b) => a.maybeFrom - b.maybeFrom || a.maybeTo - b.maybeTo || (a.entity.id < b.entity.id ? -1 : 1),
  );
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return { years, bars, undated: things.filter((entity) => !spanOf(entity)) };
}
