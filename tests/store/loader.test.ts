import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GraphData } from '../../src/domain/graph.ts';
import { countChanges } from '../../src/store/load/difference.ts';
import { type Loader, openLoader } from '../../src/store/load/loader.ts';
import { openStore } from '../../src/store/store.ts';
import { emptyDatabase } from '../support/empty-database.ts';
import { settingsFor } from '../support/neo4j-store.ts';
import { takeNeo4j } from '../support/shared-neo4j.ts';
import { SMALL_GRAPH } from '../support/small-graph.ts';

const server = await takeNeo4j();
const why = 'reason' in server ? ` (${server.reason})` : '';

/** The small graph without an entity and what hangs on it, with a tie changed and an agreement renamed. */
const LATER: GraphData = {
  version: '00000000000000a2',
  nodes: SMALL_GRAPH.nodes
    .filter(({ key }) => key !== 'claim:c-3' && key !== 'evidence:e-3')
    .map((node) => {
      if (node.key === 'entity:itpp') return { ...node, properties: { ...node.properties, name: 'ITPP' } };
      const { version: _, ...counts } = node.properties;
      return node.labels.includes('Dataset')
        ? { ...node, properties: { ...counts, id: 'entente', version: '00000000000000a2' } }
        : node;
    }),
  relationships: SMALL_GRAPH.relationships
    .filter(({ from, to }) => ![from, to].some((key) => key === 'claim:c-3' || key === 'evidence:e-3'))
    .map((tie) => (tie.id === 't-5' ? { ...tie, type: 'PARTNER_OF' } : tie)),
};

