import { checkStatement } from '../language/check.ts';
import { syntaxError } from '../language/cypher-error.ts';
import { parseStatement } from '../language/parse.ts';
import { refusalOf } from '../language/policy.ts';
import type { Statement } from '../language/syntax.ts';
import { Budget, type Limits } from './budget.ts';
import { parameterMissing } from './errors.ts';
import { Environment } from './expressions/environment.ts';
import type { Frame } from './expressions/frame.ts';
import type { Moment } from './functions/function-table.ts';
import type { Graph } from './graph.ts';
import { MemoryPool } from './memory-pool.ts';
import { buildOperator } from './operators/build.ts';
import { type Operator, PAUSE, ROW } from './operators/operator.ts';
import { QueryCompilation } from './plan/compilation.ts';
import { describePlan, type PlanDescription } from './plan/description.ts';
import { type Notification, remarksOn } from './plan/notifications.ts';
import type { Plan } from './plan/plan.ts';
import { type PlannedQuery, planQuery } from './plan/query-planner.ts';
import { planShow } from './plan/show-planner.ts';
import { PROCEDURES, type Procedure } from './procedures/procedures.ts';
import { refusePictureAmongOthers } from './procedures/schema-picture.ts';
import type { Value } from './values/value.ts';

export type { Limits } from './budget.ts';
export type { PlanDescription } from './plan/description.ts';
export type { Notification } from './plan/notifications.ts';

/** One run of a statement, worked through in slices. */
export interface Execution {
  readonly fields: readonly string[];
  /** As Bolt's summary says: read, or schema. */
  readonly type: 'r' | 's';
  readonly notifications: readonly Notification[];
  readonly plan?: PlanDescription;
  /** Works for at most `sliceMs` or until `want` rows are there; after 'more' it wants to be called again. */
  advance(want: number, sliceMs: number): { rows: Value[][]; state: 'more' | 'done' };
  close(): void;
}

interface CompiledQuery {
  readonly plan: Plan;
  readonly mode: Statement['mode'];
  readonly type: Execution['type'];
  readonly notifications: readonly Notification[];
  readonly fields: readonly string[];
  readonly columns: readonly number[];
  readonly slotCount: number;
  readonly parameters: readonly string[];
}

/** Compiled queries kept; a program repeats a few texts, visitors seldom repeat any. */
const KEPT_QUERIES = 256;

/** Answers read-only Cypher over one graph. */
export class Engine {
  readonly graph: Graph;
  readonly #procedures: readonly Procedure[];
  readonly #memory: MemoryPool;
  readonly #compiled = new Map<string, CompiledQuery>();

  /** @param memory what all statements together may hold; without it only each for itself is bounded */
  constructor(graph: Graph, procedures = PROCEDURES, memory = new MemoryPool(Number.POSITIVE_INFINITY)) {
    this.graph = graph;
    this.#procedures = procedures;
    this.#memory = memory;
  }

