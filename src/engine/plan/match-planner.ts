import { positionAt } from '../../language/cypher-error.ts';
import type { Expression } from '../../language/syntax-expression.ts';
import type { PathPattern } from '../../language/syntax-pattern.ts';
import type { Environment } from '../expressions/environment.ts';
import { namesIn } from '../expressions/free-variables.ts';
import { planCondition } from './conditions.ts';
import { planGroup } from './group-planner.ts';
import { MatchOrdering, type MatchStep } from './match-order.ts';
import { cartesianProduct } from './notifications.ts';
import { pathBuilder } from './paths.ts';
import {
  type Condition,
  type Connection,
  type PatternGraph,
  readPatterns,
  type ShortestConnection,
  type SingleConnection,
  type VariableConnection,
} from './pattern-graph.ts';
import { type Expand, OPPOSITE, type Plan, type Uniqueness } from './plan.ts';
import type { Seek } from './seeks.ts';
import { isOneRepetition } from './selection.ts';
import { bracketsWithName, planSelector } from './selector-planner.ts';
import { planShortest } from './shortest-planner.ts';

export interface Planned {
  readonly plan: Plan;
  readonly environment: Environment;
}

/** Plans a MATCH: the rows of the source, each with every way in which the patterns are found. */
export function planMatch(
  source: Plan,
  patterns: readonly PathPattern[],
  where: Expression | undefined,
  environment: Environment,
  repeatable = false,
): Planned {
  const [pattern] = patterns;
  const isSelective = pattern?.selector && pattern.selector.selector !== 'all';
  if (isSelective && (bracketsWithName(pattern) || !isOneRepetition(pattern))) {
    return planSelector(source, pattern, where, environment, planMatch);
  }
  const graph = readPatterns(patterns, where, environment);
  const planner = new MatchPlanner(source, graph, environment, repeatable);
  return { plan: planner.run(), environment: graph.environment };
}

/** Plans what stands inside a group, as a pattern of its own. */
export function planPatternGraph(source: Plan, graph: PatternGraph, environment: Environment): Plan {
  return new MatchPlanner(source, graph, environment, false).run();
}

class MatchPlanner {
  readonly #graph: PatternGraph;
  readonly #environment: Environment;
  readonly #ordering: MatchOrdering;
  readonly #bound: Set<string>;
  readonly #repeatable: boolean;
  readonly #open: Set<Condition>;
  readonly #paths: Set<PatternGraph['paths'][number]>;
  readonly #walked: Connection[] = [];
  #plan: Plan;

  constructor(source: Plan, graph: PatternGraph, outer: Environment, repeatable: boolean) {
    this.#plan = source;
    this.#graph = graph;
    this.#environment = graph.environment;
    this.#ordering = new MatchOrdering(graph, outer.compilation.graph);
    this.#bound = new Set(outer.names.keys());
    this.#repeatable = repeatable;
    this.#open = new Set(graph.conditions);
    this.#paths = new Set(graph.paths);
  }

  run(): Plan {
    this.#requireNodes();
    this.#settle();
    const components = componentsOf(this.#graph);
    const isBound = (nodes: readonly string[]) => nodes.some((node) => this.#bound.has(node));
    const rest = components.filter((nodes) => !isBound(nodes));
    for (const nodes of components.filter(isBound))
      this.#follow(this.#ordering.order(nodes, this.#bound).steps);
    if (rest.length > 1) this.#remarkProduct();
    while (rest.length > 0) {
      const orders = rest.map((nodes) => this.#ordering.order(nodes, this.#bound));
      const best = orders.reduce((least, order, at) => (order.rows < orders[least]!.rows ? at : least), 0);
      const [nodes] = rest.splice(best, 1);
      this.#meet(nodes!, orders[best]!.steps);
    }
    return this.#plan;
  }

  /** Joins a part that has nothing in common with what is planned but an equation; else finds it again for each row. */
  #meet(nodes: readonly string[], steps: readonly MatchStep[]): void {
    const isSought = steps.some((step) => step.kind === 'start' && step.seek !== undefined);
    const connections = this.#graph.connections.filter(({ left }) => nodes.includes(left));
    const isApart = connections.every(
      (each) => !this.#walked.some((other) => mayShare(each, other)) && !this.#needsBound(each),
    );
    const own = new Set([...nodes, ...connections.map(({ name }) => name)]);
    const keys = this.#plan.rows > 1 && !isSought && isApart ? this.#joinKeys(own) : [];
    if (keys.length === 0) this.#follow(steps);
    else this.#join(steps, keys);
  }

  /** Whether a connection is, or asks for, something that changes from row to row. */
  #needsBound(connection: Connection): boolean {
    const parts =
      connection.kind === 'group'
        ? [connection.group]
        : 'conditions' in connection
          ? connection.conditions
          : [];
    return [connection.name, ...parts.flatMap((part) => [...namesIn(part)])].some((name) =>
      this.#bound.has(name),
    );
  }

  /** Equations with one side from the part and the other from what is bound. */
  #joinKeys(own: ReadonlySet<string>): JoinKey[] {
    const isInner = (side: Expression) => isFrom(side, (name) => own.has(name)) && namesIn(side).size > 0;
    const isOuter = (side: Expression) => isFrom(side, (name) => !own.has(name) && this.#bound.has(name));
    return [...this.#open].flatMap(({ expression }) => {
      if (expression.kind !== 'Comparison' || expression.operators.join() !== '=') return [];
      const [left, right] = expression.operands as [Expression, Expression];
      if (isInner(left) && isOuter(right)) return [{ inner: left, outer: right }];
      return isInner(right) && isOuter(left) ? [{ inner: right, outer: left }] : [];
    });
  }

