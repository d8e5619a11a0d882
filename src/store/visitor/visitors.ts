/** What people ask in Cypher of their own: read only, within limits, and gone when they go. */
import neo4j, {
  type Driver,
  type Result,
  type ResultSummary,
  type Session,
  type Transaction,
} from 'neo4j-driver';
import type { QueryAnswer } from '../../domain/answers.ts';
import { AppError } from '../../domain/errors.ts';
import { translateError } from '../driver-errors.ts';
import type { StoreSettings } from '../settings.ts';
import { type Json, toJson } from '../values/json.ts';
import { toParameters } from '../values/parameters.ts';
import { type LaneSizes, Lanes } from './lanes.ts';
import { judgePlan, type Verdict } from './plan-gate.ts';
import { type CheckedStatement, checkStatement, toOwnPlace } from './statement-gate.ts';

export interface VisitorLimits {
  /** Of the whole query, at the server. */
  readonly timeoutMs: number;
  /** An answer is cut after so many rows. */
  readonly rows: number;
  /** An answer is cut before it is longer than so many bytes of JSON. */
  readonly bytes: number;
}

export interface VisitorRequest {
  readonly statement: string;
  /** As they came from JSON. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly limits: VisitorLimits;
  /** Aborted when the client goes away: the query ends at the server. */
  readonly signal?: AbortSignal;
}

/** Rows as they come. */
export interface VisitorRows {
  readonly fields: readonly string[];
  /** Plain JSON. Ends early at a limit, and says so in `outcome`. To be read to its end, or left by `break`. */
  readonly rows: AsyncIterable<readonly Json[]>;
  /** Complete once `rows` has ended. */
  readonly outcome: { truncated: boolean; notifications: QueryAnswer['notifications'] };
}

/** How the server would run a query. */
export interface PlanView {
  readonly operator: string;
  readonly details?: string;
  readonly estimatedRows?: number;
  readonly children: readonly PlanView[];
}

export interface Explanation {
  readonly type: string;
  readonly plan: PlanView;
  readonly notifications: QueryAnswer['notifications'];
}

/** Within the driver's ten connections; two are left for looking at plans. */
const LANES: LaneSizes = { all: 8, large: 5, queue: 32, waitMs: 2_000 };
const MOST_VERDICTS = 1_000;

/** A server that does not keep its own deadline is left after so long. */
const GRACE_MS = 1_000;

export class Visitors {
  readonly #driver: Driver;
  readonly #settings: StoreSettings;
  readonly #lanes = new Lanes(LANES);
  /** What Neo4j said of a text, the latest last. */
  readonly #verdicts = new Map<string, Verdict>();

  constructor(driver: Driver, settings: StoreSettings) {
    this.#driver = driver;
    this.#settings = settings;
  }

  /** The whole answer, cut at the limits. */
  async run(request: VisitorRequest): Promise<QueryAnswer> {
    return this.stream(request, async ({ fields, rows, outcome }) => {
      const values: (readonly Json[])[] = [];
      for await (const row of rows) values.push(row);
      return { fields, values, ...outcome };
    });
  }

  /** Hands the rows to `use` while they come, and ends the query when `use` does. */
  async stream<T>(request: VisitorRequest, use: (rows: VisitorRows) => Promise<T>): Promise<T> {
    const statement = checkStatement(request.statement, this.#settings.engine);
    const work = () =>
      this.#transact(request, async (transaction) => {
        const result = transaction.run(request.statement, toParameters(request.parameters ?? {}));
        const outcome: VisitorRows['outcome'] = { truncated: false, notifications: [] };
        return use({ fields: await result.keys(), rows: readRows(result, request.limits, outcome), outcome });
      });
    // The embedded server can only read, and shares its time out itself.
    if (this.#settings.engine === 'embedded') return work();
    const { large } = await this.#passGate(statement, request);
    return this.#lanes.run(large, request.signal, work);
  }

