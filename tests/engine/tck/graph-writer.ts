import { Budget } from '../../../src/engine/budget.ts';
import { Environment } from '../../../src/engine/expressions/environment.ts';
import type { Frame } from '../../../src/engine/expressions/frame.ts';
import { Graph } from '../../../src/engine/graph.ts';
import { GraphBuilder } from '../../../src/engine/graph-builder.ts';
import { MemoryPool } from '../../../src/engine/memory-pool.ts';
import { buildOperator } from '../../../src/engine/operators/build.ts';
import { END } from '../../../src/engine/operators/operator.ts';
import { QueryCompilation } from '../../../src/engine/plan/compilation.ts';
import { planQuery } from '../../../src/engine/plan/query-planner.ts';
import { isMap, NodeValue, RelationshipValue, type Value } from '../../../src/engine/values/value.ts';
import { parseStatement } from '../../../src/language/parse.ts';
import type { Clause, Create, Delete, Query, Return } from '../../../src/language/syntax.ts';
import type { Expression } from '../../../src/language/syntax-expression.ts';
import type {
  LabelExpression,
  NodePattern,
  PathPattern,
  RelationshipPattern,
} from '../../../src/language/syntax-pattern.ts';

const LIMITS = { timeoutMs: 10_000, rows: 1_000_000, bytes: 1e9, valueBytes: 1e9, depth: 1000 };

type Row = ReadonlyMap<string, Value>;

/** What handles of elements point to while the graph is unfinished: only their index is used. */
const HANDLES = new Graph(new GraphBuilder().finish('0000000000000000'));

interface WrittenNode {
  readonly labels: readonly string[];
  readonly properties: ReadonlyMap<string, Value>;
}

interface WrittenRelationship {
  readonly type: string;
  readonly source: number;
  readonly target: number;
  readonly properties: ReadonlyMap<string, Value>;
}

/** Runs the writing queries that set up a test graph: CREATE, and DELETE of relationships. The product never writes. */
export class GraphWriter {
  readonly #nodes: WrittenNode[] = [];
  readonly #relationships: (WrittenRelationship | undefined)[] = [];

  run(text: string): void {
    const { body } = parseStatement(text);
    let rows: Row[] = [new Map()];
    let reading: Clause[] = [];
    for (const clause of (body as Query).parts[0]!.clauses) {
      if (clause.kind !== 'Create' && clause.kind !== 'Delete') {
        reading.push(clause);
        continue;
      }
      rows = this.#read(text, reading, rows);
      reading = [];
      rows =
        clause.kind === 'Create'
          ? rows.map((row) => this.#create(text, clause, row))
          : this.#delete(clause, rows);
    }
  }

  finish(): Graph {
    const builder = new GraphBuilder();
    for (const { labels, properties } of this.#nodes) builder.addNode(labels, properties);
    for (const written of this.#relationships) {
      if (written) builder.addRelationship(written.type, written.source, written.target, written.properties);
    }
    return new Graph(builder.finish('0000000000000000'));
  }

  #create(text: string, { patterns }: Create, row: Row): Row {
    return patterns.reduce<Row>((names, pattern) => this.#createPath(text, pattern, names), row);
  }

  #createPath(text: string, { elements }: PathPattern, row: Row): Row {
    const names = new Map(row);
    const nodes = elements.map((element) =>
      element.kind === 'NodePattern' ? this.#createNode(text, element, names) : undefined,
    );
    elements.forEach((element, at) => {
      if (element.kind !== 'RelationshipPattern') return;
      this.#createRelationship(text, element, nodes[at - 1]!, nodes[at + 1]!, names);
    });
    return names;
  }

  #createNode(
    text: string,
    { variable, labels, properties }: NodePattern,
    names: Map<string, Value>,
  ): NodeValue {
    const known = variable && names.get(variable.name);
    if (known instanceof NodeValue) return known;
    const values = this.#evaluateMap(text, properties, names);
    const node = new NodeValue(
      HANDLES,
      this.#nodes.push({ labels: namesOf(labels), properties: values }) - 1,
    );
    if (variable) names.set(variable.name, node);
    return node;
  }

