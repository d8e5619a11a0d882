import neo4j from 'neo4j-driver';
import { afterAll, describe, expect, test } from 'vitest';
import { Engine } from '../../../src/engine/engine.ts';
import { Graph } from '../../../src/engine/graph.ts';
import { loadGraph } from '../../support/neo4j-store.ts';
import { projectSeed } from '../../support/seed-graph.ts';
import { takeNeo4j } from '../../support/shared-neo4j.ts';
import { compareOnSeededGraph, compareOnSmallGraphs, emptyOutcome, type Outcome } from './comparison.ts';

const FRESH = Number(process.env.ENTENTE_FRESH_QUERIES ?? 2000);
/** Of the fresh ones; each is planned by Neo4j on its own, those on small graphs ten at a time. */
const ON_SEED = Math.floor(FRESH / 20);
/** Another run asks other queries; a failure names the numbers to ask again. */
const FIRST = Number(process.env.ENTENTE_SEED ?? 10_000_000 + (Date.now() % 1_000_000_000));

const taken = await takeNeo4j();
const address = 'reason' in taken ? undefined : taken.address;
const reason = 'reason' in taken ? `: ${taken.reason}` : '';

describe.skipIf(!address)(`from number ${FIRST} on, a real Neo4j answers the same to${reason}`, () => {
  const { uri = '', user, password, database = 'neo4j' } = address ?? {};
  const driver = neo4j.driver(uri, user === undefined ? undefined : neo4j.auth.basic(user, password ?? ''));
  const session = driver.session({ database });
  afterAll(() => driver.close());

  test(`${FRESH - ON_SEED} fresh queries on small graphs`, async () => {
    const outcome = emptyOutcome();
    await compareOnSmallGraphs(session, FIRST, FRESH - ON_SEED, outcome);
    expectSame(outcome);
  }, 1_800_000);

  test(`${ON_SEED} fresh queries on the graph of the seed`, async () => {
    await session.run('MATCH (n) DETACH DELETE n');
    const graph = projectSeed();
    await loadGraph(address!, graph, { force: true });
    const outcome = emptyOutcome();
    await compareOnSeededGraph(session, new Engine(Graph.from(graph)), FIRST, ON_SEED, outcome);
    expectSame(outcome);
  }, 1_800_000);
});

/** What is too large for one of them says nothing of either, as long as it is not most. */
function expectSame({ different, same, asked, tooLarge }: Outcome): void {
  expect(different).toEqual([]);
  expect(tooLarge).toBeLessThan(asked / 2);
  expect(same).toBeGreaterThan((asked - tooLarge) * 0.9);
}
