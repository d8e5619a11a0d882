import type { Expression } from '../../language/syntax-expression.ts';
import type { LabelExpression } from '../../language/syntax-pattern.ts';
import type { Graph } from '../graph.ts';
import { estimateDegree, estimateNodes, estimateWalks, shareOfLabels } from './estimates.ts';
import type { Condition, Connection, PatternGraph } from './pattern-graph.ts';
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

/**
 * Finds a good order for one connected part of a pattern: tries each node to begin with (or those that are bound
 * already), then always walks what gives the fewest rows.
 */
export class MatchOrdering {
  readonly #graph: Graph;
  readonly #pattern: PatternGraph;
  readonly #labels = new Map<string, number[]>();

  constructor(pattern: PatternGraph, graph: Graph) {
    this.#graph = graph;
    this.#pattern = pattern;
    for (const { expression } of pattern.conditions) this.#noteLabels(expression);
  }

  order(nodes: readonly string[], bound: ReadonlySet<string>): MatchOrder {
    const known = nodes.filter((node) => bound.has(node));
    const first = known.length > 0 ? [undefined] : nodes;
    const orders = first.map((node) => this.#orderFrom(node, nodes, bound));
    return orders.reduce((best, order) => (order.cost < best.cost ? order : best));
  }

  #orderFrom(start: string | undefined, nodes: readonly string[], outer: ReadonlySet<string>): MatchOrder {
    const bound = new Set(outer);
    const steps: MatchStep[] = [];
    let rows = 1;
    let cost = 0;
    const take = (step: MatchStep) => {
      cost += rows * step.work;
      rows *= step.rows;
      steps.push(step);
    };
    if (start !== undefined) {
      take(this.#startAt(start, bound));
      bound.add(start);
    }
    const left = new Set(this.#pattern.connections.filter(({ left }) => nodes.includes(left)));
    while (left.size > 0) {
      const step = this.#bestWalk(left, bound);
      if (!step) {
        const next = this.#bestStart(nodes, bound);
        take(next);
        bound.add(next.node);
        continue;
      }
      take(step);
      left.delete(step.connection);
      for (const name of [step.connection.left, step.connection.right, step.connection.name]) bound.add(name);
    }
    return { steps, cost, rows };
  }

  /** Labels that a condition demands of a node by name. */
  #noteLabels(expression: Expression): void {
    if (expression.kind !== 'LabelTest' || expression.subject.kind !== 'Variable') return;
    const labels = this.#labels.get(expression.subject.name) ?? [];
    labels.push(...demandedNames(expression.labels).map((name) => this.#graph.labelId(name)));
    this.#labels.set(expression.subject.name, labels);
  }

  #labelsOf(node: string): readonly number[] {
    return this.#labels.get(node) ?? [];
  }

  #startAt(node: string, bound: ReadonlySet<string>): MatchStep & { kind: 'start' } {
    const labels = this.#labelsOf(node);
    const count = estimateNodes(this.#graph, labels);
    const seek = findSeek(node, this.#pattern.conditions, bound, this.#graph);
    const smallest = labels.toSorted(
      (a, b) => this.#graph.nodesWithLabel(a).length - this.#graph.nodesWithLabel(b).length,
    )[0];
    const work = seek ? Math.max(1, Math.min(count, seek.rows(count))) : count;
    const rows = seek ? work : count * this.#share(node, bound, false);
    return { kind: 'start', node, seek, label: smallest, rows, work };
  }

  #bestWalk(
    left: ReadonlySet<Connection>,
    bound: ReadonlySet<string>,
  ): (MatchStep & { kind: 'walk' }) | undefined {
    const walks = [...left].flatMap((connection) => this.#walksOf(connection, bound));
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
    return isKnown && findSeek(other, this.#pattern.conditions, bound, this.#graph) !== undefined;
  }

  #estimate(
    connection: Connection,
    from: string,
    into: boolean,
    bound: ReadonlySet<string>,
  ): { rows: number; work: number } {
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
    const settled = this.#pattern.conditions.filter(
      ({ names, expression }) =>
        expression.kind !== 'LabelTest' &&
        names.has(node) &&
        [...names].every((name) => name === node || bound.has(name)),
    );
    const share = settled.reduce((product, condition) => product * shareOf(condition), 1);
    return withLabels ? share * shareOfLabels(this.#graph, this.#labelsOf(node)) : share;
  }
}

export const OPPOSITE = { out: 'in', in: 'out', both: 'both' } as const;

function shareOf({ expression }: Condition): number {
  const isEquality = expression.kind === 'Comparison' && expression.operators[0] === '=';
  return isEquality ? SHARE_OF_EQUALITY : SHARE_OF_OTHERS;
}

function demandedNames(labels: LabelExpression): readonly string[] {
  if (labels.kind === 'LabelName') return [labels.name];
  return labels.kind === 'LabelAnd' ? labels.operands.flatMap(demandedNames) : [];
}
