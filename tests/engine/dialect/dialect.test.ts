import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Engine } from '../../../src/engine/engine.ts';
import { askEngine } from '../differential/answers.ts';
import { GraphWriter } from '../tck/graph-writer.ts';
import { DIALECT_GRAPH } from './dialect-graph.ts';

interface Recorded {
  readonly query: string;
  readonly rows?: readonly string[];
  readonly error?: string;
}

/** What Neo4j 5.26.31 answered on the same graph: rows as text, or the code of its error. */
const recorded: readonly Recorded[] = JSON.parse(
  readFileSync(new URL('./recorded-answers.json', import.meta.url), 'utf8'),
);

const NO_BAGS = new Set<number>();

const writer = new GraphWriter();
writer.run(DIALECT_GRAPH);
const engine = new Engine(writer.finish());

test.each(recorded)('$query', ({ query, rows, error }) => {
  const answer = askEngine(engine, query, { isOrdered: query.includes('ORDER BY'), bags: NO_BAGS });
  expect('error' in answer ? { error: answer.error } : answer).toEqual(
    error === undefined ? { rows } : { error },
  );
});
