import { CypherError, positionAt, syntaxError } from '../../language/cypher-error.ts';
import type { Span } from '../../language/syntax.ts';
import type { Expression } from '../../language/syntax-expression.ts';
import type {
  GroupPattern,
  NodePattern,
  PathElement,
  PathPattern,
  RelationshipPattern,
  Selector,
} from '../../language/syntax-pattern.ts';
import { type Environment, HIDDEN } from '../expressions/environment.ts';
import { namesIn } from '../expressions/free-variables.ts';
import { typesAllowedBy } from '../expressions/labels.ts';
import type { Direction } from './plan.ts';
import { conjunctsOf, propertyConditions, variableAt } from './synthetic.ts';

/** What all kinds of connection between two nodes say. Nodes and relationships are known by name. */
interface Ends {
  readonly left: string;
  readonly right: string;
  readonly name: string;
}

interface Walked extends Ends {
  readonly direction: Direction;
  /** Undefined for any. */
  readonly types: readonly number[] | undefined;
}

export interface SingleConnection extends Walked {
  readonly kind: 'single';
}

export interface VariableConnection extends Walked {
  readonly kind: 'variable';
  readonly min: number;
  readonly max: number;
  /** On each relationship, which has the name `stepName`. */
  readonly conditions: readonly Expression[];
  readonly stepName: string;
}

/** `shortestPath(…)`: a connection that is found only between two nodes that are known. */
export interface ShortestConnection extends Omit<VariableConnection, 'kind'> {
  readonly kind: 'shortest';
  readonly all: boolean;
  /** The user's name of a relationship that is written without a length inside shortestPath(). */
  readonly singleName: string | undefined;
  readonly pathName: string;
}

export interface GroupConnection extends Ends {
  readonly kind: 'group';
  readonly group: GroupPattern;
  readonly min: number;
  readonly max: number;
  /** Of the paths between each pair of ends only some are wanted. */
  readonly selector: Selector | undefined;
}

export type Connection = SingleConnection | VariableConnection | ShortestConnection | GroupConnection;

export interface Condition {
  readonly expression: Expression;
  /** Names it needs, as far as the pattern binds them. */
  readonly names: ReadonlySet<string>;
}

export interface NamedPath {
  readonly name: string;
  readonly first: string;
  /** Nodes, for a path without relationships one. */
  readonly nodes: readonly string[];
  readonly connections: readonly string[];
}

/** A MATCH taken apart: nodes, what connects them, and conditions, in no particular order. */
export interface PatternGraph {
  readonly nodes: ReadonlySet<string>;
  readonly connections: readonly Connection[];
  readonly conditions: readonly Condition[];
  readonly paths: readonly NamedPath[];
  /** Knows all names of the pattern. */
  readonly environment: Environment;
  /** Where the first pattern begins in the text. */
  readonly start: number;
}

/** Takes patterns apart. Names that `environment` knows stand for what is bound already. */
export function readPatterns(
  patterns: readonly PathPattern[],
  where: Expression | undefined,
  environment: Environment,
): PatternGraph {
  const reader = new PatternReader(environment);
  for (const pattern of patterns) reader.readPath(pattern);
  reader.addConditions(conjunctsOf(where));
  return reader.finish(patterns[0]?.start ?? 0);
}

/** The same for what stands inside a group. */
export function readElements(
  elements: readonly PathElement[],
  where: Expression | undefined,
  environment: Environment,
): PatternGraph & { first: string; last: string } {
  const reader = new PatternReader(environment);
  const { nodes } = reader.readElements(elements);
  reader.addConditions(conjunctsOf(where));
  return { ...reader.finish(elements[0]?.start ?? 0), first: nodes[0]!, last: nodes.at(-1)! };
}

/** Nodes, and connections, that the patterns of one MATCH may have: planning takes the square of them. */
const MOST_PARTS = 100;

const UNBOUNDED = Number.POSITIVE_INFINITY;

class PatternReader {
  readonly #outer: Environment;
  readonly #names = new Map<string, number>();
  readonly #nodes = new Set<string>();
  readonly #connections: Connection[] = [];
  readonly #expressions: Expression[] = [];
  readonly #paths: NamedPath[] = [];
  #selector: Selector | undefined;

  constructor(environment: Environment) {
    this.#outer = environment;
  }

