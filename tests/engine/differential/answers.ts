import { createHash } from 'node:crypto';
import type { Session } from 'neo4j-driver';
import neo4j from 'neo4j-driver';
import type { Engine } from '../../../src/engine/engine.ts';
import type { Value } from '../../../src/engine/values/value.ts';
import { CypherError } from '../../../src/language/cypher-error.ts';
import { describeValue } from '../tck/tck-values.ts';

/** The rows of a query as one text each, sorted unless the query orders them; or the code of its error. */
export type Answer = { readonly rows: readonly string[] } | { readonly error: string };

const LIMITS = { timeoutMs: 20_000, rows: 1_000_000, bytes: 1e9, valueBytes: 1e9, depth: 1000 };

/** Whether the last RETURN of a generated query orders its rows. */
function isOrdered(query: string): boolean {
  return query.slice(query.lastIndexOf('RETURN')).includes('ORDER BY');
}

function answerOf(query: string, rows: string[]): Answer {
  return { rows: isOrdered(query) ? rows : rows.sort() };
}

/** Lists are told by what they hold, unless their order is asked for too. */
export function askEngine(engine: Engine, query: string, { listsOrdered = false } = {}): Answer {
  try {
    const execution = engine.open(query, new Map(), LIMITS);
    const rows: Value[][] = [];
    for (let state = 'more'; state === 'more'; ) {
      const part = execution.advance(10_000, LIMITS.timeoutMs);
      rows.push(...part.rows);
      state = part.state;
    }
    return answerOf(
      query,
      rows.map((row) => row.map((value) => describeValue(value, !listsOrdered)).join(' | ')),
    );
  } catch (error) {
    if (error instanceof CypherError) return { error: error.code };
    throw error;
  }
}

export async function askNeo4j(session: Session, query: string): Promise<Answer> {
  try {
    const { records } = await session.run(query, {}, { timeout: LIMITS.timeoutMs });
    const rows = records.map((record) =>
      record.keys.map((key) => describeForeign(record.get(key))).join(' | '),
    );
    return answerOf(query, rows);
  } catch (error) {
    return { error: (error as { code?: string }).code ?? String(error) };
  }
}

/** Sixteen hex digits that tell one answer from another. */
export function digestOf(answer: Answer): string {
  return createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 16);
}

/** A value of the driver in the words of `describeValue`, lists by what they hold. */
function describeForeign(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (neo4j.isInt(value)) return value.toString();
  if (typeof value === 'number') return `${Object.is(value, -0) ? 0 : value}f`;
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(describeForeign).sort().join(', ')}]`;
  if (neo4j.isNode(value)) {
    return `(${value.labels
      .toSorted()
      .map((label) => `:${label}`)
      .join('')}${describeProperties(value.properties)})`;
  }
  if (neo4j.isRelationship(value)) return `[:${value.type}${describeProperties(value.properties)}]`;
  if (neo4j.isPath(value)) return describeForeignPath(value);
  return describeForeignMap(value as object);
}

function describeProperties(properties: object): string {
  return Object.keys(properties).length > 0 ? ` ${describeForeignMap(properties)}` : '';
}

function describeForeignMap(map: object): string {
  const entries = Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, value]) => `${key}: ${describeForeign(value)}`).join(', ')}}`;
}

function describeForeignPath({ start, segments }: InstanceType<typeof neo4j.types.Path>): string {
  const steps = segments.map(({ start: from, relationship, end }) => {
    const forward = relationship.startNodeElementId === from.elementId;
    const text = describeForeign(relationship);
    return `${forward ? `-${text}->` : `<-${text}-`}${describeForeign(end)}`;
  });
  return `<${describeForeign(start)}${steps.join('')}>`;
}
