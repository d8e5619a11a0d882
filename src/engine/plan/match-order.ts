import type { Expression } from '../../language/syntax-expression.ts';
import type { LabelExpression } from '../../language/syntax-pattern.ts';
import type { Graph } from '../graph.ts';
import { estimateDegree, estimateNodes, estimateWalks, shareOfLabels } from './estimates.ts';
import type { Condition, Connection, PatternGraph } from './pattern-graph.ts';
import { OPPOSITE } from './plan.ts';
import { findSeek, type Seek } from './seeks.ts';

/**
 * One step in finding a pattern: a node to begin with, or a connection walked from a node that is known. Per row
 * before, `work` is what is looked at, `rows` what is left of it.
 */
export type MatchStep =
  | {
      readonly kind: 'start';
      readonly node: string;
      readonly seek: Seek | undefined;
      readonly label: number | undefined;
      readonly rows: number;
      readonly work: number;
    }
  | {
      readonly kind: 'walk';
      readonly connection: Connection;
      readonly from: string;
      readonly into: boolean;
      readonly rows: number;
      readonly work: number;
    };

export interface MatchOrder {
  readonly steps: readonly MatchStep[];
  readonly cost: number;
  readonly rows: number;
}

const SHARE_OF_EQUALITY = 0.1;
const SHARE_OF_OTHERS = 0.5;

/** Every node is tried as the first one in parts of so many nodes; in larger ones only the one with the fewest rows. */
const NODES_TRIED = 12;

/**
 * Finds a good order for one connected part of a pattern: tries each node to begin with (or those that are bound
 * already), then always walks what gives the fewest rows.
 */
export class MatchOrdering {
  readonly #graph: Graph;
  readonly #labels = new Map<string, number[]>();
  readonly #conditions = new Map<string, Condition[]>();
  readonly #connections = new Map<string, Connection[]>();
  /** Steps that were looked at and weighed so far. */
  weighed = 0;

