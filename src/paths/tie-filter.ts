/** Constraints, compiled into look-ups for the inner loops of every search. */
import { KIND_NAMES, KINDS } from '../domain/kinds.ts';
import { type TieType, tieTypeRow } from '../domain/tie-types.ts';
import { type Constraints, DEFAULT_SENSES } from './question.ts';
import { CLASS_COUNT, type ClassParts, REMOVED, unpackClass } from './walk-class.ts';
import { dayNumber, type WalkIndex } from './walk-index.ts';
import { AGAINST, type WalkRows } from './walk-rows.ts';

/**
 * A slot passes going out of its row's entity where `forward[class]` is 1, its confidence is at least
 * `minConfidence`, and it may hold between `firstDay` and `lastDay`; coming in, `backward` is asked instead.
 * An entity with a `blocked` mark is not passed through.
 */
export interface TieFilter {
  readonly forward: Uint8Array;
  readonly backward: Uint8Array;
  readonly minConfidence: number;
  readonly firstDay: number;
  readonly lastDay: number;
  /** All hops must hold together on one day at least. */
  readonly together: boolean;
  readonly blocked: Uint8Array;
}

function isSymmetric(type: TieType): boolean {
  const row = tieTypeRow(type)!;
  return row.label === row.reverse;
}

function allowsClass(parts: ClassParts, constraints: Constraints): boolean {
  const { types, withoutTypes, senses = DEFAULT_SENSES, phases = ['current'] } = constraints;
  const row = tieTypeRow(parts.type)!;
  if (types ? !types.includes(parts.type) : !row.walked || !senses.includes(row.sense)) return false;
  if (withoutTypes?.includes(parts.type)) return false;
  if (parts.disputed && constraints.withoutDisputed) return false;
  if (parts.background && constraints.withoutBackground) return false;
  const dated = constraints.validAt !== undefined || constraints.window !== undefined;
  return phases.includes(parts.ended && dated ? 'current' : parts.phase) || phases.includes(parts.phase);
}

function compileClasses(constraints: Constraints): { forward: Uint8Array; backward: Uint8Array } {
  const [forward, backward] = [new Uint8Array(CLASS_COUNT), new Uint8Array(CLASS_COUNT)];
  for (let packed = 0; packed < REMOVED; packed += 2) {
    const parts = unpackClass(packed);
    if (!allowsClass(parts, constraints)) continue;
    const bothWays = !constraints.directed || isSymmetric(parts.type);
    forward[packed] = backward[packed | AGAINST] = 1;
    if (bothWays) forward[packed | AGAINST] = backward[packed] = 1;
  }
  return { forward, backward };
}

function compileBlocked(index: WalkIndex, { through, hubDegree = Infinity }: Constraints): Uint8Array {
  const kindBlocked = Uint8Array.from(KIND_NAMES, (kind) =>
    (through ? through.includes(kind) : KINDS[kind].walked) ? 0 : 1,
  );
  const { offsets } = index.rows;
  const blocked = new Uint8Array(index.kinds.length);
  for (let entity = 0; entity < blocked.length; entity++) {
    const degree = offsets[entity + 1]! - offsets[entity]!;
    blocked[entity] = degree > hubDegree ? 1 : kindBlocked[index.kinds[entity]!]!;
  }
  return blocked;
}

/** Constraints must be sound (`checkConstraints`). */
export function compileFilter(index: WalkIndex, constraints: Constraints): TieFilter {
  const { validAt, window } = constraints;
  return {
    ...compileClasses(constraints),
    minConfidence: constraints.minConfidence ?? 0,
    firstDay: dayNumber(window?.from ?? validAt ?? '0000-00-00'),
    lastDay: dayNumber(window?.to ?? validAt ?? '9999-99-99'),
    together: window !== undefined && window.from !== window.to,
    blocked: compileBlocked(index, constraints),
  };
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

const KEPT = 64;
const caches = new WeakMap<WalkIndex, Map<string, TieFilter>>();

const ASKED = [
  'types',
  'withoutTypes',
  'senses',
  'phases',
  'through',
  'validAt',
  'window',
  'minConfidence',
  'withoutDisputed',
  'withoutBackground',
  'directed',
  'hubDegree',
] as const satisfies readonly (keyof Constraints)[];

/** The compiled filter of a set of constraints; the last sets asked of an index are kept. */
export function filterOf(index: WalkIndex, constraints: Constraints): TieFilter {
  const key = JSON.stringify(ASKED.map((name) => constraints[name]));
  const cache = caches.get(index) ?? new Map<string, TieFilter>();
  caches.set(index, cache);
  const filter = cache.get(key) ?? compileFilter(index, constraints);
  cache.delete(key);
  cache.set(key, filter);
  if (cache.size > KEPT) cache.delete(cache.keys().next().value!);
  return filter;
}
