import { createHash } from 'node:crypto';
import type { Session } from 'neo4j-driver';
import neo4j from 'neo4j-driver';
import type { Engine } from '../../../src/engine/engine.ts';
import type { Value } from '../../../src/engine/values/value.ts';
import { CypherError } from '../../../src/language/cypher-error.ts';
import { describeValue } from '../tck/tck-values.ts';

/** The rows of a query as one text each; or the code and message of its error. */
export type Answer =
  | { readonly rows: readonly string[] }
  | { readonly error: string; readonly message: string };

/** What is known of a query's answer before it is there. */
export interface Expected {
  readonly isOrdered: boolean;
  /** Columns whose lists come in no certain order. */
  readonly bags: ReadonlySet<number>;
}

/** What Neo4j does not answer by then is left out. */
const PATIENCE_MS = 10_000;
/** The engine gets longer, so that a busy machine makes no difference. */
const LIMITS = { timeoutMs: 2 * PATIENCE_MS, rows: 1_000_000, bytes: 1e9, valueBytes: 1e9, depth: 1000 };

export function askEngine(engine: Engine, query: string, { isOrdered, bags }: Expected): Answer {
  try {
    const execution = engine.open(query, new Map(), LIMITS);
    const rows: Value[][] = [];
    for (let state = 'more'; state === 'more'; ) {
      const part = execution.advance(10_000, LIMITS.timeoutMs);
      rows.push(...part.rows);
      state = part.state;
    }
    const texts = rows.map((row) => row.map((value, at) => describeValue(value, bags.has(at))).join(' | '));
    return { rows: isOrdered ? texts : texts.sort() };
  } catch (error) {
    if (error instanceof CypherError) return { error: error.code, message: error.message };
    throw error;
  }
}

export async function askNeo4j(
  session: Session,
  query: string,
  { isOrdered, bags }: Expected,
): Promise<Answer> {
  try {
    const { records } = await session.run(query, {}, { timeout: PATIENCE_MS });
    const texts = records.map((record) =>
      record.keys.map((key, at) => describeForeign(record.get(key), bags.has(at))).join(' | '),
    );
    return { rows: isOrdered ? texts : texts.sort() };
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return { error: code ?? String(error), message };
  }
}

/** Six characters that tell one answer from another; errors are told apart by their code. */
export function digestOf(answer: Answer): string {
  const text = JSON.stringify('error' in answer ? answer.error : answer.rows);
  return createHash('sha256').update(text).digest('base64url').slice(0, 6);
}

/** A value of the driver in the words of `describeValue`; with `sorted`, lists by what they hold. */
function describeForeign(value: unknown, sorted: boolean): string {
  if (value === null || value === undefined) return 'null';
  if (neo4j.isInt(value)) return value.toString();
  if (typeof value === 'number') return `${Object.is(value, -0) ? 0 : value}f`;
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => describeForeign(item, sorted));
    return `[${(sorted ? items.sort() : items).join(', ')}]`;
  }
  if (neo4j.isDate(value as object)) return JSON.stringify(String(value));
  if (neo4j.isNode(value)) {
    const labels = value.labels.toSorted().map((label) => `:${label}`);
    return `(${labels.join('')}${describeProperties(value.properties, sorted)})`;
  }
  if (neo4j.isRelationship(value)) return `[:${value.type}${describeProperties(value.properties, sorted)}]`;
  if (neo4j.isPath(value)) return describeForeignPath(value, sorted);
  return describeForeignMap(value as object, sorted);
}

function describeProperties(properties: object, sorted: boolean): string {
  return Object.keys(properties).length > 0 ? ` ${describeForeignMap(properties, sorted)}` : '';
}

function describeForeignMap(map: object, sorted: boolean): string {
  const entries = Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, value]) => `${key}: ${describeForeign(value, sorted)}`).join(', ')}}`;
}

function describeForeignPath(
  { start, segments }: InstanceType<typeof neo4j.types.Path>,
  sorted: boolean,
): string {
  const steps = segments.map(({ start: from, relationship, end }) => {
    const forward = relationship.startNodeElementId === from.elementId;
    const text = describeForeign(relationship, sorted);
    return `${forward ? `-${text}->` : `<-${text}-`}${describeForeign(end, sorted)}`;
  });
  return `<${describeForeign(start, sorted)}${steps.join('')}>`;
}
