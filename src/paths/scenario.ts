/**
 * What if: a scenario takes entities and ties away, and turns planned ones on. It is a small value with a form for
 * addresses, and makes an index of its own; the graph is never touched.
 */
import { AppError } from '../domain/errors.ts';
import { packClass, REMOVED, unpackClass } from './walk-class.ts';
import type { WalkIndex } from './walk-index.ts';
import { AGAINST } from './walk-rows.ts';

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

/** The index as it would be. @throws AppError `not-found` for an unknown id of the scenario. */
export function applyScenario(index: WalkIndex, scenario: Scenario): WalkIndex {
  const { rows, tieIds } = index;
  const gone = entitiesOf(index, scenario.withoutEntities);
  const real = entitiesOf(index, scenario.withEntities);
  const goneTies = new Set(scenario.withoutTies.map((id) => placeOf(tieIds, id)));
  const trueTies = new Set(scenario.withTies.map((id) => placeOf(tieIds, id)));
  const slotClasses = rows.slotClasses.slice();
  slotClasses.forEach((packed, slot) => {
    const tie = rows.slotTies[slot]!;
    const [from, to] = [rows.from[tie]!, rows.to[tie]!];
    if (goneTies.has(tie) || gone.has(from) || gone.has(to)) slotClasses[slot] = REMOVED;
    else if (scenario.allPlanned || trueTies.has(tie) || real.has(from) || real.has(to)) {
      const parts = unpackClass(packed);
      if (parts.phase === 'planned')
        slotClasses[slot] = packClass({ ...parts, phase: 'current' }) | (packed & AGAINST);
    }
  });
  return { ...index, rows: { ...rows, slotClasses } };
}
