/** Entities and ties whose loss breaks a neighbourhood apart (Hopcroft and Tarjan 1973). */
import { numberOfEntity } from './entity-numbers.ts';
import { Passage } from './passage.ts';
import { type Constraints, checkConstraintsOf } from './question.ts';
import { filterOf, passes, type TieFilter } from './tie-filter.ts';
import type { WalkIndex } from './walk-index.ts';
import type { WalkRows } from './walk-rows.ts';

export interface WeakPointsQuestion extends Constraints {
  readonly around: string;
  /** Hops from `around`; default 2. */
  readonly depth?: number;
}

export interface WeakPoints {
  /** Entities of the neighbourhood, in the order of ids. */
  readonly entities: readonly string[];
  /** Without one of these, the neighbourhood falls apart. */
  readonly articulations: readonly string[];
  /** Without one of these ties, it falls apart: a tie with a parallel is none. */
  readonly bridges: readonly string[];
}

const DEPTH = 2;

interface Surroundings {
  readonly rows: WalkRows;
  readonly filter: TieFilter;
  readonly passage: Passage;
}

/** Entities within so many hops, walked either way; entities that are not walked through end it. */
function ballAround({ rows, filter, passage }: Surroundings, centre: number, depth: number): Set<number> {
  const ball = new Set([centre]);
  let layer = [centre];
  for (let hops = 0; hops < depth; hops++) {
    const next: number[] = [];
    for (const entity of layer) {
      if (entity !== centre && passage.isShut(entity)) continue;
      for (let slot = rows.offsets[entity]!; slot < rows.offsets[entity + 1]!; slot++) {
        const other = rows.neighbours[slot]!;
        if (ball.has(other) || !passes(rows, slot, filter, filter.forward)) continue;
        ball.add(other);
        next.push(other);
      }
    }
    layer = next;
  }
  return ball;
}

interface Visit {
  readonly entity: number;
  /** The tie it was reached by; -1 at the root. */
  readonly tie: number;
  slot: number;
  low: number;
  branches: number;
}

class Decomposition {
  readonly articulations = new Set<number>();
  readonly bridges: number[] = [];
  private readonly order = new Map<number, number>();
  private readonly rows: WalkRows;
  private readonly filter: TieFilter;
  private readonly ball: ReadonlySet<number>;

  constructor(rows: WalkRows, filter: TieFilter, ball: ReadonlySet<number>) {
    this.rows = rows;
    this.filter = filter;
    this.ball = ball;
  }

  search(root: number): void {
    const stack = [this.visit(root, -1)];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const child = this.step(top);
      if (child) stack.push(child);
      else {
        stack.pop();
        this.close(top, stack.at(-1));
      }
    }
  }

  private visit(entity: number, tie: number): Visit {
    const low = this.order.size;
    this.order.set(entity, low);
    return { entity, tie, slot: this.rows.offsets[entity]!, low, branches: 0 };
  }

  /** Looks at the next slots of a visit until one leads to an entity not yet seen. */
  private step(visit: Visit): Visit | undefined {
    const { rows, filter, ball } = this;
    while (visit.slot < rows.offsets[visit.entity + 1]!) {
      const slot = visit.slot++;
      const other = rows.neighbours[slot]!;
      const tie = rows.slotTies[slot]!;
      if (tie === visit.tie || !ball.has(other) || !passes(rows, slot, filter, filter.forward)) continue;
      const seen = this.order.get(other);
      if (seen === undefined) return this.visit(other, tie);
      visit.low = Math.min(visit.low, seen);
    }
    return undefined;
  }

  private close(visit: Visit, parent: Visit | undefined): void {
    if (!parent) {
      if (visit.branches > 1) this.articulations.add(visit.entity);
      return;
    }
    parent.branches++;
    parent.low = Math.min(parent.low, visit.low);
    const before = this.order.get(parent.entity)!;
    if (visit.low > before) this.bridges.push(visit.tie);
    if (visit.low >= before && parent.tie !== -1) this.articulations.add(parent.entity);
  }
}

/** @throws AppError `invalid-input` for a wrong field, `not-found` for an unknown id. */
export function findWeakPoints(index: WalkIndex, question: WeakPointsQuestion): WeakPoints {
  checkConstraintsOf(question);
  const filter = filterOf({ ...question, directed: false });
  const passage = new Passage(index, filter);
  const centre = numberOfEntity(index, question.around, 'around');
  const ball = ballAround({ rows: index.rows, filter, passage }, centre, question.depth ?? DEPTH);
  const parts = new Decomposition(index.rows, filter, ball);
  parts.search(centre);
  const sorted = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);
  return {
    entities: sorted(ball).map((entity) => index.entityIds[entity]!),
    articulations: sorted(parts.articulations).map((entity) => index.entityIds[entity]!),
    bridges: sorted(parts.bridges).map((tie) => index.tieIds[tie]!),
  };
}
