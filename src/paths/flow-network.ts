/**
 * Vertex-capacitated maximum flow (Dinic 1970) on the part of the graph that lies between two entities. Every
 * entity is split into an entry and an exit; what it carries is the capacity of the arc between them.
 */
import type { SearchPlace } from './search-place.ts';
import { passes } from './tie-filter.ts';

/** More than any flow of losable entities. */
const UNLIMITED = 1 << 29;

/** Numbers of entities on some way from start to target, without the direct ties; ends first. */
function entitiesBetween(place: SearchPlace): readonly number[] {
  const { start, target, rows, filter, passage } = place;
  const reach = (from: number, to: number, allowed: Uint8Array): Set<number> => {
    const seen = new Set([from]);
    for (const entity of seen) {
      if (entity === to) continue;
      place.meter.spend(rows.offsets[entity + 1]! - rows.offsets[entity]!);
      for (let slot = rows.offsets[entity]!; slot < rows.offsets[entity + 1]!; slot++) {
        const next = rows.neighbours[slot]!;
        if ((entity === from && next === to) || seen.has(next) || !passes(rows, slot, filter, allowed))
          continue;
        if (next === to || !passage.isShut(next)) seen.add(next);
      }
    }
    return seen;
  };
  const ahead = reach(start, target, filter.forward);
  const behind = reach(target, start, filter.backward);
  const inner = [...ahead].filter((entity) => behind.has(entity) && entity !== start && entity !== target);
  return [start, target, ...inner.sort((a, b) => a - b)];
}

export class FlowNetwork {
  /** Numbers of the entities: start, target, then the rest in order. */
  readonly entities: readonly number[];
  private readonly heads: number[] = [];
  private readonly capacities: number[] = [];
  private readonly arcsOf: number[][];
  private residual = new Int32Array();
  private level = new Int32Array();
  private turn = new Int32Array();

  /** @throws BudgetSpent */
  constructor(place: SearchPlace) {
    this.entities = entitiesBetween(place);
    this.arcsOf = this.entities.flatMap(() => [[], []]);
    this.entities.forEach((_, at) => {
      this.addArc(2 * at, 2 * at + 1, UNLIMITED);
    });
    const placeOf = new Map(this.entities.map((entity, at) => [entity, at]));
    this.entities.forEach((entity, at) => {
      this.addTies(place, entity, at, placeOf);
    });
  }

  /**
   * The greatest flow from start to target where `capacityOf` says what an entity carries (absent: anything; the
   * two ends carry anything). `Infinity` where nothing limits it.
   */
  maximize(capacityOf: (entity: number) => number | undefined): number {
    this.residual = Int32Array.from(this.capacities);
    for (let at = 2; at < this.entities.length; at++) {
      this.residual[2 * at] = capacityOf(this.entities[at]!) ?? UNLIMITED;
    }
    let flow = 0;
    while (this.layer()) {
      this.turn = new Int32Array(this.arcsOf.length);
      for (;;) {
        const pushed = this.push(0, UNLIMITED);
        if (pushed === 0) break;
        flow += pushed;
        if (flow >= UNLIMITED) return Infinity;
      }
    }
    return flow;
  }

  /** After `maximize`: the entities whose capacity is used up between what the start reaches and what it does not. */
  leastCut(): readonly number[] {
    return this.entities.filter((_, at) => at > 1 && this.level[2 * at]! >= 0 && this.level[2 * at + 1]! < 0);
  }

  private addArc(from: number, to: number, capacity: number): void {
    this.arcsOf[from]!.push(this.heads.length);
    this.heads.push(to);
    this.capacities.push(capacity);
    this.arcsOf[to]!.push(this.heads.length);
    this.heads.push(from);
    this.capacities.push(0);
  }

  private addTies(
    { rows, filter, start, target }: SearchPlace,
    entity: number,
    at: number,
    placeOf: Map<number, number>,
  ) {
    if (entity === target) return;
    let last = -1;
    for (let slot = rows.offsets[entity]!; slot < rows.offsets[entity + 1]!; slot++) {
      const next = rows.neighbours[slot]!;
      const to = placeOf.get(next);
      if (to === undefined || next === last || next === start || (at === 0 && next === target)) continue;
      if (!passes(rows, slot, filter, filter.forward)) continue;
      last = next;
      this.addArc(2 * at + 1, 2 * to, UNLIMITED);
    }
  }

  /** Distances from the start where capacity is left; whether the target has one. */
  private layer(): boolean {
    this.level = new Int32Array(this.arcsOf.length).fill(-1);
    this.level[0] = 0;
    const queue = [0];
    for (const node of queue) {
      for (const arc of this.arcsOf[node]!) {
        const head = this.heads[arc]!;
        if (this.residual[arc]! === 0 || this.level[head]! >= 0) continue;
        this.level[head] = this.level[node]! + 1;
        queue.push(head);
      }
    }
    return this.level[2]! >= 0;
  }

  private push(node: number, limit: number): number {
    if (node === 2) return limit;
    for (; this.turn[node]! < this.arcsOf[node]!.length; this.turn[node]!++) {
      const arc = this.arcsOf[node]![this.turn[node]!]!;
      const head = this.heads[arc]!;
      if (this.residual[arc]! === 0 || this.level[head]! !== this.level[node]! + 1) continue;
      const pushed = this.push(head, Math.min(limit, this.residual[arc]!));
      if (pushed === 0) continue;
      this.residual[arc]! -= pushed;
      this.residual[arc ^ 1]! += pushed;
      return pushed;
    }
    return 0;
  }
}
