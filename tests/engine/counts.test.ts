import { describe, expect, test } from 'vitest';
import { smallEngine } from './differential/comparison.ts';
import { describeValue } from './tck/tck-values.ts';

const LIMITS = { timeoutMs: 10_000, rows: 1000, bytes: 5_000_000, valueBytes: 1_000_000, depth: 50 };
const engines = Array.from({ length: 12 }, (_, graph) => smallEngine(graph));

/** Each question written so that counts that the graph keeps answer it, and so that every row must be looked at. */
const COUNTS: readonly (readonly [counted: string, plain: string])[] = [
  ['MATCH (n) RETURN count(*)', 'MATCH (n) RETURN size(collect(n))'],
  ['MATCH (n:A) RETURN count(n) + 1', 'MATCH (n:A) RETURN size(collect(n)) + 1'],
  ['MATCH (n:Nothing) RETURN count(*)', 'MATCH (n:Nothing) RETURN size(collect(n))'],
  ['MATCH ()-[r]->() RETURN count(r)', 'MATCH ()-[r]->() RETURN size(collect(r))'],
  ['MATCH ()<-[r:R|T]-() RETURN count(r)', 'MATCH ()<-[r:R|T]-() RETURN size(collect(r))'],
  ['MATCH (:A)-[r:S]->() RETURN count(*)', 'MATCH (:A)-[r:S]->() RETURN size(collect(r))'],
  ['MATCH (:B)<-[r]-() RETURN count(*)', 'MATCH (:B)<-[r]-() RETURN size(collect(r))'],
  ['MATCH ()-[r]-() RETURN count(*)', 'MATCH ()-[r]-() RETURN size(collect(r))'],
  ['MATCH (n)-[r]-() RETURN n.id, count(r)', 'MATCH (n)-[r]-() RETURN n.id, size(collect(r))'],
  ['MATCH (n)-[r:R|S]-(m) RETURN n, count(m)', 'MATCH (n)-[r:R|S]-(m) RETURN n, size(collect(m))'],
  ['MATCH (n)<-[:T]-() RETURN n.n, count(*)', 'MATCH (n)<-[r:T]-() RETURN n.n, size(collect(r))'],
  ['MATCH (n) RETURN n.id, COUNT { (n)--() }', 'MATCH (n) RETURN n.id, size([(n)-[r]-() | r])'],
  ['MATCH (n) RETURN n.id, COUNT { (n)-[:R]->() }', 'MATCH (n) RETURN n.id, size([(n)-[r:R]->() | r])'],
  [
    'OPTIONAL MATCH (n:Nothing) RETURN COUNT { (n)--() }',
    'OPTIONAL MATCH (n:Nothing) RETURN size(coalesce([(n)--() | 1], []))',
  ],
  [
    "MATCH (n) WHERE n.id IN ['n1', 'n3', 'n1', null] RETURN n.id",
    "MATCH (n) WHERE n.id = 'n1' OR n.id = 'n3' RETURN n.id",
  ],
  ['MATCH (n) WHERE n.n IN [1.0, 2, [3]] RETURN n.id', 'MATCH (n) WHERE n.n = 1 OR n.n = 2 RETURN n.id'],
  ['MATCH (n) WHERE n.l IN [[3], []] RETURN n.id', 'MATCH (n) WHERE n.l = [3] OR n.l = [] RETURN n.id'],
  ['MATCH (n) WHERE n.id IN null RETURN n.id', 'MATCH (n) WHERE false RETURN n.id'],
];

function rowsOf(engine: (typeof engines)[0], query: string): string[] {
  const { rows, state } = engine.open(query, new Map(), LIMITS).advance(1000, 5000);
  expect(state).toBe('done');
  return rows.map((row) => row.map((value) => describeValue(value, false)).join(' | ')).sort();
}

describe('what is counted without looking at rows is what the rows give', () => {
  test.each(COUNTS)('%s', (counted, plain) => {
    for (const engine of engines) expect(rowsOf(engine, counted)).toEqual(rowsOf(engine, plain));
  });
});

describe('rows are looked at', () => {
  test.each([
    ['where the other end decides', 'MATCH (n)--(m) RETURN m.id, count(*)'],
    ['where nulls are left out', 'MATCH (n)-[r]-() RETURN n.id, count(r.w)'],
    ['where doubles are left out', 'MATCH (n)--(m) RETURN n.id, count(DISTINCT m)'],
    ['where a relationship must differ from another', 'MATCH (n)-[r]-(m)--(o) RETURN n.id, count(*)'],
    ['where something else is wanted too', 'MATCH (n)-[r]-() RETURN n.id, count(r), sum(r.w)'],
  ])('%s', (_, query) => {
    const { plan } = engines[0]!.open(`EXPLAIN ${query}`, new Map(), LIMITS);
    const names = JSON.stringify(plan, (key, value) => (key === 'arguments' ? undefined : value));
    expect(names).not.toContain('GetDegree');
    expect(names).toContain('Expand(All)');
  });
});

test('a list of ids is looked up in the index', () => {
  const { plan } = engines[0]!.open("EXPLAIN MATCH (n:A) WHERE n.id IN ['n0'] RETURN n", new Map(), LIMITS);
  expect(JSON.stringify(plan)).toContain('NodeIndexSeek');
});