  constructor(pattern: PatternGraph, graph: Graph) {
    this.#graph = graph;
    for (const condition of pattern.conditions) {
      this.#noteLabels(condition.expression);
      for (const name of condition.names) addTo(this.#conditions, name, condition);
    }
    for (const connection of pattern.connections) {
      for (const node of new Set([connection.left, connection.right]))
        addTo(this.#connections, node, connection);
    }
  }

  order(nodes: readonly string[], bound: ReadonlySet<string>): MatchOrder {
    const known = nodes.filter((node) => bound.has(node));
    const first = known.length > 0 ? [undefined] : this.#firstNodes(nodes, bound);
    const orders = first.map((node) => this.#orderFrom(node, nodes, bound));
    return orders.reduce((best, order) => (order.cost < best.cost ? order : best));
  }

  #firstNodes(nodes: readonly string[], bound: ReadonlySet<string>): readonly string[] {
    return nodes.length > NODES_TRIED ? [this.#bestStart(nodes, bound).node] : nodes;
  }

  #orderFrom(start: string | undefined, nodes: readonly string[], bound: ReadonlySet<string>): MatchOrder {
    const order = new GrowingOrder(nodes, bound, this.#connections);
    if (start !== undefined) order.take(this.#startAt(start, order.bound));
    while (order.left.size > 0) {
      order.take(this.#bestWalk(order.near, order.bound) ?? this.#bestStart(nodes, order.bound));
    }
    return order;
  }

  /** Labels that a condition demands of a node by name. */
  #noteLabels(expression: Expression): void {
    if (expression.kind !== 'LabelTest' || expression.subject.kind !== 'Variable') return;
    const labels = this.#labels.get(expression.subject.name) ?? [];
    labels.push(...demandedNames(expression.labels).map((name) => this.#graph.labelId(name)));
    this.#labels.set(expression.subject.name, labels);
  }

  #conditionsOf(node: string): readonly Condition[] {
    return this.#conditions.get(node) ?? [];
  }

  #labelsOf(node: string): readonly number[] {
    return this.#labels.get(node) ?? [];
  }

  #startAt(node: string, bound: ReadonlySet<string>): MatchStep & { kind: 'start' } {
    this.weighed++;
    const labels = this.#labelsOf(node);
    const count = estimateNodes(this.#graph, labels);
    const seek = findSeek(node, this.#conditionsOf(node), bound, this.#graph);
    const smallest = labels.toSorted(
      (a, b) => this.#graph.nodesWithLabel(a).length - this.#graph.nodesWithLabel(b).length,
    )[0];
    const work = seek ? Math.max(1, Math.min(count, seek.rows(count))) : count;
    const rows = seek ? work : count * this.#share(node, bound, false);
    return { kind: 'start', node, seek, label: smallest, rows, work };
  }

  #bestWalk(
    near: ReadonlySet<Connection>,
    bound: ReadonlySet<string>,
  ): (MatchStep & { kind: 'walk' }) | undefined {
    const walks = [...near].flatMap((connection) => this.#walksOf(connection, bound));
    return walks.toSorted((a, b) => a.rows - b.rows)[0];
  }

  /** Both ends of a shortest path must be known: where nothing can be walked, another node is begun with. */
  #bestStart(nodes: readonly string[], bound: ReadonlySet<string>): MatchStep & { kind: 'start' } {
    const starts = nodes.filter((node) => !bound.has(node)).map((node) => this.#startAt(node, bound));
    return starts.toSorted((a, b) => a.rows - b.rows)[0]!;
  }

  /** From either end that is bound; one whose ends are both needed waits for them. */
  #walksOf(connection: Connection, bound: ReadonlySet<string>): (MatchStep & { kind: 'walk' })[] {
    const { left, right } = connection;
    const into = bound.has(left) && bound.has(right);
    if (connection.kind === 'shortest' && !into) return [];
    if (connection.kind === 'group' && connection.selector && !into && this.#canSeekOther(connection, bound))
      return [];
    return [left, right]
      .filter((from, at, ends) => bound.has(from) && ends.indexOf(from) === at)
      .map((from) => ({
        kind: 'walk',
        connection,
        from,
        into,
        ...this.#estimate(connection, from, into, bound),
      }));
  }

  /** Between two known ends a search for the shortest looks at far less than from one end to all others. */
  #canSeekOther({ left, right }: Connection, bound: ReadonlySet<string>): boolean {
    const other = bound.has(left) ? right : left;
    const isKnown = bound.has(left) || bound.has(right);
    return isKnown && findSeek(other, this.#conditionsOf(other), bound, this.#graph) !== undefined;
  }

  #estimate(
    connection: Connection,
    from: string,
    into: boolean,
    bound: ReadonlySet<string>,
  ): { rows: number; work: number } {
    this.weighed++;
    const to = from === connection.left ? connection.right : connection.left;
    if (connection.kind === 'shortest') return { rows: 1, work: this.#graph.nodeCount };
    if (connection.kind === 'single' && bound.has(connection.name)) return { rows: 1, work: 1 };
    const work = this.#walkRows(connection, from);
    if (into) return { rows: work / Math.max(1, estimateNodes(this.#graph, this.#labelsOf(to))), work };
    return { rows: work * this.#share(to, bound, true), work };
  }

  #walkRows(connection: Connection, from: string): number {
    const labels = this.#labelsOf(from);
    if (connection.kind === 'group') {
      return estimateWalks(estimateDegree(this.#graph, [], 'out', undefined), connection.min, connection.max);
    }
    const direction = from === connection.left ? connection.direction : OPPOSITE[connection.direction];
    const degree = estimateDegree(this.#graph, labels, direction, connection.types);
    return connection.kind === 'single' ? degree : estimateWalks(degree, connection.min, connection.max);
  }

  /** The guessed share of nodes that fulfil what is asked of this one. */
  #share(node: string, bound: ReadonlySet<string>, withLabels: boolean): number {
    const settled = this.#conditionsOf(node).filter(
      ({ names, expression }) =>
        expression.kind !== 'LabelTest' && [...names].every((name) => name === node || bound.has(name)),
    );
    const share = settled.reduce((product, condition) => product * shareOf(condition), 1);
    return withLabels ? share * shareOfLabels(this.#graph, this.#labelsOf(node)) : share;
  }
}

/** An order that is being made: what is bound by its steps, and which connections can be walked next. */
class GrowingOrder implements MatchOrder {
  readonly steps: MatchStep[] = [];
  cost = 0;
  rows = 1;
  readonly bound: Set<string>;
  readonly left: Set<Connection>;
  /** Those of `left` with an end that is bound. */
  readonly near = new Set<Connection>();
  readonly #connections: ReadonlyMap<string, readonly Connection[]>;

  constructor(
    nodes: readonly string[],
    outer: ReadonlySet<string>,
    connections: ReadonlyMap<string, readonly Connection[]>,
  ) {
    this.bound = new Set(outer);
    this.#connections = connections;
    this.left = new Set(nodes.flatMap((node) => connections.get(node) ?? []));
    for (const node of nodes) if (outer.has(node)) this.#arrive(node);
  }

  take(step: MatchStep): void {
    this.cost += this.rows * step.work;
    this.rows *= step.rows;
    this.steps.push(step);
    if (step.kind === 'start') this.#arrive(step.node);
    else this.#pass(step.connection);
  }

  #pass(connection: Connection): void {
    this.left.delete(connection);
    this.near.delete(connection);
    this.bound.add(connection.name);
    for (const node of [connection.left, connection.right]) if (!this.bound.has(node)) this.#arrive(node);
  }

  #arrive(node: string): void {
    this.bound.add(node);
    for (const connection of this.#connections.get(node) ?? []) {
      if (this.left.has(connection)) this.near.add(connection);
    }
  }
}

function addTo<Item>(lists: Map<string, Item[]>, name: string, item: Item): void {
  const list = lists.get(name);
  if (list) list.push(item);
  else lists.set(name, [item]);
}

function shareOf({ expression }: Condition): number {
  const isEquality = expression.kind === 'Comparison' && expression.operators[0] === '=';
  return isEquality ? SHARE_OF_EQUALITY : SHARE_OF_OTHERS;
}

function demandedNames(labels: LabelExpression): readonly string[] {
  if (labels.kind === 'LabelName') return [labels.name];
  return labels.kind === 'LabelAnd' ? labels.operands.flatMap(demandedNames) : [];
}