  /** The equations stay open: what is equal for a hash is not always equal for `=`. */
  #join(steps: readonly MatchStep[], keys: readonly JoinKey[]): void {
    const [source, bound] = [this.#plan, new Set(this.#bound)];
    this.#plan = { kind: 'Argument', rows: 1, details: '' };
    this.#bound.clear();
    const later = [...this.#open].filter(({ expression }) => !isFrom(expression, (name) => !bound.has(name)));
    for (const condition of later) this.#open.delete(condition);
    this.#follow(steps);
    for (const condition of later) this.#open.add(condition);
    const found = [...this.#bound];
    for (const name of bound) this.#bound.add(name);
    this.#plan = {
      kind: 'HashJoin',
      source,
      inner: this.#plan,
      keys: keys.map(({ inner, outer }) => ({
        inner: this.#environment.compile(inner),
        outer: this.#environment.compile(outer),
      })),
      slots: found.map((name) => this.#slot(name)),
      rows: Math.max(source.rows, this.#plan.rows),
      details: keys
        .map(({ inner }) => this.#environment.compilation.text.slice(inner.start, inner.end))
        .join(', '),
    };
    this.#settle();
  }

  /** Nothing is found at a node that is bound to null. */
  #requireNodes(): void {
    for (const node of this.#graph.nodes) {
      if (!this.#bound.has(node)) continue;
      const slot = this.#slot(node);
      if (this.#graph.connections.some(({ left, right }) => left === node || right === node)) continue;
      const details = `${node} IS NOT NULL`;
      const condition = (frame: Parameters<Extract<Plan, { kind: 'Filter' }>['condition']>[0]) =>
        frame.slots[slot] !== null;
      this.#plan = { kind: 'Filter', source: this.#plan, condition, rows: this.#plan.rows, details };
    }
  }

  #remarkProduct(): void {
    const { compilation } = this.#environment;
    const { start } = this.#graph;
    compilation.notifications.push(cartesianProduct(positionAt(compilation.text, start)));
  }

  #slot(name: string): number {
    return this.#environment.slotOf(name, 0);
  }

  #follow(steps: readonly MatchStep[]): void {
    for (const step of steps) {
      if (step.kind === 'start') this.#start(step);
      else this.#walk(step);
      this.#settle();
    }
  }

  #start({ node, seek, label, rows }: MatchStep & { kind: 'start' }): void {
    const slot = this.#slot(node);
    const source = this.#plan;
    const estimate = source.rows * rows;
    this.#bound.add(node);
    if (!seek) {
      this.#plan = { kind: 'NodeScan', source, slot, label, rows: estimate, details: node };
      return;
    }
    if (!isListSeek(seek)) this.#open.delete(seek.condition);
    const value = this.#environment.compile(seek.value);
    const { start, end } = seek.condition.expression;
    const details = this.#environment.compilation.text.slice(start, end);
    this.#plan =
      seek.by.kind === 'property'
        ? {
            kind: 'NodeSeek',
            source,
            slot,
            label: -1,
            key: seek.by.key,
            value,
            isList: isListSeek(seek),
            rows: estimate,
            details,
          }
        : {
            kind: 'ElementSeek',
            source,
            slot,
            element: 'node',
            by: seek.by.kind,
            value,
            rows: estimate,
            details,
          };
  }

  #walk(step: MatchStep & { kind: 'walk' }): void {
    const { connection } = step;
    if (connection.kind === 'shortest') this.#walkShortest(connection);
    else if (connection.kind === 'group')
      this.#plan = planGroup(
        this.#plan,
        connection,
        step,
        this.#unique(connection),
        this.#environment,
        planPatternGraph,
      );
    else if (connection.kind === 'variable') this.#walkVariable(connection, step);
    else if (this.#bound.has(connection.name)) this.#useBound(connection);
    else this.#walkSingle(connection, step);
    for (const name of [connection.left, connection.right, connection.name]) this.#bound.add(name);
    this.#walked.push(connection);
    if (connection.kind === 'group') for (const name of groupNames(connection)) this.#bound.add(name);
  }

