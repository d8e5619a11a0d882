/**
 * The graphs of the benchmark: preferential multigraphs g1k (10³ entities, 5·10³ ties), g10k (10⁴, 10⁵), g100k
 * (10⁵, 10⁶), g1m (10⁶, 10⁷), and wiki-Vote (SNAP; 7,115 and 103,689). Always the same ties from the same seed.
 */
import { readFileSync } from 'node:fs';
import { KIND_NAMES } from '../../src/domain/kinds.ts';
import type { TieType } from '../../src/domain/tie-types.ts';
import { packClass } from '../../src/paths/walk-class.ts';
import type { WalkIndex } from '../../src/paths/walk-index.ts';
import { buildWalkRows, type WalkColumns } from '../../src/paths/walk-rows.ts';

/** Uniform in [0, 1), from a seed (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Ends {
  readonly entityCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export const BENCH_TYPES: readonly TieType[] = [
  'MEMBER_OF',
  'PARTNER_OF',
  'PARTY_TO',
  'SIGNED',
  'SUPPLIER_IN',
  'BUYER_IN',
  'ATTENDED',
  'COOPERATES_WITH',
];

const DAY = 86_400_000;
const dayAt = (year: number): number => Math.round(Date.UTC(year, 0, 1) / DAY);

/** Days since 1970 as `yyyymmdd`. */
function toDayNumber(days: number): number {
  const date = new Date(days * DAY);
  return date.getUTCFullYear() * 10000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/**
 * 70% current, 15% planned, 15% past; any confidence; began 1990–2024, half of them ended within 20 years. When the past
 * ones ended is not known: else they would count as current on the days before.
 */
function addAttributes({ entityCount, from, to }: Ends, seed: number): WalkColumns {
  const random = randomFrom(seed);
  const count = from.length;
  const classes = new Uint16Array(count);
  const confidence = new Uint8Array(count);
  const [since, until] = [new Int32Array(count), new Int32Array(count)];
  const [first, last] = [dayAt(1990), dayAt(2024)];
  for (let tie = 0; tie < count; tie++) {
    const type = BENCH_TYPES[Math.floor(random() * 8)]!;
    const draw = random();
    const phase = draw < 0.7 ? 'current' : draw < 0.85 ? 'planned' : 'past';
    classes[tie] = packClass({ type, phase, disputed: false, background: false, ended: false });
    confidence[tie] = Math.floor(random() * 101);
    const began = first + Math.floor(random() * (last - first));
    since[tie] = toDayNumber(began);
    // The draw for the end is exclusive: the last day is the one before.
    const ended = random() < 0.5 ? 99991231 : toDayNumber(began + 364 + Math.floor(random() * 19 * 365));
    until[tie] = phase === 'past' ? 99991231 : ended;
  }
  return {
    ...{ entityCount, from, to, classes, confidence },
    ...{ sinceMin: since, sinceMax: since, untilMin: until, untilMax: until },
  };
}

/** Swaps numbers at random, so that an entity's number says nothing about its degree. */
function relabel({ entityCount, from, to }: Ends, random: () => number): void {
  const names = Int32Array.from({ length: entityCount }, (_, entity) => entity);
  for (let place = entityCount - 1; place > 0; place--) {
    const other = Math.floor(random() * (place + 1));
    const name = names[place]!;
    names[place] = names[other]!;
    names[other] = name;
  }
  for (let tie = 0; tie < from.length; tie++) {
    from[tie] = names[from[tie]!]!;
    to[tie] = names[to[tie]!]!;
  }
}

/** Each new entity is tied to earlier ones by their degree (15% at random); 8% of the ties have a parallel. */
function preferential(entityCount: number, tieCount: number, seed: number): Ends {
  const random = randomFrom(seed);
  const [from, to] = [new Int32Array(tieCount), new Int32Array(tieCount)];
  const drawn = new Int32Array(2 * tieCount);
  let count = 0;
  const add = (one: number, other: number): void => {
    if (one === other || count >= tieCount) return;
    const ahead = random() < 0.5;
    from[count] = ahead ? one : other;
    to[count] = ahead ? other : one;
    drawn[2 * count] = one;
    drawn[2 * count + 1] = other;
    count++;
  };
  const each = Math.max(1, Math.floor(tieCount / entityCount));
  for (let entity = 1; entity <= each; entity++) add(entity, entity - 1);
  for (let entity = each + 1; entity < entityCount; entity++) {
    for (let added = 0; added < each; added++) {
      let other: number;
      do {
        other = random() < 0.15 ? Math.floor(random() * entity) : drawn[Math.floor(random() * 2 * count)]!;
      } while (other === entity);
      const twin = random() < 0.08 && count > 0 ? Math.floor(random() * count) : -1;
      if (twin >= 0) add(from[twin]!, to[twin]!);
      else add(entity, other);
    }
  }
  while (count < tieCount) {
    const entity = Math.floor(random() * entityCount);
    add(entity, drawn[Math.floor(random() * 2 * count)]!);
  }
  const ends = { entityCount, from, to };
  relabel(ends, random);
  return ends;
}

/** A file of `from TAB to` lines; entities are numbered as they first appear. */
function readEdges(file: string): Ends {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const ends = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((words) => words.length >= 2)
    .map(([one = '', other = '']) => [numberOf(one), numberOf(other)] as const);
  return {
    entityCount: numbers.size,
    from: Int32Array.from(ends, ([one]) => one),
    to: Int32Array.from(ends, ([, other]) => other),
  };
}

/** The columns of a graph by name; `wiki` is read from the file that `WIKI_VOTE` names. */
export function benchColumns(name: string): WalkColumns {
  const sizes: Record<string, [entities: number, ties: number, seed: number]> = {
    g1k: [1e3, 5e3, 11],
    g10k: [1e4, 1e5, 12],
    g100k: [1e5, 1e6, 13],
    g1m: [1e6, 1e7, 14],
  };
  const size = sizes[name];
  if (size) return addAttributes(preferential(...size), size[2] + 1);
  const file = process.env.WIKI_VOTE;
  if (name !== 'wiki' || !file) throw new Error(`no graph "${name}": wiki needs WIKI_VOTE=<file>`);
  return addAttributes(readEdges(file), 77);
}

/** Numbers of one width, so that ids sort as numbers do. */
function paddedIds(letter: string, count: number): string[] {
  const width = String(count).length;
  return Array.from({ length: count }, (_, number) => letter + String(number).padStart(width, '0'));
}

/** By number. */
export const entityIdsOf = ({ entityCount }: WalkColumns): string[] => paddedIds('e', entityCount);
/** By number. */
export const tieIdsOf = ({ from }: WalkColumns): string[] => paddedIds('t', from.length);

/** An index over columns. Every entity is a state. */
export function indexColumns(columns: WalkColumns): WalkIndex {
  const entityIds = entityIdsOf(columns);
  return {
    rows: buildWalkRows(columns),
    entityIds,
    tieIds: tieIdsOf(columns),
    kinds: new Uint8Array(columns.entityCount).fill(KIND_NAMES.indexOf('State')),
    numberOf: new Map(entityIds.map((id, number) => [id, number])),
  };
}
