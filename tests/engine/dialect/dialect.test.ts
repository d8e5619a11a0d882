import neo4j from 'neo4j-driver';
import { afterAll, describe, expect, test } from 'vitest';
import { startBoltServer } from '../../../src/bolt/server.ts';
import { Engine } from '../../../src/engine/engine.ts';
import { GraphWriter } from '../tck/graph-writer.ts';
import { askServer } from './ask.ts';
import { DIALECT_GRAPH } from './dialect-graph.ts';
import { readRecorded } from './recorded.ts';

const recorded = readRecorded();
const writer = new GraphWriter();
writer.run(DIALECT_GRAPH);
const engine = new Engine(writer.finish());
const limits = { timeoutMs: 10_000, rows: 10_000, bytes: 1e8, valueBytes: 1e7, depth: 50 };
const server = await startBoltServer({
  port: 0,
  host: '127.0.0.1',
  credentials: { secret: 'not needed' },
  limits: { program: limits, visitor: limits },
  databases: ['neo4j'],
  allowedOrigins: [],
  allowedHosts: [],
  maxMessageBytes: 1_000_000,
  maxConnections: 10,
  maxOpenStatements: 10,
  source: () => engine,
});
const driver = neo4j.driver(`bolt://127.0.0.1:${server.port}`, undefined, { telemetryDisabled: true });

afterAll(async () => {
  await driver.close();
  await server.close();
});

for (const subject of new Set(recorded.map((each) => each.subject))) {
  describe(`on ${subject} the engine answers as Neo4j did`, () => {
    test.each(recorded.filter((each) => each.subject === subject))('$query', async (each) => {
      const answer = await askServer(driver, each.query);
      if (each.differs === undefined) expect(answer).toEqual(each.answer);
      else expect(answer).not.toEqual(each.answer);
    });
  });
}

test('the queries are many, each is there once, and at least 97 in 100 are answered alike', () => {
  expect(recorded.length).toBeGreaterThanOrEqual(200);
  expect(new Set(recorded.map(({ query }) => query)).size).toBe(recorded.length);
  const alike = recorded.filter(({ differs }) => differs === undefined).length;
  expect(alike / recorded.length).toBeGreaterThanOrEqual(0.97);
});