  #walkSingle(connection: SingleConnection, step: MatchStep & { kind: 'walk' }): void {
    this.#plan = { kind: 'Expand', ...this.#hop(connection, step) };
  }

  #walkVariable(connection: VariableConnection, step: MatchStep & { kind: 'walk' }): void {
    this.#plan = {
      kind: 'VariableExpand',
      ...this.#hop(connection, step),
      min: connection.min,
      max: connection.max,
      reversed: step.from !== connection.left,
      condition: this.#conjunction(connection.conditions),
      stepSlot: this.#slot(connection.stepName),
    };
  }

  /** What walking one relationship and walking many have in common. */
  #hop(
    connection: SingleConnection | VariableConnection,
    { from, into, rows }: MatchStep & { kind: 'walk' },
  ): Omit<Expand, 'kind'> {
    const forward = from === connection.left;
    return {
      source: this.#plan,
      from: this.#slot(from),
      relationship: this.#slot(connection.name),
      to: this.#slot(forward ? connection.right : connection.left),
      into,
      direction: forward ? connection.direction : OPPOSITE[connection.direction],
      types: connection.types,
      unique: this.#unique(connection),
      rows: this.#plan.rows * rows,
      details: this.#describe(connection),
    };
  }

  #conjunction(conditions: readonly Expression[]) {
    if (conditions.length === 0) return undefined;
    const tests = conditions.map((condition) => this.#environment.compile(condition));
    return (frame: Parameters<(typeof tests)[0]>[0]) => tests.every((test) => test(frame) === true);
  }

  #useBound(connection: SingleConnection): void {
    const end = (name: string) => ({ slot: this.#slot(name), bound: this.#bound.has(name) });
    const relationship = this.#slot(connection.name);
    this.#plan = {
      kind: 'BoundRelationship',
      source: this.#plan,
      relationship,
      from: end(connection.left),
      to: end(connection.right),
      direction: connection.direction,
      types: connection.types,
      unique: this.#unique(connection),
      rows: this.#plan.rows,
      details: this.#describe(connection),
    };
  }

  #walkShortest(connection: ShortestConnection): void {
    const planned = planShortest(this.#plan, connection, [...this.#open], this.#bound, this.#environment);
    this.#plan = planned.plan;
    for (const condition of planned.settled) this.#open.delete(condition);
    this.#bound.add(connection.pathName);
    if (connection.singleName) this.#bound.add(connection.singleName);
  }

  /** Relationships of this MATCH that may be the same as the ones of a connection. */
  #unique(connection: Connection): Uniqueness {
    if (this.#repeatable) return { single: [], lists: [] };
    const rivals = this.#walked.filter((other) => other.kind !== 'shortest' && mayShare(other, connection));
    const slots = (kinds: readonly string[]) =>
      rivals.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => this.#slot(name));
    return { single: slots(['single']), lists: slots(['variable', 'group']) };
  }

  #describe({ left, right, name }: Connection): string {
    return `(${left.trim()})-[${name.trim()}]-(${right.trim()})`;
  }

  /** Adds the paths and conditions for which all is bound now. */
  #settle(): void {
    for (const path of this.#paths) {
      if (![...path.nodes, ...path.connections].every((name) => this.#bound.has(name))) continue;
      this.#paths.delete(path);
      const items = [{ slot: this.#slot(path.name), value: pathBuilder(path, this.#environment) }];
      this.#plan = {
        kind: 'Projection',
        source: this.#plan,
        items,
        rows: this.#plan.rows,
        details: path.name,
      };
      this.#bound.add(path.name);
    }
    for (const condition of this.#open) {
      if (![...condition.names].every((name) => this.#bound.has(name))) continue;
      this.#open.delete(condition);
      this.#plan = planCondition(this.#plan, condition.expression, this.#environment);
    }
  }
}

function isListSeek({ by }: Seek): boolean {
  return by.kind === 'property' && by.isList;
}

interface JoinKey {
  readonly inner: Expression;
  readonly outer: Expression;
}

function isFrom(side: Expression, takes: (name: string) => boolean): boolean {
  return [...namesIn(side)].every(takes);
}

function groupNames({ group }: Extract<Connection, { kind: 'group' }>): string[] {
  return group.elements.flatMap(({ variable }) => (variable ? [variable.name] : []));
}

function mayShare(a: Connection, b: Connection): boolean {
  if (a.kind === 'group' || b.kind === 'group' || !a.types || !b.types) return true;
  return a.types.some((type) => b.types!.includes(type));
}

/** Nodes that hang together by connections. */
function componentsOf({ nodes, connections }: PatternGraph): string[][] {
  const components: Set<string>[] = [...nodes].map((node) => new Set([node]));
  for (const { left, right } of connections) {
    const [a, b] = [left, right].map((node) => components.findIndex((each) => each.has(node))) as [
      number,
      number,
    ];
    if (a === b) continue;
    for (const node of components[b]!) components[a]!.add(node);
    components.splice(b, 1);
  }
  return components.map((component) => [...component]);
}
