/** Constraints, compiled into look-ups for the inner loops of every search. */
import { KIND_NAMES, KINDS } from '../domain/kinds.ts';
import { TIE_TYPE_NAMES, TIE_TYPES, type TieType, type TieTypeRow } from '../domain/tie-types.ts';
import { type Constraints, DEFAULT_SENSES } from './question.ts';
import { CLASS_COUNT, type ClassParts, TYPE_STEP, unpackClass } from './walk-class.ts';
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
  const { label, reverse }: TieTypeRow = TIE_TYPES[type];
  return label === reverse;
}

function allowsType(type: TieType, constraints: Constraints): boolean {
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
  const rest: number[] = [];
  for (let packed = 0; packed < TYPE_STEP; packed += 2) {
    if (allowsRest(unpackClass(packed), constraints)) rest.push(packed);
  }
  TIE_TYPE_NAMES.forEach((type, number) => {
    if (!allowsType(type, constraints)) return;
    const bothWays = !constraints.directed || isSymmetric(type);
    for (const part of rest) {
      const packed = number * TYPE_STEP + part;
      forward[packed] = backward[packed | AGAINST] = 1;
      if (bothWays) forward[packed | AGAINST] = backward[packed] = 1;
    }
  });
  return { forward, backward };
}

function compileBlocked(index: WalkIndex, { through, hubDegree }: Constraints): Uint8Array {
  const kindBlocked = Uint8Array.from(KIND_NAMES, (kind) =>
    (through ? through.includes(kind) : KINDS[kind].walked) ? 0 : 1,
  );
  const { offsets } = index.rows;
  const blocked = new Uint8Array(index.kinds.length);
  for (let entity = 0; entity < blocked.length; entity++)
    blocked[entity] = kindBlocked[index.kinds[entity]!]!;
  if (hubDegree === undefined) return blocked;
  let start = 0;
  for (let entity = 0; entity < blocked.length; entity++) {
    const end = offsets[entity + 1]!;
    if (end - start > hubDegree) blocked[entity] = 1;
    start = end;
  }
  return blocked;
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

/** The last values asked for, by key. */
class Recent<T> {
  private readonly values = new Map<string, T>();

  get(key: string, make: () => T): T {
    const value = this.values.get(key) ?? make();
    this.values.delete(key);
    this.values.set(key, value);
    if (this.values.size > KEPT) this.values.delete(this.values.keys().next().value!);
    return value;
  }
}

interface Compiled {
  readonly filters: Recent<TieFilter>;
  /** What may be passed through depends on few constraints, and costs as much as there are entities. */
  readonly blocked: Recent<Uint8Array>;
}

const compiled = new WeakMap<WalkIndex, Compiled>();

function compileFilter(index: WalkIndex, constraints: Constraints, { blocked }: Compiled): TieFilter {
  const { validAt, window, through, hubDegree, minConfidence = 0 } = constraints;
  return {
    ...compileClasses(constraints),
    minConfidence,
    firstDay: dayNumber(window?.from ?? validAt ?? '0000-00-00'),
    lastDay: dayNumber(window?.to ?? validAt ?? '9999-99-99'),
    together: window !== undefined && window.from !== window.to,
    blocked: blocked.get(JSON.stringify([through, hubDegree]), () => compileBlocked(index, constraints)),
  };
}

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

/** The compiled filter of sound constraints (`checkConstraints`); the last sets asked of an index are kept. */
export function filterOf(index: WalkIndex, constraints: Constraints): TieFilter {
  const cache = compiled.get(index) ?? { filters: new Recent(), blocked: new Recent() };
  compiled.set(index, cache);
  const key = JSON.stringify(ASKED.map((name) => constraints[name]));
  return cache.filters.get(key, () => compileFilter(index, constraints, cache));
}