  /** Plans the query without running it. */
  async explain(request: VisitorRequest): Promise<Explanation> {
    const statement = checkStatement(request.statement, this.#settings.engine);
    return this.#transact(request, async (transaction) => {
      const { queryType, plan, ...summary } = await explain(transaction, statement, request);
      if (!plan) throw new AppError('internal', 'the database gave no plan');
      return { type: queryType, plan: toPlanView(plan), notifications: notificationsOf(summary) };
    });
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  /** Asks Neo4j what it would do; a text that has passed is not asked about again. */
  async #passGate(statement: CheckedStatement, request: VisitorRequest): Promise<Verdict> {
    const known = this.#verdicts.get(statement.text);
    if (known) return known;
    const { queryType, plan } = await this.#transact(request, (transaction) =>
      explain(transaction, statement, request),
    );
    const verdict = judgePlan(queryType, plan);
    this.#verdicts.set(statement.text, verdict);
    const [oldest] = this.#verdicts.keys();
    if (this.#verdicts.size > MOST_VERDICTS && oldest !== undefined) this.#verdicts.delete(oldest);
    return verdict;
  }

  /** One READ transaction with a deadline, rolled back whatever happens. */
  async #transact<T>(request: VisitorRequest, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { limits, signal } = request;
    if (signal?.aborted) throw new AppError('cancelled', 'the query was cancelled');
    const session = this.#driver.session({
      database: this.#settings.database,
      defaultAccessMode: neo4j.session.READ,
    });
    const late = AbortSignal.timeout(limits.timeoutMs + GRACE_MS);
    const stop = signal ? AbortSignal.any([signal, late]) : late;
    const closeSession = () => void closeQuietly(session);
    stop.addEventListener('abort', closeSession, { once: true });
    try {
      const transaction = await session.beginTransaction({ timeout: limits.timeoutMs });
      const result = await work(transaction);
      await transaction.rollback();
      return result;
    } catch (error) {
      throw whyEnded(error, { cancelled: signal?.aborted ?? false, late: late.aborted });
    } finally {
      stop.removeEventListener('abort', closeSession);
      await closeQuietly(session);
    }
  }
}

async function explain(
  transaction: Transaction,
  { explaining }: CheckedStatement,
  request: VisitorRequest,
): Promise<ResultSummary> {
  try {
    return await transaction.run(explaining, toParameters(request.parameters ?? {})).summary();
  } catch (error) {
    throw toOwnPlace(translateError(error));
  }
}

async function* readRows(
  result: Result,
  limits: VisitorLimits,
  outcome: VisitorRows['outcome'],
): AsyncGenerator<readonly Json[]> {
  let [rows, bytes] = [0, 0];
  for await (const record of result) {
    const row = [...record.values()].map((value) => toJson(value));
    rows += 1;
    bytes += Buffer.byteLength(JSON.stringify(row)) + 1;
    if (rows > limits.rows || bytes > limits.bytes) {
      if (rows === 1) throw new AppError('too-large', 'the first row alone is larger than an answer may be');
      outcome.truncated = true;
      break;
    }
    yield row;
  }
  outcome.notifications = notificationsOf(await result.summary());
}

function notificationsOf(summary: Pick<ResultSummary, 'notifications'>): QueryAnswer['notifications'] {
  return summary.notifications.map(({ code, title, description }) => ({ code, title, description }));
}

function toPlanView(plan: NonNullable<Exclude<ResultSummary['plan'], false>>): PlanView {
  const { Details, EstimatedRows } = plan.arguments as { Details?: string; EstimatedRows?: number };
  return {
    operator: plan.operatorType.replace(/@.*$/, ''),
    ...(Details === undefined ? {} : { details: Details }),
    ...(EstimatedRows === undefined ? {} : { estimatedRows: EstimatedRows }),
    children: plan.children.map(toPlanView),
  };
}

/** A session closed from outside fails with many an error: what counts is why it was closed. */
function whyEnded(error: unknown, { cancelled, late }: { cancelled: boolean; late: boolean }): unknown {
  if (cancelled) return new AppError('cancelled', 'the query was cancelled', {}, { cause: error });
  if (late)
    return new AppError('timed-out', 'the query ran longer than it was allowed to', {}, { cause: error });
  return translateError(error);
}

async function closeQuietly(session: Session): Promise<void> {
  await session.close().catch(() => {}); // a connection that is already gone cannot be closed
}
