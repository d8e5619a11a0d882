import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { askEngine, digestOf } from './answers.ts';
import { smallAsking, smallEngine } from './comparison.ts';
import { LEFT_OUT, RECORDED_ANSWERS } from './recorded-answers.ts';
import { SMALL_GRAPH_COUNT } from './small-graph.ts';

test('generated queries are answered as Neo4j answered them when its answers were recorded', () => {
  const engines = Array.from({ length: SMALL_GRAPH_COUNT }, (_, graph) => smallEngine(graph));
  const recorded = readFileSync(RECORDED_ANSWERS, 'utf8').trim().split('\n');
  const others = recorded.flatMap((digest, number) => {
    const { query, graph } = smallAsking(number);
    const isSame = digest === LEFT_OUT || digestOf(askEngine(engines[graph]!, query.text, query)) === digest;
    return isSame ? [] : [`${number}, on graph ${graph}: ${query.text}`];
  });
  expect(others).toEqual([]);
  expect(recorded.length).toBeGreaterThanOrEqual(10_000);
}, 600_000);
