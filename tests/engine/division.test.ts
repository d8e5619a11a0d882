import { expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { Float } from '../../src/engine/values/value.ts';
import { GraphWriter } from './tck/graph-writer.ts';

const LIMITS = { timeoutMs: 10_000, rows: 1000, bytes: 5_000_000, valueBytes: 1_000_000, depth: 50 };
const engine = new Engine(new GraphWriter().finish());
const answer = (statement: string) => engine.open(statement, new Map(), LIMITS).advance(1, 5000).rows[0]![0];

test('a written float divided by a written zero is infinite', () => {
  expect(answer('RETURN 1.0 / 0')).toEqual(new Float(Number.POSITIVE_INFINITY));
  expect((answer('RETURN 0.0 / 0') as Float).value).toBeNaN();
});

test.each(['RETURN 1 / 0', 'WITH 1.0 AS x RETURN x / 0', 'WITH 0 AS x RETURN 1.0 / x'])(
  'other divisions by an integer zero are refused: %s',
  (statement) => {
    expect(() => answer(statement)).toThrow('/ by zero');
  },
);