  #createRelationship(
    text: string,
    { direction, variable, types, properties }: RelationshipPattern,
    left: NodeValue,
    right: NodeValue,
    names: Map<string, Value>,
  ): void {
    const [source, target] = direction === 'in' ? [right.index, left.index] : [left.index, right.index];
    const values = this.#evaluateMap(text, properties, names);
    const [type] = namesOf(types) as [string];
    const index = this.#relationships.push({ type, source, target, properties: values }) - 1;
    if (variable) names.set(variable.name, new RelationshipValue(HANDLES, index));
  }

  #delete({ expressions }: Delete, rows: Row[]): Row[] {
    for (const row of rows) {
      for (const expression of expressions) {
        const value = expression.kind === 'Variable' ? row.get(expression.name) : undefined;
        if (!(value instanceof RelationshipValue))
          throw new Error('the test graph deletes relationships only');
        this.#relationships[value.index] = undefined;
      }
    }
    return rows;
  }

  #evaluateMap(text: string, map: Expression | undefined, names: Row): ReadonlyMap<string, Value> {
    if (!map) return new Map();
    const alias = { kind: 'Variable', name: 'map', start: 0, end: 0 } as const;
    const item = { kind: 'ProjectionItem', expression: map, alias, name: 'map', start: 0, end: 0 } as const;
    const [row] = this.#evaluate(text, [{ ...RETURN_NAMES, star: false, items: [item] }], names);
    const value = row!.get('map')!;
    return isMap(value) ? value : new Map();
  }

  /** All rows go in together, because clauses such as `WITH collect(…)` join them. */
  #read(text: string, clauses: readonly Clause[], rows: readonly Row[]): Row[] {
    if (clauses.length === 0) return [...rows];
    const names = [...(rows[0]?.keys() ?? [])];
    const unpack = [unwindRows(), withNames(names)];
    const packed = new Map<string, Value>([[ROWS, rows.map((row) => new Map(row))]]);
    return this.#evaluate(text, [...(names.length > 0 ? unpack : []), ...clauses, RETURN_NAMES], packed);
  }

  /** Runs reading clauses on the graph so far, starting from the names of a row. */
  #evaluate(text: string, clauses: readonly Clause[], row: Row): Row[] {
    const graph = this.finish();
    const compilation = new QueryCompilation(text, graph);
    const slots: Value[] = [];
    const names = new Map([...row.keys()].map((name) => [name, compilation.slots.take()]));
    for (const [name, slot] of names) slots[slot] = row.get(name)!;
    const query = {
      kind: 'Query',
      all: false,
      start: 0,
      end: 0,
      parts: [{ kind: 'SingleQuery', clauses, start: 0, end: 0 }],
    } as const;
    const { plan, columns } = planQuery(query, new Environment(compilation).withNames(names));
    const frame = frameOver(graph, slots);
    const operator = buildOperator(plan, frame);
    frame.budget.beginSlice(LIMITS.timeoutMs);
    const result: Row[] = [];
    for (operator.open(); operator.next() !== END; ) {
      result.push(new Map(columns.map(({ name, slot }) => [name, slots[slot]!])));
    }
    return result;
  }
}

const RETURN_NAMES: Return = {
  kind: 'Return',
  distinct: false,
  star: true,
  items: [],
  orderBy: [],
  start: 0,
  end: 0,
};

const ROWS = ' rows';
const PLACE = { start: 0, end: 0 } as const;
const ROW = { kind: 'Variable', name: ' row', ...PLACE } as const;

function unwindRows(): Clause {
  return { kind: 'Unwind', list: { kind: 'Variable', name: ROWS, ...PLACE }, variable: ROW, ...PLACE };
}

function withNames(names: readonly string[]): Clause {
  const items = names.map((name) => ({
    kind: 'ProjectionItem' as const,
    expression: { kind: 'Property' as const, subject: ROW, key: name, keySpan: PLACE, ...PLACE },
    name,
    ...PLACE,
  }));
  return { kind: 'With', distinct: false, star: false, items, orderBy: [], standalone: false, ...PLACE };
}

function frameOver(graph: Graph, slots: Value[]): Frame {
  const budget = new Budget(LIMITS, new MemoryPool(LIMITS.bytes));
  const now = { epochSecond: 0, nanosecond: 0 };
  const functions = { graph, transactionTime: now, statementTime: now, budget };
  const frame: Frame = {
    graph,
    slots,
    parameters: new Map(),
    budget,
    functions,
    operatorFor: (plan) => buildOperator(plan, frame),
  };
  return frame;
}

function namesOf(labels: LabelExpression | undefined): string[] {
  if (!labels) return [];
  if (labels.kind === 'LabelName') return [labels.name];
  if (labels.kind === 'LabelAnd') return labels.operands.flatMap(namesOf);
  throw new Error('the test graph creates plain labels only');
}
