import neo4j from 'neo4j-driver';
import { afterAll, expect, test } from 'vitest';
import { Engine } from '../../../src/engine/engine.ts';
import { takeNeo4j } from '../../support/shared-neo4j.ts';
import { GraphWriter } from '../tck/graph-writer.ts';
import { askEngine, askNeo4j, digestOf } from './answers.ts';
import { generateQuery } from './query-generator.ts';
import { TEST_GRAPH } from './test-graph.ts';

const FRESH = Number(process.env.ENTENTE_FRESH_QUERIES ?? 2000);
/** Another run asks other queries; a failure names the seeds to ask again. */
const FIRST = Number(process.env.ENTENTE_SEED ?? 1_000_000 + (Date.now() % 1_000_000_000));

const taken = await takeNeo4j();
const address = 'reason' in taken ? undefined : taken.address;
const reason = 'reason' in taken ? `: ${taken.reason}` : '';

test.skipIf(!address)(
  `${FRESH} fresh queries are answered as a real Neo4j answers them${reason}`,
  async () => {
    const { uri, user, password, database } = address!;
    const driver = neo4j.driver(uri, user === undefined ? undefined : neo4j.auth.basic(user, password ?? ''));
    afterAll(() => driver.close());
    const session = driver.session({ database });
    await session.run(TEST_GRAPH);
    const writer = new GraphWriter();
    writer.run(TEST_GRAPH);
    const engine = new Engine(writer.finish());
    const others: string[] = [];
    for (let seed = FIRST; seed < FIRST + FRESH; seed++) {
      const query = generateQuery(seed);
      const answer = await askNeo4j(session, query);
      // The queries are valid: a syntax error is Neo4j's own fault in rewriting them.
      const stumbles = 'error' in answer && answer.error.endsWith('SyntaxError');
      if (!stumbles && digestOf(answer) !== digestOf(askEngine(engine, query)))
        others.push(`${seed}: ${query}`);
    }
    expect(others).toEqual([]);
  },
  900_000,
);
