/** What may be asked of paths, and its defaults. */
import { AppError, type FieldError } from '../domain/errors.ts';
import { KIND_NAMES, type Kind } from '../domain/kinds.ts';
import { PHASES, type Phase } from '../domain/status.ts';
import { type Sense, TIE_TYPE_NAMES, type TieType } from '../domain/tie-types.ts';

/** What a tie or an entity in between must be, for a path to use it. Absent: no such constraint, or the default. */
export interface Constraints {
  /** Only these types, also where paths do not walk them by default. */
  readonly types?: readonly TieType[];
  readonly withoutTypes?: readonly TieType[];
  /** Default: cooperative and neutral. */
  readonly senses?: readonly Sense[];
  /** Default: current. With a day or window, what ended is current for as long as it lasted. */
  readonly phases?: readonly Phase[];
  /** Kinds allowed in between; default: those that `KINDS` marks as walked. */
  readonly through?: readonly Kind[];
  /** A day, `YYYY-MM-DD`: every hop holds on it, certainly or possibly. */
  readonly validAt?: string;
  /** Inclusive days: all hops hold together on at least one day of it, certainly or possibly. */
  readonly window?: { readonly from: string; readonly to: string };
  /** 0–100. */
  readonly minConfidence?: number;
  readonly withoutDisputed?: boolean;
  readonly withoutBackground?: boolean;
  /** Walk a tie only the way it points, where its type has a direction. */
  readonly directed?: boolean;
  /** Entities with more ties than this are not passed through. */
  readonly hubDegree?: number;
}

export interface PathQuestion extends Constraints {
  readonly from: string;
  readonly to: string;
  /** How many paths, 1–100; default 10. */
  readonly k?: number;
  /** 1–10; default 6. */
  readonly maxHops?: number;
  /** Ids that every path passes through, at most three. */
  readonly via?: readonly string[];
  /** Ids that no path passes through. */
  readonly avoid?: readonly string[];
  /** What counts first: hops (the default), or certainty. */
  readonly rank?: 'hops' | 'certainty';
  /** Paths that share as little as possible, instead of the k best. */
  readonly diverse?: boolean;
  /** Ties scanned at most; the same question is answered alike everywhere. Default 750,000. */
  readonly budget?: number;
}

export const PATH_LIMITS = { k: 100, maxHops: 10, via: 3 } as const;
export const PATH_DEFAULTS = { k: 10, maxHops: 6, budget: 750_000 } as const;

/** An enemy or a rival is not a partner. */
export const DEFAULT_SENSES: readonly Sense[] = ['cooperative', 'neutral'];

const SENSES: readonly Sense[] = ['cooperative', 'neutral', 'competitive', 'adverse'];
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function checkNumber(at: string, value: number | undefined, low: number, high: number): FieldError[] {
  if (value === undefined || (Number.isInteger(value) && value >= low && value <= high)) return [];
  return [{ at, message: `expected a whole number from ${low} to ${high}, got ${value}` }];
}

function checkWords(
  at: string,
  values: readonly string[] | undefined,
  known: readonly string[],
): FieldError[] {
  return (values ?? [])
    .filter((value) => !known.includes(value))
    .map((value) => ({ at, message: `"${value}" is not one of ${known.join(', ')}` }));
}

function checkDay(at: string, day: string | undefined): FieldError[] {
  if (day === undefined || DAY.test(day)) return [];
  return [{ at, message: `expected a day as YYYY-MM-DD, got "${day}"` }];
}

function checkTime({ validAt, window }: Constraints): FieldError[] {
  const errors = [
    ...checkDay('validAt', validAt),
    ...checkDay('window.from', window?.from),
    ...checkDay('window.to', window?.to),
  ];
  if (validAt && window) errors.push({ at: 'window', message: 'give either validAt or a window, not both' });
  if (window && window.from > window.to) {
    errors.push({
      at: 'window',
      message: `the window ends (${window.to}) before it begins (${window.from})`,
    });
  }
  return errors;
}

/** Every wrong field of a set of constraints; empty where it is sound. */
export function checkConstraints(constraints: Constraints): FieldError[] {
  return [
    ...checkWords('types', constraints.types, TIE_TYPE_NAMES),
    ...checkWords('withoutTypes', constraints.withoutTypes, TIE_TYPE_NAMES),
    ...checkWords('senses', constraints.senses, SENSES),
    ...checkWords('phases', constraints.phases, PHASES),
    ...checkWords('through', constraints.through, KIND_NAMES),
    ...checkNumber('minConfidence', constraints.minConfidence, 0, 100),
    ...checkNumber('hubDegree', constraints.hubDegree, 1, Number.MAX_SAFE_INTEGER),
    ...checkTime(constraints),
  ];
}

function checkPlaces({
  from,
  to,
  via = [],
  avoid = [],
}: Pick<PathQuestion, 'from' | 'to' | 'via' | 'avoid'>): FieldError[] {
  const errors: FieldError[] = [];
  if (from === to) errors.push({ at: 'to', message: `a path needs two different ends, both are "${from}"` });
  if (via.length > PATH_LIMITS.via) {
    errors.push({ at: 'via', message: `at most ${PATH_LIMITS.via} entities, got ${via.length}` });
  }
  const wrong = (ids: readonly string[], at: string, others: readonly string[], why: string) => {
    for (const id of ids) if (others.includes(id)) errors.push({ at, message: `"${id}" is ${why}` });
  };
  wrong(via, 'via', [from, to], 'an end of the path already');
  wrong(avoid, 'avoid', [from, to], 'an end of the path and cannot be avoided');
  wrong(via, 'via', avoid, 'to be passed and to be avoided at once');
  return errors;
}

function refuse(errors: readonly FieldError[]): void {
  const [first] = errors;
  if (first) throw new AppError('invalid-input', `${first.at}: ${first.message}`, { errors });
}

/** @throws AppError `invalid-input` that names every wrong field. */
export function checkConstraintsOf(constraints: Constraints): void {
  refuse(checkConstraints(constraints));
}

/** @throws AppError `invalid-input` that names every wrong field. */
export function checkPair(question: Constraints & { readonly from: string; readonly to: string }): void {
  refuse([...checkConstraints(question), ...checkPlaces(question)]);
}

/** @throws AppError `invalid-input` that names every wrong field. */
export function checkQuestion(question: PathQuestion): void {
  const errors = [
    ...checkConstraints(question),
    ...checkNumber('k', question.k, 1, PATH_LIMITS.k),
    ...checkNumber('maxHops', question.maxHops, 1, PATH_LIMITS.maxHops),
    ...checkNumber('budget', question.budget, 1, Number.MAX_SAFE_INTEGER),
    ...checkWords('rank', question.rank === undefined ? [] : [question.rank], ['hops', 'certainty']),
    ...checkPlaces(question),
  ];
  refuse(errors);
}
