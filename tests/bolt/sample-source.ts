import type { StatementSource } from '../../src/bolt/statement-source.ts';
import type { Execution, Limits } from '../../src/engine/engine.ts';
import { Graph } from '../../src/engine/graph.ts';
import {
  type MapValue,
  NodeValue,
  PathValue,
  RelationshipValue,
  type Value,
} from '../../src/engine/values/value.ts';
import { CypherError } from '../../src/language/cypher-error.ts';

const graph = Graph.from({
  version: '0123456789abcdef',
  nodes: [
    { key: 'a', labels: ['Entity', 'State'], properties: { id: 'rok', name: 'Republic of Korea' } },
    { key: 'b', labels: ['Entity'], properties: { id: 'nato', x: 3, value: 1 } },
  ],
  relationships: [
    { id: 'r', type: 'PARTNER_OF', from: 'a', to: 'b', properties: { id: 'r', confidence: 90 } },
  ],
});
const [rok, nato] = [new NodeValue(graph, 0), new NodeValue(graph, 1)];
const tie = new RelationshipValue(graph, 0);

/** Statements that a test of the protocol needs; their rows, one after another. */
const STATEMENTS: Readonly<Record<string, (parameters: MapValue, limits: Limits) => Iterable<Value[]>>> = {
  'RETURN 1 AS n': () => [[1]],
  'RETURN $value AS value': (parameters) => [[parameters.get('value') ?? null]],
  'RETURN node, tie, path': () => [[rok, tie, new PathValue([rok, nato, rok], [tie, tie])]],
  'UNWIND range(1, $count) AS n RETURN n': function* (parameters) {
    for (let n = 1; n <= Number(parameters.get('count')); n++) yield [n];
  },
  'RETURN limits': (_, limits) => [[limits.rows, Math.round(limits.timeoutMs)]],
  'FAIL AT ROW 3': function* () {
    yield [1];
    yield [2];
    throw new CypherError('Neo.ClientError.Statement.ArithmeticError', '/ by zero');
  },
  'BREAK THE ENGINE': function* () {
    yield [1];
    throw new TypeError('secret detail');
  },
};

/** Works without an end, and gives no row. */
const ENDLESS = 'RUN FOR EVER';

/** A stand-in for the engine, for what only the protocol decides. */
export const sampleSource: StatementSource = {
  open(statement, parameters, limits) {
    if (statement === ENDLESS) return new Statement(undefined);
    const rows = STATEMENTS[statement]?.(parameters, limits);
    if (rows) return new Statement(rows[Symbol.iterator]());
    const position = { line: 1, column: 8, offset: 7 };
    throw new CypherError('Neo.ClientError.Statement.SyntaxError', 'Invalid input', position);
  },
};

class Statement implements Execution {
  readonly fields = ['a', 'b', 'c'];
  readonly type = 'r';
  readonly notifications = [];
  readonly #rows: Iterator<Value[]> | undefined;
  #fault: unknown;

  constructor(rows: Iterator<Value[]> | undefined) {
    this.#rows = rows;
  }

  advance(want: number, sliceMs: number): { rows: Value[][]; state: 'more' | 'done' } {
    if (this.#fault) throw this.#fault;
    const until = performance.now() + sliceMs;
    const rows: Value[][] = [];
    while (performance.now() < until && rows.length < want) {
      const next = this.#nextRow();
      if (next?.done) return { rows, state: 'done' };
      if (next) rows.push(next.value);
      if (this.#fault) break;
    }
    return { rows, state: 'more' };
  }

  /** A fault waits until the rows before it are handed out. */
  #nextRow(): IteratorResult<Value[]> | undefined {
    try {
      return this.#rows?.next();
    } catch (error) {
      this.#fault = error;
      return undefined;
    }
  }

  close(): void {}
}
