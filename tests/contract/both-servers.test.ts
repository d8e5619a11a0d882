import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQueryFolder } from '../../src/library/query-folder.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { openEmbeddedStore } from '../support/embedded-store.ts';
import { loadGraph, settingsFor } from '../support/neo4j-store.ts';
import { projectSeed } from '../support/seed-graph.ts';
import { takeNeo4j } from '../support/shared-neo4j.ts';
import { exampleOf, visit } from './store-contract.ts';

const server = await takeNeo4j();
const why = 'reason' in server ? ` (${server.reason})` : '';

/** What a curious visitor types; each orders its rows fully. */
const STATEMENTS = [
  'MATCH (n) RETURN labels(n)[0] AS family, count(*) AS count ORDER BY family',
  'MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS count ORDER BY count DESC, type',
  'MATCH (c:Claim) RETURN c.standing AS standing, avg(c.confidence) AS mean, min(c.confidence), max(c.confidence) ORDER BY standing',
  'MATCH (s:State) RETURN s.name AS name, s.aliases[0] AS alias, size(s.name) AS length ORDER BY name LIMIT 10',
  "MATCH (s:State)-[m:MEMBER_OF]->(o {id: 'nato'}) WHERE m.since STARTS WITH '19' RETURN s.name, m.since ORDER BY m.since, s.name",
  "MATCH (a:Entity {id: 'rok'})-[t]-(b) RETURN DISTINCT type(t) AS type, startNode(t) = a AS forward, b.id AS id ORDER BY type, forward, id",
  "MATCH p = shortestPath((a:Entity {id: 'rok'})-[*..6]-(b:Entity {id: 'nato'})) RETURN length(p)",
  "MATCH (a:Entity {id: 'rok'})-[:PARTY_TO*2]-(b) RETURN b.id AS id, count(*) AS ways ORDER BY id",
  "MATCH (e:Evidence) WHERE e.line > 100 AND e.gist CONTAINS 'NATO' RETURN e.id, e.line ORDER BY e.line, e.id SKIP 1 LIMIT 5",
  'MATCH (k:Contract) RETURN k.id, k.value / 1000000 AS millions, toInteger(k.quantity) AS pieces ORDER BY k.id',
  'MATCH (e:Entity) WITH e, COUNT { (e)--(:Entity) } AS degree WHERE degree > 5 RETURN e.id, degree ORDER BY degree DESC, e.id',
  "MATCH (e:Entity) WHERE e.name =~ '(?i).*korea.*' RETURN e.id ORDER BY e.id",
  'MATCH (e:Entity) OPTIONAL MATCH (e)-[:MEMBER_OF]->(o) WITH e.id AS id, count(o) AS n RETURN n, count(*) AS many ORDER BY n',
  "UNWIND ['rok', 'nato', 'nobody'] AS id OPTIONAL MATCH (e:Entity {id: id}) RETURN id, e.name, e IS NULL AS missing",
  'MATCH (d:Doubt) RETURN d.handling AS handling, collect(d.severity) AS s ORDER BY handling LIMIT 0',
  "RETURN 7 / 2 AS i, 7.0 / 2 AS f, 7 % 4 AS m, 2 ^ 3 AS p, round(2.5) AS r, toString(1.0) AS s, 'a' + 1 AS t, -7 / 2 AS n",
  'RETURN [1, 2, 3][-1] AS last, [x IN range(1, 5) WHERE x % 2 = 1 | x * x] AS squares, {a: null}.a AS none, null = null AS unknown',
  "MATCH (e:Entity) RETURN e.phase AS phase, count(DISTINCT e.status) AS statuses UNION MATCH (c:Claim) RETURN 'claims' AS phase, count(DISTINCT c.status) AS statuses",
  'MATCH (a:Agreement) WHERE NOT EXISTS { (a)<-[:PARTY_TO]-() } RETURN a.id AS id ORDER BY id',
  "MATCH (a:Entity {id: 'rok'}) RETURN a {.id, .name, aliases: size(a.aliases)} AS map",
];

const FAULTS = [
  'MATCH (n RETURN n',
  'MATCH (n)\nWHERE n.x = \nRETURN n',
  'RETURN who',
  'RETURN $who',
  'MATCH (n) RETURN n LIMIT -1',
  "RETURN 'a' - 1",
  'RETURN 1 / 0',
  'MATCH (n) WHERE count(n) > 1 RETURN n',
  'RETURN nosuchfunction(1)',
  'CREATE (n)',
  "LOAD CSV FROM 'file:///x' AS row RETURN row",
];

describe.skipIf('reason' in server)(`the embedded server and a real Neo4j${why}`, () => {
  const graph = projectSeed();
  let [embedded, neo4j]: Store[] = [];

  beforeAll(async () => {
    if ('reason' in server) return;
    await loadGraph(server.address, graph);
    neo4j = await openStore(settingsFor(server.address));
    embedded = await openEmbeddedStore(graph);
  });
  afterAll(async () => {
    await neo4j?.close();
    await embedded?.close();
  });

  const ask = async (request: ReturnType<typeof visit>) => {
    const [ours, theirs] = await Promise.all([embedded!.visitors.run(request), neo4j!.visitors.run(request)]);
    return { ours: { ...ours, notifications: [] }, theirs: { ...theirs, notifications: [] } };
  };

  it.each([...readQueryFolder('library').values()])('answer the named query $name alike', async (query) => {
    const { ours, theirs } = await ask(exampleOf(query));
    expect(ours).toEqual(theirs);
  });

  it.each(STATEMENTS)('answer alike: %s', async (statement) => {
    const { ours, theirs } = await ask(visit(statement));
    expect(ours).toEqual(theirs);
  });

  it('hold the same entities, ties, claims, sources, doubts and figures', async () => {
    const everything = async ({ read }: Store) => ({
      graph: await read.readGraph().then((whole) => ({ ...whole, ties: [...(whole?.ties ?? [])] })),
      claims: await read.readClaims(await read.readClaimIds()),
      doubts: await read.readDoubts(),
      figures: await read.readFigures(),
    });
    expect(await everything(embedded!)).toEqual(await everything(neo4j!));
  });

  it.each(FAULTS)('refuse alike: %s', async (statement) => {
    const [ours, theirs] = await Promise.all(
      [embedded!, neo4j!].map((store) =>
        store.visitors.run(visit(statement)).catch((error: unknown) => error),
      ),
    );
    const { code, details } = theirs as { code: string; details: { neo4jCode?: string; position?: object } };
    expect(ours).toMatchObject({ code, details });
  });
});
