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
  /** Ties scanned at most; the same question is answered alike everywhere. Default 800,000. */
  readonly budget?: number;
}

export const PATH_LIMITS = { k: 100, maxHops: 10, via: 3 } as const;
export const PATH_DEFAULTS = { k: 10, maxHops: 6, budget: 800_000 } as const;

/** An enemy or a rival is not a partner. */
export const DEFAULT_SENSES: readonly Sense[] = ['cooperative', 'neutral'];

const SENSES: readonly Sense[] = ['cooperative', 'neutral', 'competitive', 'adverse'];
const RANKS: readonly string[] = ['hops', 'certainty'];
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Says of a field what is wrong with it. Every check tells the same list: most questions have nothing in it. */
type Errors = FieldError[];

function checkNumber(errors: Errors, at: string, value: number | undefined, low: number, high: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= low && value <= high)) return;
  errors.push({ at, message: `expected a whole number from ${low} to ${high}, got ${value}` });
}

function checkWords(
  errors: Errors,
  at: string,
  values: readonly string[] | undefined,
  known: readonly string[],
): void {
  for (const value of values ?? []) {
    if (!known.includes(value)) errors.push({ at, message: `"${value}" is not one of ${known.join(', ')}` });
  }
}

function checkDay(errors: Errors, at: string, day: string | undefined): void {
  if (day === undefined || DAY.test(day)) return;
  errors.push({ at, message: `expected a day as YYYY-MM-DD, got "${day}"` });
}

function checkTime(errors: Errors, { validAt, window }: Constraints): void {
  checkDay(errors, 'validAt', validAt);
  checkDay(errors, 'window.from', window?.from);
  checkDay(errors, 'window.to', window?.to);
  if (validAt && window) errors.push({ at: 'window', message: 'give either validAt or a window, not both' });
  if (window && window.from > window.to) {
    errors.push({
      at: 'window',
      message: `the window ends (${window.to}) before it begins (${window.from})`,
    });
  }
}

function checkConstraints(errors: Errors, constraints: Constraints): void {
  checkWords(errors, 'types', constraints.types, TIE_TYPE_NAMES);
  checkWords(errors, 'withoutTypes', constraints.withoutTypes, TIE_TYPE_NAMES);
  checkWords(errors, 'senses', constraints.senses, SENSES);
  checkWords(errors, 'phases', constraints.phases, PHASES);
  checkWords(errors, 'through', constraints.through, KIND_NAMES);
  checkNumber(errors, 'minConfidence', constraints.minConfidence, 0, 100);
  checkNumber(errors, 'hubDegree', constraints.hubDegree, 1, Number.MAX_SAFE_INTEGER);
  checkTime(errors, constraints);
}

const NONE: readonly string[] = [];

function checkPlaces(
  errors: Errors,
  { from, to, via = NONE, avoid = NONE }: Pick<PathQuestion, 'from' | 'to' | 'via' | 'avoid'>,
): void {
  if (from === to) errors.push({ at: 'to', message: `a path needs two different ends, both are "${from}"` });
  if (via.length > PATH_LIMITS.via) {
    errors.push({ at: 'via', message: `at most ${PATH_LIMITS.via} entities, got ${via.length}` });
  }
  const isEnd = (id: string) => id === from || id === to;
  const wrong = (at: string, id: string, why: string) => errors.push({ at, message: `"${id}" is ${why}` });
  for (const id of via) if (isEnd(id)) wrong('via', id, 'an end of the path already');
  for (const id of avoid) if (isEnd(id)) wrong('avoid', id, 'an end of the path and cannot be avoided');
  for (const id of via) if (avoid.includes(id)) wrong('via', id, 'to be passed and to be avoided at once');
}

function refuse(errors: Errors): void {
  const [first] = errors;
  if (first) throw new AppError('invalid-input', `${first.at}: ${first.message}`, { errors });
}

/** @throws AppError `invalid-input` that names every wrong field. */
export function checkConstraintsOf(constraints: Constraints): void {
  const errors: Errors = [];
  checkConstraints(errors, constraints);
  refuse(errors);
}

/** @throws AppError `invalid-input` that names every wrong field. */
export function checkPair(question: Constraints & { readonly from: string; readonly to: string }): void {
  const errors: Errors = [];
  checkConstraints(errors, question);
  checkPlaces(errors, question);
  refuse(errors);
}

/** @throws AppError `invalid-input` that names every wrong field. */
export function checkQuestion(question: PathQuestion): void {
  const errors: Errors = [];
  checkConstraints(errors, question);
  checkNumber(errors, 'k', question.k, 1, PATH_LIMITS.k);
  checkNumber(errors, 'maxHops', question.maxHops, 1, PATH_LIMITS.maxHops);
  checkNumber(errors, 'budget', question.budget, 1, Number.MAX_SAFE_INTEGER);
  if (question.rank !== undefined) checkWords(errors, 'rank', [question.rank], RANKS);
  checkPlaces(errors, question);
  refuse(errors);
}
