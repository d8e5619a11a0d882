import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Engine } from '../../../src/engine/engine.ts';
import { GraphWriter } from '../tck/graph-writer.ts';
import { askEngine, digestOf } from './answers.ts';
import { generateQuery } from './query-generator.ts';
import { RECORDED_ANSWERS } from './recorded-answers.ts';
import { TEST_GRAPH } from './test-graph.ts';

test('generated queries are answered as Neo4j answered them when its answers were recorded', () => {
  const writer = new GraphWriter();
  writer.run(TEST_GRAPH);
  const engine = new Engine(writer.finish());
  const recorded = readFileSync(RECORDED_ANSWERS, 'utf8').trim().split('\n');
  const others = recorded.flatMap((digest, at) => {
    const query = generateQuery(at + 1);
    return digest === '-' || digestOf(askEngine(engine, query)) === digest
      ? []
      : [`seed ${at + 1}: ${query}`];
  });
  expect(others).toEqual([]);
  expect(recorded.length).toBeGreaterThanOrEqual(3000);
}, 300_000);
