import neo4j, { type Driver } from 'neo4j-driver';

/** What a server answers to a query: its rows as one text each, in their order where the query asks for one; or the code of its error. */
export type Answer =
  | { readonly columns: readonly PropertyKey[]; readonly rows: readonly string[] }
  | { readonly error: string };

/** Asks a server as any client would; both the real one and ours are asked by the same driver. */
export async function askServer(driver: Driver, query: string): Promise<Answer> {
  const session = driver.session({ defaultAccessMode: 'READ' });
  try {
    const result = session.run(query, {}, { timeout: 20_000 });
    const columns = await result.keys();
    const { records } = await result;
    const rows = records.map((record) => columns.map((column) => tell(record.get(column))).join(' | '));
    return { columns, rows: query.includes('ORDER BY') ? rows : rows.sort() };
  } catch (error) {
    return { error: (error as { code?: string }).code ?? String(error) };
  } finally {
    await session.close();
  }
}

/** A value of the driver as a text that tells every type apart; ids are left out. */
function tell(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (neo4j.isInt(value) || typeof value === 'boolean') return value.toString();
  if (typeof value === 'number')
    return Number.isInteger(value) ? `${Object.is(value, -0) ? '-0' : value}.0` : `${value}`;
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(tell).join(', ')}]`;
  return tellElement(value) ?? tellMoment(value) ?? tellMap(value);
}

function tellElement(value: unknown): string | undefined {
  if (neo4j.isNode(value)) {
    const labels = value.labels.toSorted().map((label) => `:${label}`);
    return `(${labels.join('')} ${tellMap(value.properties)})`;
  }
  if (neo4j.isRelationship(value)) return `[:${value.type} ${tellMap(value.properties)}]`;
  if (!neo4j.isPath(value)) return undefined;
  const steps = value.segments.map(({ start, relationship, end }) => {
    const forward = relationship.startNodeElementId === start.elementId;
    return `${forward ? '-' : '<-'}${tell(relationship)}${forward ? '->' : '-'}${tell(end)}`;
  });
  return `${tell(value.start)}${steps.join('')}`;
}

const MOMENTS = {
  date: neo4j.isDate,
  time: neo4j.isTime,
  localtime: neo4j.isLocalTime,
  datetime: neo4j.isDateTime,
  localdatetime: neo4j.isLocalDateTime,
  duration: neo4j.isDuration,
  point: neo4j.isPoint,
};

function tellMoment(value: unknown): string | undefined {
  const found = Object.entries(MOMENTS).find(([, is]) => is(value as object));
  return found && `${found[0]}(${String(value)})`;
}

function tellMap(map: object): string {
  const entries = Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, value]) => `${key}: ${tell(value)}`).join(', ')}}`;
}
