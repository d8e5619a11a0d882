/**
 * Who connects most: the share of shortest ways between others on which an entity lies (Brandes 2001); on large
 * graphs from a sample of starts (Brandes and Pich 2007) with the error that Hoeffding's bound allows.
 */
import { KIND_NAMES, type Kind } from '../domain/kinds.ts';
import { Passage } from './passage.ts';
import { type Constraints, checkConstraintsOf } from './question.ts';
import { filterOf, passes, type TieFilter } from './tie-filter.ts';
import type { WalkIndex } from './walk-index.ts';
import type { WalkRows } from './walk-rows.ts';

export interface CentralQuestion extends Constraints {
  /** Only entities of these kinds are listed. */
  readonly kinds?: readonly Kind[];
  /** Default 20. */
  readonly limit?: number;
  /** Ties scanned at most; default 20,000,000. Beyond it, starts are sampled. */
  readonly budget?: number;
}

export interface CentralAnswer {
  /** 0–1, the highest first, then by id; parallel ties are one. */
  readonly entities: readonly { readonly entity: string; readonly betweenness: number }[];
  /** Entities from which ways were counted. */
  readonly starts: number;
  readonly exact: boolean;
  /** No value is further off than this, with a probability of 95%; 0 where exact. */
  readonly error: number;
}

const LIMIT = 20;
const BUDGET = 20_000_000;

/** The same draw for the same graph, always (xorshift, Marsaglia 2003). */
function chooseStarts(count: number, wanted: number): readonly number[] {
  const starts = Array.from({ length: count }, (_, entity) => entity);
  if (wanted >= count) return starts;
  let state = 2463534242;
  for (let place = 0; place < wanted; place++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const other = place + ((state >>> 0) % (count - place));
    [starts[place], starts[other]] = [starts[other]!, starts[place]!];
  }
  return starts.slice(0, wanted);
}

class ShortestWays {
  readonly through: Float64Array;
  private readonly rows: WalkRows;
  private readonly filter: TieFilter;
  private readonly passage: Passage;
  private readonly hops: Int32Array;
  private readonly ways: Float64Array;
  private readonly share: Float64Array;
  private readonly order: Int32Array;

  constructor(index: WalkIndex, filter: TieFilter) {
    const { rows } = index;
    this.rows = rows;
    this.filter = filter;
    this.passage = new Passage(index, filter);
    this.through = new Float64Array(rows.entityCount);
    this.hops = new Int32Array(rows.entityCount);
    this.ways = new Float64Array(rows.entityCount);
    this.share = new Float64Array(rows.entityCount);
    this.order = new Int32Array(rows.entityCount);
  }

  /** Adds what lies on the shortest ways from one start. */
  add(start: number): void {
    const reached = this.spread(start);
    this.share.fill(0);
    for (let place = reached - 1; place > 0; place--) {
      const entity = this.order[place]!;
      this.giveBack(entity);
      this.through[entity]! += this.share[entity]!;
    }
  }

  private spread(start: number): number {
    const { rows, filter, passage, hops, ways, order } = this;
    hops.fill(-1);
    ways.fill(0);
    hops[start] = 0;
    ways[start] = 1;
    order[0] = start;
    let reached = 1;
    for (let place = 0; place < reached; place++) {
      const entity = order[place]!;
      if (entity !== start && passage.isShut(entity)) continue;
      let last = -1;
      for (let slot = rows.offsets[entity]!; slot < rows.offsets[entity + 1]!; slot++) {
        const next = rows.neighbours[slot]!;
        if (next === last || !passes(rows, slot, filter, filter.forward)) continue;
        last = next;
        if (hops[next]! < 0) {
          hops[next] = hops[entity]! + 1;
          order[reached++] = next;
        }
        if (hops[next] === hops[entity]! + 1) ways[next]! += ways[entity]!;
      }
    }
    return reached;
  }

  /** Shares what depends on an entity among those before it. */
  private giveBack(entity: number): void {
    const { rows, filter, passage, hops, ways, share } = this;
    let last = -1;
    for (let slot = rows.offsets[entity]!; slot < rows.offsets[entity + 1]!; slot++) {
      const before = rows.neighbours[slot]!;
      if (before === last || hops[before] !== hops[entity]! - 1) continue;
      if (!passes(rows, slot, filter, filter.backward)) continue;
      if (hops[before] !== 0 && passage.isShut(before)) continue;
      last = before;
      share[before]! += (ways[before]! / ways[entity]!) * (1 + share[entity]!);
    }
  }
}

/** @throws AppError `invalid-input` for a wrong field. */
export function findCentral(index: WalkIndex, question: CentralQuestion): CentralAnswer {
  checkConstraintsOf(question);
  const { rows, entityIds, kinds } = index;
  const count = rows.entityCount;
  const each = 2 * rows.neighbours.length + count;
  const starts = chooseStarts(count, Math.max(1, Math.floor((question.budget ?? BUDGET) / each)));
  const ways = new ShortestWays(index, filterOf(question));
  for (const start of starts) ways.add(start);
  const scale = count > 2 ? count / (starts.length * (count - 1) * (count - 2)) : 0;
  const exact = starts.length === count;
  const listed = Array.from(ways.through, (through, entity) => ({ entity, betweenness: through * scale }))
    .filter(({ entity }) => question.kinds?.includes(KIND_NAMES[kinds[entity]!]!) ?? true)
    .sort((a, b) => b.betweenness - a.betweenness || a.entity - b.entity)
    .slice(0, question.limit ?? LIMIT);
  return {
    entities: listed.map(({ entity, betweenness }) => ({ entity: entityIds[entity]!, betweenness })),
    starts: starts.length,
    exact,
    error: exact ? 0 : (count / (count - 1)) * Math.sqrt(Math.log((2 * count) / 0.05) / (2 * starts.length)),
  };
}