  finish(start: number): PatternGraph {
    const known = new Set([...this.#names.keys(), ...this.#nodes]);
    const conditions = this.#expressions.map((expression) => ({
      expression,
      names: new Set([...namesIn(expression)].filter((name) => known.has(name))),
    }));
    return {
      nodes: this.#nodes,
      connections: this.#connections,
      conditions,
      paths: this.#paths,
      environment: this.#outer.withNames(this.#names),
      start,
    };
  }

  addConditions(expressions: readonly Expression[]): void {
    this.#expressions.push(...expressions);
  }

  readPath(pattern: PathPattern): void {
    if (pattern.shortest) {
      this.#readShortest(pattern);
      return;
    }
    this.#selector = pattern.selector;
    const { nodes, connections } = this.readElements(pattern.elements);
    if (pattern.variable) this.#addPath(pattern.variable.name, nodes, connections);
  }

  /** Names of the nodes and connections along the elements; nodes left out beside groups are filled in. */
  readElements(elements: readonly PathElement[]): { nodes: string[]; connections: string[] } {
    const nodes: string[] = [];
    const connections: string[] = [];
    let pending: RelationshipPattern | GroupPattern | undefined;
    const arrive = (node: string) => {
      if (pending) connections.push(this.#connect(pending, nodes.at(-1)!, node));
      pending = undefined;
      nodes.push(node);
    };
    for (const element of this.#flatten(elements)) {
      if (element.kind === 'NodePattern') arrive(this.#readNode(element));
      else {
        if (pending || nodes.length === 0) arrive(this.#addNode(this.#hidden('node', element)));
        pending = element;
      }
    }
    if (pending) arrive(this.#addNode(this.#hidden('node', { start: pending.end, end: pending.end })));
    return { nodes, connections };
  }

  /** A group that is not repeated is the same as its elements. */
  #flatten(elements: readonly PathElement[]): PathElement[] {
    return elements.flatMap((element) => {
      if (element.kind !== 'GroupPattern' || element.quantifier) return [element];
      this.addConditions(conjunctsOf(element.where));
      if (element.variable) {
        const { nodes, connections } = this.readElements(element.elements);
        this.#addPath(element.variable.name, nodes, connections);
        return [];
      }
      return this.#flatten(element.elements);
    });
  }

  #addPath(name: string, nodes: readonly string[], connections: readonly string[]): void {
    this.#declare(name);
    this.#paths.push({ name, first: nodes[0]!, nodes, connections });
  }

  #readNode(pattern: NodePattern): string {
    const name = this.#addNode(pattern.variable?.name ?? this.#hidden('node', pattern));
    if (this.#nodes.size > MOST_PARTS + 1) this.#refuseLength(pattern);
    const subject = variableAt(name, pattern);
    const { start, end } = pattern;
    if (pattern.labels)
      this.#expressions.push({ kind: 'LabelTest', subject, labels: pattern.labels, start, end });
    this.addConditions(propertyConditions(name, pattern.properties));
    this.addConditions(conjunctsOf(pattern.where));
    return name;
  }

  #addNode(name: string): string {
    this.#declare(name);
    this.#nodes.add(name);
    return name;
  }

  #declare(name: string): void {
    if (!this.#names.has(name) && !this.#outer.names.has(name)) {
      this.#names.set(name, this.#outer.compilation.slots.take());
    }
  }

  #hidden(what: string, { start }: Span): string {
    return `${HIDDEN}${what}@${start}`;
  }

  #connect(pattern: RelationshipPattern | GroupPattern, left: string, right: string): string {
    const connection = this.#readConnection(pattern, left, right);
    this.#connections.push(connection);
    if (this.#connections.length > MOST_PARTS) this.#refuseLength(pattern);
    return connection.name;
  }

  #refuseLength({ start }: Span): never {
    throw syntaxError(
      this.#outer.compilation.text,
      start,
      `The patterns of this MATCH have more than ${MOST_PARTS} relationships or nodes by here, which is the most ` +
        'that one can have. Write steps that repeat as a quantified path, `((a)-[:R]->(b)){1,10}`, or go on in ' +
        'another MATCH',
    );
  }

  #readConnection(pattern: RelationshipPattern | GroupPattern, left: string, right: string): Connection {
    if (pattern.kind === 'GroupPattern') return this.#readGroup(pattern, left, right);
    if (pattern.quantifier) return this.#readGroup(asGroup(pattern), left, right);
    if (pattern.length) return this.#readVariable(pattern, left, right);
    const name = pattern.variable?.name ?? this.#hidden('relationship', pattern);
    this.#declare(name);
    const types = pattern.types && typesAllowedBy(pattern.types, this.#outer.compilation.graph);
    const { start, end, direction } = pattern;
    if (pattern.types && !types) {
      this.#expressions.push({
        kind: 'LabelTest',
        subject: variableAt(name, pattern),
        labels: pattern.types,
        start,
        end,
      });
    }
    this.addConditions(propertyConditions(name, pattern.properties));
    this.addConditions(conjunctsOf(pattern.where));
    return { kind: 'single', left, right, name, direction, types };
  }

  #readVariable(pattern: RelationshipPattern, left: string, right: string): VariableConnection {
    const written = pattern.variable?.name;
    const isBound = written !== undefined && (this.#outer.names.has(written) || this.#names.has(written));
    const name = written !== undefined && !isBound ? written : this.#hidden('relationships', pattern);
    this.#declare(name);
    if (isBound) this.#expressions.push(sameAs(name, written, pattern));
    const stepName = this.#hidden('step', pattern);
    this.#declare(stepName);
    const types = pattern.types && typesAllowedBy(pattern.types, this.#outer.compilation.graph);
    const { start, end, direction, length } = pattern;
    const subject = variableAt(stepName, pattern);
    const conditions = [...propertyConditions(stepName, pattern.properties)];
    if (pattern.types && !types)
      conditions.push({ kind: 'LabelTest', subject, labels: pattern.types, start, end });
    return {
      kind: 'variable',
      left,
      right,
      name,
      direction,
      types,
      min: length?.min ?? 1,
      max: length?.max ?? (length ? UNBOUNDED : 1),
      conditions,
      stepName,
    };
  }

  #readGroup(group: GroupPattern, left: string, right: string): GroupConnection {
    const name = this.#hidden('walked', group);
    this.#declare(name);
    for (const inner of variablesIn(group.elements)) this.#declare(inner);
    const { min, max } = group.quantifier!;
    return { kind: 'group', group, left, right, name, min, max: max ?? UNBOUNDED, selector: this.#selector };
  }

  #readShortest(pattern: PathPattern): void {
    const [from, relationship, to] = pattern.elements as [NodePattern, RelationshipPattern, NodePattern];
    const { compilation } = this.#outer;
    if (pattern.elements.length !== 3 || relationship.kind !== 'RelationshipPattern') {
      throw new CypherError(
        'Neo.ClientError.Statement.SyntaxError',
        'shortestPath(...) requires a pattern containing a single relationship',
        positionAt(compilation.text, pattern.start),
      );
    }
    const [left, right] = [this.#readNode(from), this.#readNode(to)];
    const pathName = pattern.variable?.name ?? this.#hidden('path', pattern);
    this.#declare(pathName);
    const single = relationship.length ? undefined : relationship.variable?.name;
    if (single !== undefined) this.#declare(single);
    const { variable: _, ...unnamed } = relationship;
    const walked = this.#readVariable(relationship.length ? relationship : unnamed, left, right);
    this.#connections.push({
      ...walked,
      kind: 'shortest',
      all: pattern.shortest === 'all',
      singleName: single,
      pathName,
    });
  }
}

/** `-[r:R]->+` is short for `(()-[r:R]->())+`. */
function asGroup(pattern: RelationshipPattern): GroupPattern {
  const { quantifier, ...relationship } = pattern;
  const node = (at: number): NodePattern => ({ kind: 'NodePattern', start: at, end: at });
  return {
    kind: 'GroupPattern',
    elements: [node(pattern.start), relationship, node(pattern.end)],
    ...(quantifier && { quantifier }),
    start: pattern.start,
    end: pattern.end,
  };
}

/** Names that stand inside a group and are lists outside. */
export function variablesIn(elements: readonly PathElement[]): string[] {
  const names = elements.flatMap((element) => [
    ...(element.variable ? [element.variable.name] : []),
    ...(element.kind === 'GroupPattern' ? variablesIn(element.elements) : []),
  ]);
  return [...new Set(names)];
}

function sameAs(name: string, written: string, span: Span): Expression {
  const { start, end } = span;
  return {
    kind: 'Comparison',
    operands: [variableAt(name, span), variableAt(written, span)],
    operators: ['='],
    start,
    end,
  };
}
