import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONFORMANCE_FILE, type Conformance, REFUSED } from '../../src/commands/docs/conformance-page.ts';
import { Engine } from '../../src/engine/engine.ts';
import { CypherError } from '../../src/language/cypher-error.ts';
import { countLines, countRecorded } from './conformance-summary.ts';
import { DEVIATIONS } from './tck/deviations.ts';
import { GraphWriter } from './tck/graph-writer.ts';

const LIMITS = { timeoutMs: 10_000, rows: 1000, bytes: 5_000_000, valueBytes: 1_000_000, depth: 50 };

const summary: Conformance = JSON.parse(readFileSync(CONFORMANCE_FILE, 'utf8'));
const writer = new GraphWriter();
writer.run('CREATE (:N)-[:R]->(:M)');
const engine = new Engine(writer.finish());

const run = (statement: string) => engine.open(statement, new Map(), LIMITS).advance(10, 5000);

test('the summary counts what is recorded of Neo4j, and lists the deviations as they are', () => {
  const { tck, lines, ...recorded } = summary;
  expect(recorded).toEqual(countRecorded());
  expect(tck.deviations).toEqual(DEVIATIONS);
});

test('the summary counts each reading scenario as passed or as a deviation', () => {
  const folders = Object.values(summary.tck.folders);
  const missed = folders.reduce((sum, { reading, passed }) => sum + reading - passed, 0);
  expect(missed).toBe(Object.keys(DEVIATIONS).length);
});

test('the summary tells the size of the rooms to a tenth', () => {
  for (const [room, lines] of Object.entries(countLines())) {
    expect(Math.abs(lines / summary.lines[room]! - 1)).toBeLessThan(0.1);
  }
});

describe('what the page lists as refused', () => {
  test.each(REFUSED)('$statement', ({ statement, instead }) => {
    expect(() => run(statement)).toThrow(CypherError);
    expect(() => run(instead)).not.toThrow();
  });
});
