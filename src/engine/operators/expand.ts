import type { Adjacency } from '../adjacency.ts';
import type { Frame } from '../expressions/frame.ts';
import { type BoundRelationship, type Expand, OPPOSITE, type Uniqueness } from '../plan/plan.ts';
import { type ListValue, NodeValue, RelationshipValue } from '../values/value.ts';
import { type Operator, PAUSE, ROW, type Signal } from './operator.ts';

/** Whether a relationship is none of those that the same MATCH has bound already. */
export function isUnused(relationship: number, { single, lists }: Uniqueness, frame: Frame): boolean {
  for (const slot of single) {
    if ((frame.slots[slot] as RelationshipValue).index === relationship) return false;
  }
  for (const slot of lists) {
    for (const used of frame.slots[slot] as ListValue) {
      if ((used as RelationshipValue).index === relationship) return false;
    }
  }
  return true;
}

/**
 * Walks the relationships of one node, as types and direction say. In both directions a loop is met once, as
 * outgoing.
 */
export class Neighbours {
  readonly #sides: readonly Adjacency[];
  readonly #passes: readonly { adjacency: Adjacency; type: number; skipLoops: boolean }[];
  #node = 0;
  #pass = 0;
  #adjacency: Adjacency | undefined;
  #at = 0;
  #end = 0;
  relationship = 0;
  neighbour = 0;

  constructor(frame: Frame, direction: 'out' | 'in' | 'both', types: readonly number[] | undefined) {
    const { outgoing, incoming } = frame.graph;
    const sides = [
      ...(direction === 'in' ? [] : [{ adjacency: outgoing, skipLoops: false }]),
      ...(direction === 'out' ? [] : [{ adjacency: incoming, skipLoops: direction === 'both' }]),
    ];
    this.#sides = sides.map(({ adjacency }) => adjacency);
    this.#passes = sides.flatMap((side) => (types ?? [-1]).map((type) => ({ ...side, type })));
  }

  /** How many relationships a node has in these directions, of whatever type. */
  sizeAt(node: number): number {
    return this.#sides.reduce((size, side) => size + side.degree(node), 0);
  }

  begin(node: number): void {
    this.#node = node;
    this.#pass = 0;
    this.#at = 0;
    this.#end = 0;
  }

  /** Steps to the next relationship; false at the end. */
  advance(): boolean {
    for (;;) {
      if (this.#at >= this.#end) {
        const pass = this.#passes[this.#pass];
        if (!pass) return false;
        this.#pass++;
        this.#adjacency = pass.adjacency;
        this.#at = pass.adjacency.start(this.#node, pass.type);
        this.#end = pass.adjacency.end(this.#node, pass.type);
        continue;
      }
      const at = this.#at++;
      this.neighbour = this.#adjacency!.neighbours[at]!;
      if (this.neighbour === this.#node && this.#passes[this.#pass - 1]!.skipLoops) continue;
      this.relationship = this.#adjacency!.relationships[at]!;
      return true;
    }
  }
}

/** From each row's node along one relationship; with `into` only to the node that is bound already. */
export class ExpandOperator implements Operator {
  readonly #plan: Expand;
  readonly #source: Operator;
  readonly #frame: Frame;
  readonly #forward: Neighbours;
  readonly #backward: Neighbours;
  #neighbours: Neighbours;
  #active = false;
  #target = -1;

  constructor(plan: Expand, source: Operator, frame: Frame) {
    this.#plan = plan;
    this.#source = source;
    this.#frame = frame;
    this.#forward = new Neighbours(frame, plan.direction, plan.types);
    this.#backward = new Neighbours(frame, OPPOSITE[plan.direction], plan.types);
    this.#neighbours = this.#forward;
  }

  open(): void {
    this.#source.open();
    this.#active = false;
  }

  next(): Signal {
    const { budget } = this.#frame;
    for (;;) {
      if (budget.pauseDue()) return PAUSE;
      if (!this.#active) {
        const signal = this.#source.next();
        if (signal !== ROW) return signal;
        this.#begin();
      } else if (!this.#neighbours.advance()) this.#active = false;
      else if (this.#accept()) return ROW;
    }
  }

  #begin(): void {
    const from = this.#frame.slots[this.#plan.from];
    const to = this.#plan.into ? this.#frame.slots[this.#plan.to] : undefined;
    if (!(from instanceof NodeValue) || (this.#plan.into && !(to instanceof NodeValue))) return;
    this.#active = true;
    if (to instanceof NodeValue) this.#beginBetween(from.index, to.index);
    else this.#forward.begin(from.index);
  }

  /** Between two known nodes the one with fewer relationships is looked at. */
  #beginBetween(from: number, to: number): void {
    const isForward = this.#forward.sizeAt(from) <= this.#backward.sizeAt(to);
    this.#neighbours = isForward ? this.#forward : this.#backward;
    this.#neighbours.begin(isForward ? from : to);
    this.#target = isForward ? to : from;
  }

  #accept(): boolean {
    const { relationship, neighbour } = this.#neighbours;
    if (this.#target >= 0 && neighbour !== this.#target) return false;
    if (!isUnused(relationship, this.#plan.unique, this.#frame)) return false;
    const { graph, slots } = this.#frame;
    slots[this.#plan.relationship] = new RelationshipValue(graph, relationship);
    if (!this.#plan.into) slots[this.#plan.to] = new NodeValue(graph, neighbour);
    return true;
  }
}

/** The ends of a relationship that is bound already, in one or both readings of it. */
export class BoundRelationshipOperator implements Operator {
  readonly #plan: BoundRelationship;
  readonly #source: Operator;
  readonly #frame: Frame;
  #readings: (readonly [number, number])[] = [];

  constructor(plan: BoundRelationship, source: Operator, frame: Frame) {
    this.#plan = plan;
    this.#source = source;
    this.#frame = frame;
  }

  open(): void {
    this.#source.open();
    this.#readings = [];
  }

  next(): Signal {
    for (;;) {
      const reading = this.#readings.pop();
      if (reading) {
        if (this.#fit(this.#plan.from, reading[0]) && this.#fit(this.#plan.to, reading[1])) return ROW;
        continue;
      }
      const signal = this.#source.next();
      if (signal !== ROW) return signal;
      this.#begin();
    }
  }

  #begin(): void {
    const { direction, types } = this.#plan;
    const { graph, slots } = this.#frame;
    const relationship = slots[this.#plan.relationship];
    if (!(relationship instanceof RelationshipValue)) return;
    if (types && !types.includes(graph.typeOf(relationship.index))) return;
    if (!isUnused(relationship.index, this.#plan.unique, this.#frame)) return;
    const [source, target] = [graph.source(relationship.index), graph.target(relationship.index)];
    if (direction !== 'out' && (direction === 'in' || source !== target))
      this.#readings.push([target, source]);
    if (direction !== 'in') this.#readings.push([source, target]);
  }

  #fit({ slot, bound }: { slot: number; bound: boolean }, node: number): boolean {
    const { graph, slots } = this.#frame;
    if (!bound) slots[slot] = new NodeValue(graph, node);
    const present = slots[slot];
    return present instanceof NodeValue && present.index === node;
  }
}