  /** @throws CypherError for every fault that can be seen before the first row. */
  open(statement: string, parameters: ReadonlyMap<string, Value>, limits: Limits): Execution {
    const query = this.#compile(statement);
    const missing = query.mode === 'explain' ? [] : query.parameters.filter((name) => !parameters.has(name));
    if (missing.length > 0) throw parameterMissing(missing);
    return new RunningQuery(
      query,
      makeFrame(this.graph, query, parameters, new Budget(limits, this.#memory)),
    );
  }

  #compile(text: string): CompiledQuery {
    const known = this.#compiled.get(text);
    if (known) return known;
    const compiled = compileStatement(parseStatement(text), this.graph, this.#procedures);
    const [oldest] = this.#compiled.keys();
    if (this.#compiled.size >= KEPT_QUERIES && oldest !== undefined) this.#compiled.delete(oldest);
    this.#compiled.set(text, compiled);
    return compiled;
  }
}

function compileStatement(
  statement: Statement,
  graph: Graph,
  procedures: readonly Procedure[],
): CompiledQuery {
  checkStatement(statement, (name) => procedures.find((procedure) => procedure.name === name));
  const refusal = refusalOf(statement, 'embedded');
  if (refusal) throw refusal;
  refusePictureAmongOthers(statement);
  const compilation = new QueryCompilation(statement.text, graph, procedures);
  const { plan, columns } = planBody(statement, new Environment(compilation));
  return {
    plan,
    mode: statement.mode,
    type: statement.body.kind === 'ShowCommand' && statement.body.subject === 'DATABASES' ? 's' : 'r',
    notifications: [...remarksOn(statement, graph), ...compilation.notifications],
    fields: columns.map(({ name }) => name),
    columns: columns.map(({ slot }) => slot),
    slotCount: compilation.slots.count,
    parameters: [...compilation.parameters],
  };
}

function planBody({ body, mode, text, start }: Statement, environment: Environment): PlannedQuery {
  if (mode === 'profile') {
    throw syntaxError(
      text,
      start,
      'PROFILE is not to be had here; EXPLAIN shows the plan without running it',
    );
  }
  if (body.kind === 'Query') return planQuery(body, environment);
  if (body.kind === 'ShowCommand') return planShow(body, environment);
  throw new TypeError(`${body.name} is refused before anything is planned`);
}

function makeFrame(
  graph: Graph,
  query: CompiledQuery,
  parameters: ReadonlyMap<string, Value>,
  budget: Budget,
): Frame {
  const now = momentNow();
  const operators = new Map<Plan, Operator>();
  const frame: Frame = {
    graph,
    slots: new Array<Value>(query.slotCount).fill(null),
    parameters,
    budget,
    functions: { graph, transactionTime: now, statementTime: now, budget },
    operatorFor(plan) {
      const operator = operators.get(plan) ?? buildOperator(plan, frame);
      operators.set(plan, operator);
      return operator;
    },
  };
  return frame;
}

function momentNow(): Moment {
  const milliseconds = Date.now();
  const epochSecond = Math.floor(milliseconds / 1000);
  return { epochSecond, nanosecond: (milliseconds - epochSecond * 1000) * 1_000_000 };
}

class RunningQuery implements Execution {
  readonly fields: readonly string[];
  readonly type: Execution['type'];
  readonly notifications: readonly Notification[];
  readonly plan?: PlanDescription;
  readonly #columns: readonly number[];
  readonly #frame: Frame;
  #operator: Operator | undefined;
  #opened = false;
  #fault: { readonly error: unknown } | undefined;

  constructor(query: CompiledQuery, frame: Frame) {
    this.fields = query.fields;
    this.type = query.type;
    this.notifications = query.notifications;
    this.#columns = query.columns;
    this.#frame = frame;
    if (query.mode === 'explain') this.plan = describePlan(query.plan, query.fields);
    else this.#operator = buildOperator(query.plan, frame);
  }

  advance(want: number, sliceMs: number): { rows: Value[][]; state: 'more' | 'done' } {
    if (this.#fault) throw this.#fault.error;
    const rows: Value[][] = [];
    try {
      if (this.#work(rows, want, sliceMs) === 'more') return { rows, state: 'more' };
    } catch (error) {
      // Rows before a fault are handed out first, as Neo4j does.
      if (rows.length === 0) throw error;
      this.#fault = { error };
      return { rows, state: 'more' };
    }
    this.close();
    return { rows, state: 'done' };
  }

  close(): void {
    this.#operator = undefined;
    this.#frame.budget.close();
  }

  #work(rows: Value[][], want: number, sliceMs: number): 'more' | 'done' {
    if (!this.#operator) return 'done';
    this.#frame.budget.beginSlice(sliceMs);
    if (!this.#opened) this.#operator.open();
    this.#opened = true;
    while (rows.length < want) {
      const signal = this.#operator.next();
      if (signal !== ROW) return signal === PAUSE ? 'more' : 'done';
      if (this.#columns.length === 0) continue;
      this.#frame.budget.countRow();
      rows.push(this.#columns.map((column) => this.#frame.slots[column]!));
    }
    return 'more';
  }
}