describe.skipIf('reason' in server)(`loading into a real Neo4j${why}`, () => {
  const address = 'reason' in server ? { uri: 'bolt://127.0.0.1:1', database: 'neo4j' } : server.address;
  let loader: Loader;
  let driver: Driver;

  beforeAll(async () => {
    loader = await openLoader(settingsFor(address));
    driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user ?? '', address.password ?? ''));
  });
  beforeEach(() => emptyDatabase(address));
  afterAll(async () => {
    await loader.close();
    await driver.close();
  });

  const ask = async (query: string) =>
    (await driver.executeQuery(query, {}, { database: address.database })).records.map((row) => row.get(0));
  const contents = async () => [
    ...(await ask('MATCH (n) RETURN [apart IN [labels(n), properties(n)] | apart] ORDER BY n.id, labels(n)')),
    ...(await ask('MATCH (a)-[r]->(b) RETURN [type(r), a.id, b.id, properties(r)] ORDER BY r.id')),
  ];

  it('fills an empty database, and changes nothing the second time', async () => {
    const first = await loader.load(SMALL_GRAPH);
    expect(first.difference.nodes.added).toHaveLength(SMALL_GRAPH.nodes.length);
    expect(first.difference.relationships.added).toHaveLength(SMALL_GRAPH.relationships.length);
    const before = await contents();
    const second = await loader.load(SMALL_GRAPH);
    expect(countChanges(second.difference)).toBe(0);
    expect(await contents()).toEqual(before);
  });

  it('stores whole numbers as the type that their property has', async () => {
    await loader.load(SMALL_GRAPH);
    const types = await ask(
      `MATCH (k:Contract), (f:Figure), ()-[t {id: 't-1'}]->(), (p {id: 'poland'})
       RETURN [valueType(k.value), valueType(f.value), valueType(t.confidence), valueType(p.x), valueType(p.latitude)]`,
    );
    expect(types[0]).toEqual(
      ['FLOAT', 'FLOAT', 'INTEGER', 'INTEGER', 'FLOAT'].map((type) => `${type} NOT NULL`),
    );
  });

  it('keeps lists that are empty and puts no bookkeeping on a fact', async () => {
    await loader.load(SMALL_GRAPH);
    const stored = await ask("MATCH (n:Entity {id: 'nato'}) RETURN properties(n)");
    const wanted = SMALL_GRAPH.nodes.find(({ key }) => key === 'entity:nato')?.properties;
    expect(Object.keys(stored[0]).sort()).toEqual(Object.keys(wanted ?? {}).sort());
    expect(stored[0].aliases).toEqual([]);
  });

  it('brings an older version to a newer one as if that had been loaded alone', async () => {
    await loader.load(LATER);
    const wanted = await contents();
    await emptyDatabase(address);
    await loader.load(SMALL_GRAPH);
    const { difference } = await loader.load(LATER);
    expect(await contents()).toEqual(wanted);
    expect(difference.nodes.changed.map(({ key }) => key).sort()).toEqual(['Dataset:entente', 'Entity:itpp']);
    expect(difference.nodes.removed.map(({ key }) => key).sort()).toEqual(['Claim:c-3', 'Evidence:e-3']);
    expect(difference.relationships.added.map(({ key }) => key)).toEqual(['t-5']);
  });

  it('does the same in several transactions, and leaves the dataset ready', async () => {
    await loader.load(LATER);
    const wanted = await contents();
    await emptyDatabase(address);
    const first = await loader.load(SMALL_GRAPH, { mostInOneTransaction: 3 });
    expect(first.transactions).toBeGreaterThan(2);
    await loader.load(LATER, { mostInOneTransaction: 3 });
    expect(await contents()).toEqual(wanted);
    expect(await ask('MATCH (d:Dataset) RETURN d.state')).toEqual(['ready']);
  });

  it('goes on where a load in several transactions was interrupted', async () => {
    await driver.executeQuery("CREATE (:Dataset {id: 'entente', version: '', state: 'loading'})");
    await driver.executeQuery("CREATE (:Entity:State {id: 'rok', name: 'half a state', confidence: 90.0})");
    expect(await loader.inspect(SMALL_GRAPH.version)).toEqual({ kind: 'empty' });
    await loader.load(SMALL_GRAPH);
    expect(await loader.inspect(SMALL_GRAPH.version)).toEqual({ kind: 'same' });
    expect(await ask("MATCH (n {id: 'rok'}) RETURN n.name")).toEqual(['Republic of Korea']);
  });

  it('says what it would do and does nothing in a dry run', async () => {
    const { difference, transactions } = await loader.load(SMALL_GRAPH, { dryRun: true });
    expect(difference.nodes.added).toHaveLength(SMALL_GRAPH.nodes.length);
    expect(transactions).toBe(0);
    expect(await ask('MATCH (n) RETURN count(n)')).toEqual([neo4j.int(0)]);
  });

  it('removes more than a fifth only when told to', async () => {
    await loader.load(SMALL_GRAPH);
    const entities = SMALL_GRAPH.nodes.filter(
      ({ labels }) => labels[0] === 'Entity' || labels[0] === 'Dataset',
    );
    const poor: GraphData = { ...SMALL_GRAPH, nodes: entities, relationships: [] };
    const before = await contents();
    await expect(loader.load(poor)).rejects.toMatchObject({ code: 'conflict' });
    expect(await contents()).toEqual(before);
    await loader.load(poor, { force: true });
    expect(await ask('MATCH (n) RETURN count(n)')).toEqual([neo4j.int(entities.length)]);
  });

  it('takes everything back where the counts are wrong at the end', async () => {
    await loader.load(LATER);
    const before = await contents();
    const twice = {
      ...SMALL_GRAPH,
      relationships: [...SMALL_GRAPH.relationships, SMALL_GRAPH.relationships[0]!],
    };
    await expect(loader.load(twice)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('instead of'),
    });
    expect(await contents()).toEqual(before);
  });

  it('leaves other people’s nodes alone', async () => {
    await driver.executeQuery("CREATE (:Note {text: 'mine'})");
    expect(await loader.inspect(SMALL_GRAPH.version)).toEqual({ kind: 'foreign', nodes: 1 });
    await loader.load(SMALL_GRAPH);
    await loader.load(LATER);
    expect(await ask('MATCH (n:Note) RETURN n.text')).toEqual(['mine']);
  });

  it('tells the four cases at start apart', async () => {
    expect(await loader.inspect('x')).toEqual({ kind: 'empty' });
    await loader.load(SMALL_GRAPH);
    expect(await loader.inspect(SMALL_GRAPH.version)).toEqual({ kind: 'same' });
    expect(await loader.inspect('x')).toEqual({
      kind: 'other',
      version: SMALL_GRAPH.version,
      loading: false,
    });
    await driver.executeQuery("MATCH (d:Dataset) SET d.state = 'loading'");
    expect(await loader.inspect(SMALL_GRAPH.version)).toMatchObject({ kind: 'other', loading: true });
  });

  it('keeps one of two loaders waiting, and both end at the same graph', async () => {
    const other = await openLoader(settingsFor(address));
    await Promise.all([loader.load(SMALL_GRAPH), other.load(SMALL_GRAPH)]);
    await other.close();
    const store = await openStore(settingsFor(address));
    expect((await store.read.readGraph())?.ties?.size).toBe(5);
    await store.close();
  });
});
