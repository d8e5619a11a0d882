/** Constraints, compiled into look-ups for the inner loops of every search. */
import { dayNumber } from '../domain/day-number.ts';
import { KIND_NAMES, KINDS } from '../domain/kinds.ts';
import { TIE_TYPE_NAMES, TIE_TYPES, type TieType, type TieTypeRow } from '../domain/tie-types.ts';
import { type Constraints, DEFAULT_SENSES } from './question.ts';
import { CLASS_COUNT, type ClassParts, TYPE_STEP, unpackClass } from './walk-class.ts';
import { AGAINST, type WalkRows } from './walk-rows.ts';

/**
 * A slot passes going out of its row's entity where `forward[class]` is 1, its confidence is at least
 * `minConfidence`, and it may hold between `firstDay` and `lastDay`; coming in, `backward` is asked instead.
 */
export interface TieFilter {
  readonly forward: Uint8Array;
  readonly backward: Uint8Array;
  readonly minConfidence: number;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Whether the days matter at all. */
  readonly timed: boolean;
  /** All hops must hold together on one day at least. */
  readonly together: boolean;
  /** 1 by number of a kind whose entities are not passed through. */
  readonly closedKinds: Uint8Array;
  /** Entities with more ties than this are not passed through; a small integer always. */
  readonly hubDegree: number;
}

/** More than any entity has. */
const ANY_DEGREE = 2 ** 30;

/** Whether a type reads alike from either end. */
export function isSymmetric(type: TieType): boolean {
  const { label, reverse }: TieTypeRow = TIE_TYPES[type];
  return label === reverse;
}

const SYMMETRIC = TIE_TYPE_NAMES.map(isSymmetric);

/** Classes of the first type: what differs among the classes of every type. */
const RESTS = Array.from({ length: TYPE_STEP / 2 }, (_, place) => {
  return { packed: 2 * place, parts: unpackClass(2 * place) };
});

/** Whether constraints let ties of a type be walked. */
export function allowsType(type: TieType, constraints: Constraints): boolean {
  const { types, withoutTypes, senses = DEFAULT_SENSES } = constraints;
  const { walked, sense } = TIE_TYPES[type];
  if (types ? !types.includes(type) : !walked || !senses.includes(sense)) return false;
  return !withoutTypes?.includes(type);
}

/** What remains to be asked of a class once its type is allowed; the direction is left aside. */
function allowsRest(parts: ClassParts, constraints: Constraints): boolean {
  const { phases = ['current'] } = constraints;
  if (parts.disputed && constraints.withoutDisputed) return false;
  if (parts.background && constraints.withoutBackground) return false;
  const dated = constraints.validAt !== undefined || constraints.window !== undefined;
  return phases.includes(parts.phase) || (parts.ended && dated && phases.includes('current'));
}

/** Types and the rest are asked once each, then put together: a new set of constraints costs microseconds. */
function compileClasses(constraints: Constraints): { forward: Uint8Array; backward: Uint8Array } {
  const [forward, backward] = [new Uint8Array(CLASS_COUNT), new Uint8Array(CLASS_COUNT)];
  const rest = RESTS.filter(({ parts }) => allowsRest(parts, constraints));
  TIE_TYPE_NAMES.forEach((type, number) => {
    if (!allowsType(type, constraints)) return;
    const bothWays = !constraints.directed || SYMMETRIC[number];
    for (const part of rest) {
      const packed = number * TYPE_STEP + part.packed;
      forward[packed] = backward[packed | AGAINST] = 1;
      if (bothWays) forward[packed | AGAINST] = backward[packed] = 1;
    }
  });
  return { forward, backward };
}

function closeKinds(through: Constraints['through']): Uint8Array {
  return Uint8Array.from(KIND_NAMES, (kind) =>
    (through ? through.includes(kind) : KINDS[kind].walked) ? 0 : 1,
  );
}

/** Whether a slot passes a filter in one of its directions: the same test that the searches write out by hand. */
export function passes(rows: WalkRows, slot: number, filter: TieFilter, allowed: Uint8Array): boolean {
  return (
    allowed[rows.slotClasses[slot]!] === 1 &&
    rows.slotConfidence[slot]! >= filter.minConfidence &&
    rows.slotSince[slot]! <= filter.lastDay &&
    rows.slotUntil[slot]! >= filter.firstDay
  );
}

/** What is asked of classes and kinds: all of a filter that takes more than a moment to compile. */
type ClassFilter = Pick<TieFilter, 'forward' | 'backward' | 'closedKinds'>;

const KEPT = 64;
/** By what was asked, the last one last. */
const classFilters = new Map<string, ClassFilter>();

function classFilterOf(constraints: Constraints, timed: boolean): ClassFilter {
  const { types, withoutTypes, senses, phases, through } = constraints;
  const { withoutDisputed, withoutBackground, directed } = constraints;
  const lists = `${types ?? '*'}|${withoutTypes ?? '*'}|${senses ?? '*'}|${phases ?? '*'}|${through ?? '*'}`;
  const key = `${lists}|${!!withoutDisputed}|${!!withoutBackground}|${!!directed}|${timed}`;
  const filter = classFilters.get(key) ?? {
    ...compileClasses(constraints),
    closedKinds: closeKinds(through),
  };
  classFilters.delete(key);
  classFilters.set(key, filter);
  if (classFilters.size > KEPT) classFilters.delete(classFilters.keys().next().value!);
  return filter;
}

/**
 * The compiled filter of sound constraints (`question.ts`). Nothing here grows with the graph, and another day or
 * confidence costs next to nothing: what is asked of classes is kept for the last sets of constraints.
 */
export function filterOf(constraints: Constraints): TieFilter {
  const { validAt, window, hubDegree = ANY_DEGREE, minConfidence = 0 } = constraints;
  const timed = validAt !== undefined || window !== undefined;
  const { forward, backward, closedKinds } = classFilterOf(constraints, timed);
  return {
    forward,
    backward,
    closedKinds,
    minConfidence,
    firstDay: dayNumber(window?.from ?? validAt ?? '0000-00-00'),
    lastDay: dayNumber(window?.to ?? validAt ?? '9999-99-99'),
    timed,
    together: window !== undefined && window.from !== window.to,
    hubDegree: Math.min(hubDegree, ANY_DEGREE),
  };
}
