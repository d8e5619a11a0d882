/**
 * What if: a scenario takes entities and ties away, and turns planned ones on. It is a small value with a form for
 * addresses, and makes an index of its own; the graph is never touched.
 */
import { AppError } from '../domain/errors.ts';
import { CLASS_COUNT, packClass, REMOVED, unpackClass } from './walk-class.ts';
import type { WalkIndex } from './walk-index.ts';
import { AGAINST, type WalkRows } from './walk-rows.ts';

export interface Scenario {
  readonly withoutEntities: readonly string[];
  readonly withoutTies: readonly string[];
  /** Entities whose planned ties come true. */
  readonly withEntities: readonly string[];
  /** Planned ties that come true. */
  readonly withTies: readonly string[];
  /** Everything planned comes true. */
  readonly allPlanned: boolean;
}

const FORMS = [
  ['no-tie:', 'withoutTies'],
  ['no:', 'withoutEntities'],
  ['on-tie:', 'withTies'],
  ['on:', 'withEntities'],
] as const;

const ALL_PLANNED = 'planned';

/**
 * Reads `no:nato,on:eu-rok-sdp,no-tie:abc,on-tie:def,planned`: without an entity, with the planned ties of one,
 * without a tie, with a planned tie, with all that is planned.
 * @throws AppError `invalid-input` that names the part that is no such word.
 */
export function readScenario(text: string): Scenario {
  const lists = { withoutEntities: [], withoutTies: [], withEntities: [], withTies: [] } as Record<
    (typeof FORMS)[number][1],
    string[]
  >;
  let allPlanned = false;
  for (const word of text.split(',').filter((part) => part !== '')) {
    const form = FORMS.find(([prefix]) => word.startsWith(prefix) && word.length > prefix.length);
    if (form) lists[form[1]].push(word.slice(form[0].length));
    else if (word === ALL_PLANNED) allPlanned = true;
    else {
      const message = `"${word}" is none of no:<entity>, no-tie:<tie>, on:<entity>, on-tie:<tie>, planned`;
      throw new AppError('invalid-input', `scenario: ${message}`, { errors: [{ at: 'scenario', message }] });
    }
  }
  return { ...lists, allPlanned };
}

/** The form of a scenario for addresses: equal scenarios have equal texts. */
export function writeScenario(scenario: Scenario): string {
  const words = FORMS.flatMap(([prefix, list]) =>
    [...new Set(scenario[list])].sort().map((id) => prefix + id),
  );
  return [...words, ...(scenario.allPlanned ? [ALL_PLANNED] : [])].join(',');
}

function notFound(what: string, id: string): AppError {
  const message = `no ${what} has the id "${id}"`;
  return new AppError('not-found', `scenario: ${message}`, { errors: [{ at: 'scenario', message }] });
}

/** The place of an id in a sorted list. */
function placeOf(ids: readonly string[], id: string): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ids[middle]! < id) low = middle + 1;
    else high = middle;
  }
  if (ids[low] !== id) throw notFound('tie', id);
  return low;
}

function entitiesOf(index: WalkIndex, ids: readonly string[]): ReadonlySet<number> {
  return new Set(
    ids.map((id) => {
      const number = index.numberOf.get(id);
      if (number === undefined) throw notFound('entity', id);
      return number;
    }),
  );
}

/** By class what it becomes when planned ties come true; what is not planned stays. */
const COME_TRUE = Uint16Array.from({ length: CLASS_COUNT }, (_, packed) => {
  if (packed >= REMOVED) return packed;
  const parts = unpackClass(packed);
  return parts.phase === 'planned' ? packClass({ ...parts, phase: 'current' }) | (packed & AGAINST) : packed;
});

/** The first slot in the row of `entity` that leads to `other` by `tie`. */
function findSlot({ offsets, neighbours, slotTies }: WalkRows, entity: number, other: number, tie: number) {
  let [low, high] = [offsets[entity]!, offsets[entity + 1]!];
  while (low < high) {
    const middle = (low + high) >> 1;
    const ahead = neighbours[middle]! - other || slotTies[middle]! - tie;
    if (ahead < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Changes classes tie by tie: a tie has a slot in the row of either end. */
class ClassChange {
  readonly slotClasses: Uint16Array;
  private readonly rows: WalkRows;

  constructor(rows: WalkRows) {
    this.rows = rows;
    this.slotClasses = rows.slotClasses.slice();
  }

  changeAll(change: (packed: number) => number): void {
    const { slotClasses } = this;
    for (let slot = 0; slot < slotClasses.length; slot++) slotClasses[slot] = change(slotClasses[slot]!);
  }

  changeTie(tie: number, change: (packed: number) => number): void {
    const [from, to] = [this.rows.from[tie]!, this.rows.to[tie]!];
    // A tie from an entity to itself has no slots.
    if (from === to) return;
    for (const slot of [findSlot(this.rows, from, to, tie), findSlot(this.rows, to, from, tie)]) {
      this.slotClasses[slot] = change(this.slotClasses[slot]!);
    }
  }

  changeTiesOf(entity: number, change: (packed: number) => number): void {
    const { offsets, slotTies } = this.rows;
    for (let slot = offsets[entity]!; slot < offsets[entity + 1]!; slot++) {
      this.changeTie(slotTies[slot]!, change);
    }
  }
}

/** The index as it would be. @throws AppError `not-found` for an unknown id of the scenario. */
export function applyScenario(index: WalkIndex, scenario: Scenario): WalkIndex {
  const { rows, tieIds } = index;
  const gone = entitiesOf(index, scenario.withoutEntities);
  const real = entitiesOf(index, scenario.withEntities);
  const goneTies = scenario.withoutTies.map((id) => placeOf(tieIds, id));
  const trueTies = scenario.withTies.map((id) => placeOf(tieIds, id));
  const change = new ClassChange(rows);
  const comeTrue = (packed: number) => COME_TRUE[packed]!;
  const remove = () => REMOVED;
  if (scenario.allPlanned) change.changeAll(comeTrue);
  for (const entity of real) change.changeTiesOf(entity, comeTrue);
  for (const tie of trueTies) change.changeTie(tie, comeTrue);
  // What is taken away stays away, also where it was to come true.
  for (const entity of gone) change.changeTiesOf(entity, remove);
  for (const tie of goneTies) change.changeTie(tie, remove);
  return { ...index, rows: { ...rows, slotClasses: change.slotClasses } };
}
