/**
 * What every store promises, whichever server answers. What is expected is computed from the graph that was put
 * into the server, not from what a server said once.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphData, GraphNode, GraphRelationship } from '../../src/domain/graph.ts';
import { numberType } from '../../src/domain/properties.ts';
import { isTie } from '../../src/domain/tie-types.ts';
import { readParameters } from '../../src/library/parameters.ts';
import type { QueryFile } from '../../src/library/query-file.ts';
import { readQueryFolder } from '../../src/library/query-folder.ts';
import { findPaths } from '../../src/paths/find-paths.ts';
import type { PathQuestion } from '../../src/paths/question.ts';
import { rankStoredPaths, toStoredQuestion } from '../../src/paths/stored-paths.ts';
import { indexTieTable } from '../../src/paths/walk-index.ts';
import type { Store } from '../../src/store/store.ts';
import type { VisitorRequest } from '../../src/store/visitor/visitors.ts';
import { sectionsOf } from './sections-of.ts';

export interface StoreContract {
  readonly title: string;
  /** Why it cannot be tried here. */
  readonly skip?: string;
  readonly graph: GraphData;
  /** A store on a server that holds the graph. */
  readonly open: () => Promise<Store>;
}

const LIMITS = { rows: 10_000, bytes: 50_000_000, timeoutMs: 20_000 };

export const visit = (statement: string, more: Partial<VisitorRequest> = {}): VisitorRequest => ({
  statement,
  limits: LIMITS,
  ...more,
});

/** A named query with the examples of its header. */
export function exampleOf(query: QueryFile): VisitorRequest {
  const examples = Object.entries(query.parameters).map(([name, { example }]) => [name, example]);
  const parameters = readParameters(query, Object.fromEntries(examples));
  if (!parameters.ok)
    throw new Error(`the examples of ${query.name} are wrong: ${JSON.stringify(parameters.faults)}`);
  return visit(query.text, { parameters: parameters.values });
}

export function describeStore({ title, skip, graph, open }: StoreContract): void {
  describe.skipIf(skip !== undefined)(`a store on ${title}${skip === undefined ? '' : ` (${skip})`}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store?.close());

    const readWhole = async () => {
      const { ties: table, ...whole } = (await store.read.readGraph())!;
      return { ...whole, ties: table! };
    };
    const withLabel = (label: string) => graph.nodes.filter(({ labels }) => labels.includes(label));
    const linksOf = (type: string) => graph.relationships.filter((link) => link.type === type);
    const ties = graph.relationships.filter(isTie);
    const ids = (items: readonly { readonly properties: { readonly id?: unknown } }[]) =>
      items.map(({ properties }) => String(properties.id)).sort();

    it('reads the dataset with its counts', async () => {
      const dataset = await store.read.readDataset();
      expect(dataset).toMatchObject({ version: graph.version, state: 'ready' });
      expect(dataset?.counts).toMatchObject({ entities: withLabel('Entity').length, ties: ties.length });
    });

    it('reads every entity with what its node says', async () => {
      const { entities } = await readWhole();
      expect(entities.map(({ id }) => id)).toEqual(ids(withLabel('Entity')));
      for (const { id, kind, actor, degree, properties } of entities) {
        const node = graph.nodes.find(({ key }) => key === `entity:${id}`) as GraphNode;
        expect(properties).toEqual(node.properties);
        expect([...node.labels].sort()).toEqual(['Entity', kind, ...(actor ? ['Actor'] : [])].sort());
        expect(degree).toBe(ties.filter(({ from, to }) => [from, to].includes(node.key)).length);
      }
    });

    it('reads every tie with what its relationship says', async () => {
      const { ties: read } = await readWhole();
      const wanted = ties.map(({ type, from, to, properties }: GraphRelationship) => ({
        ...properties,
        type,
        from: from.slice('entity:'.length),
        to: to.slice('entity:'.length),
      }));
      const byId = new Map(wanted.map((tie) => [String((tie as { readonly id?: unknown }).id), tie]));
      expect([...read]).toEqual(ids(ties).map((id) => byId.get(id)));
    });

    it('reads the whole graph at one version, and leaves out ties that are too many', async () => {
      const whole = await readWhole();
      expect(whole.dataset.version).toBe(graph.version);
      const { ties: left, ...rest } = (await store.read.readGraph(ties.length - 1))!;
      expect(left).toBeUndefined();
      expect({ ...rest, ties: whole.ties }).toEqual(whole);
    });

    it('finds an entity by its id, by a former one, and none where there is none', async () => {
      const [some] = withLabel('State');
      expect((await store.read.readEntity(String(some?.properties.id)))?.properties).toEqual(
        some?.properties,
      );
      expect(await store.read.readEntity('no-such-thing')).toBeUndefined();
      const renamed = withLabel('Entity').filter(
        ({ properties }) => (properties.formerIds as string[]).length > 0,
      );
      for (const { properties } of renamed) {
        const former = (properties.formerIds as string[])[0] as string;
        expect((await store.read.readEntity(former))?.id).toBe(properties.id);
      }
    });

    it('reads the ties of an entity in both directions, once each', async () => {
      const of = await store.read.readTiesOf('rok');
      const wanted = ties.filter(({ from, to }) => [from, to].includes('entity:rok'));
      expect(of.map(({ id }) => id)).toEqual(ids(wanted));
      expect((await store.read.readTiesById(ids(wanted))).map(({ id }) => id)).toEqual(ids(wanted));
    });

    it('reads every claim with its ends, its evidence and what speaks against it', async () => {
      const all = await store.read.readClaimIds();
      expect(all).toEqual(ids(withLabel('Claim')));
      const claims = await store.read.readClaims([...all, 'no-such-claim', all[0] as string]);
      expect(claims.map(({ id }) => id)).toEqual(all);
      for (const claim of claims) {
        const key = `claim:${claim.id}`;
        const ends = (type: string) => linksOf(type).filter(({ from }) => from === key);
        expect(claim).toMatchObject(graph.nodes.find((node) => node.key === key)!.properties);
        expect(`entity:${claim.subject}`).toBe(ends('SUBJECT')[0]?.to);
        expect(claim.object && `entity:${claim.object}`).toBe(ends('OBJECT')[0]?.to);
        expect(claim.evidence.map(({ id }) => `evidence:${id}`).sort()).toEqual(
          ends('SUPPORTED_BY')
            .map(({ to }) => to)
            .sort(),
        );
        expect(claim.statedBy).toHaveLength(ends('STATED_BY').length);
        const against = linksOf('CONFLICTS_WITH').filter(({ from, to }) => [from, to].includes(key));
        expect(claim.conflictsWith).toHaveLength(against.length);
        expect(claim.doubts).toHaveLength(linksOf('ABOUT').filter(({ to }) => to === key).length);
        expect(claim.sentence).toContain(claim.subjectName);
      }
    });

    it('finds claims by what they are about, their source, predicate, stance and life', async () => {
      const claims = await store.read.readClaims(await store.read.readClaimIds());
      const [source] = claims[0]?.evidence ?? [];
      const filters = {
        about: 'rok',
        source: source?.source ?? '',
        predicate: 'PARTY_TO',
        stance: 'supports',
        live: true,
      };
      for (const [name, value] of Object.entries(filters)) {
        const wanted = claims.filter((claim) => {
          if (name === 'about') return [claim.subject, claim.object].includes(String(value));
          if (name === 'source') return claim.evidence.some((evidence) => evidence.source === value);
          return claim[name as 'predicate' | 'stance' | 'live'] === value;
        });
        expect(await store.read.readClaimIds({ [name]: value })).toEqual(wanted.map(({ id }) => id));
      }
    });

    it('finds the paths of the three least lengths, as a walk in memory ranks them', async () => {
      const { entities, ties: table } = await readWhole();
      const index = indexTieTable(entities, table);
      const entityOf = (id: string) => entities.find((entity) => entity.id === id)!;
      for (const question of storedQuestions(entities.map(({ id }) => id))) {
        const rows = await store.read.readShortestGroups(toStoredQuestion(question), 2000, 20_000);
        const { paths, complete } = rankStoredPaths(question, rows, 2000, entityOf);
        const walked = findPaths(index, question).paths;
        const lengths = (found: readonly { readonly ties: readonly string[] }[]) =>
          found.map(({ ties }) => ties.length);
        expect(lengths(paths)).toEqual(lengths(walked).slice(0, paths.length));
        if (complete) expect(paths).toEqual(walked);
      }
    });

    it('reads sources, citations, doubts and figures', async () => {
      const { sources } = await readWhole();
      expect(sources.map(({ id }) => id)).toEqual(ids(withLabel('Source')));
      const cited = linksOf('CITES');
      for (const { id } of sources) {
        const wanted = cited.filter(({ from }) => from === `source:${id}`);
        expect(await store.read.readCitations(id)).toHaveLength(wanted.length);
      }
      const doubts = await store.read.readDoubts();
      expect(doubts.map(({ id }) => id)).toEqual(ids(withLabel('Doubt')));
      expect(doubts.flatMap(({ about }) => about)).toHaveLength(linksOf('ABOUT').length);
      expect((await store.read.readFigures()).map(({ id }) => id)).toEqual(ids(withLabel('Figure')));
    });

    it('reads a source section by section: the lines that claims stand on, and why the others hold none', async () => {
      expect(withLabel('Unclaimed').length).toBeGreaterThan(0);
      for (const id of ids(withLabel('Source'))) {
        expect(await store.read.readSections(id)).toEqual(sectionsOf(graph, id));
      }
    });

    it('gives every number the type that its property has', async () => {
      const statement = `
        MATCH (n) UNWIND keys(n) AS name WITH name, n[name] AS value WHERE value IS :: FLOAT OR value IS :: INTEGER
        RETURN DISTINCT name, CASE WHEN value IS :: FLOAT NOT NULL THEN 'FLOAT' ELSE 'INTEGER' END AS type
        UNION
        MATCH ()-[r]->() UNWIND keys(r) AS name WITH name, r[name] AS value WHERE value IS :: FLOAT OR value IS :: INTEGER
        RETURN DISTINCT name, CASE WHEN value IS :: FLOAT NOT NULL THEN 'FLOAT' ELSE 'INTEGER' END AS type`;
      const { values } = await store.visitors.run(visit(statement));
      expect(values.length).toBeGreaterThan(5);
      for (const [name, type] of values) expect([name, type]).toEqual([name, numberType(String(name))]);
    });

    it('keeps every list, also the empty ones, and no time of any kind', async () => {
      const { values } = await store.visitors.run(
        visit('MATCH (e:Entity) WHERE e.aliases IS NULL OR e.formerIds IS NULL RETURN count(e) AS c'),
      );
      expect(values).toEqual([[0]]);
    });

    it.each([...readQueryFolder('library').values()])('answers the named query $name', async (query) => {
      const { fields, values } = await store.visitors.run(exampleOf(query));
      expect(fields).toEqual(Object.keys(query.columns));
      for (const row of values) {
        for (const [index, value] of row.entries()) {
          const type = query.columns[fields[index] as string] as string;
          expect([fields[index], jsonTypeOf(value)]).toEqual([
            fields[index],
            value === null ? 'null' : JSON_TYPES[type],
          ]);
        }
      }
    });
  });
}

/** Questions between entities of any graph that has states, with every kind of condition. */
function storedQuestions(ids: readonly string[]): readonly PathQuestion[] {
  const [from = '', to = ''] = ids.includes('nato') && ids.includes('rok') ? ['rok', 'nato'] : ids;
  const via = ids.find((id) => id !== from && id !== to)!;
  const more: readonly Partial<PathQuestion>[] = [
    {},
    { phases: ['current', 'planned', 'past'], k: 3 },
    { validAt: '2023-08-01', minConfidence: 50, k: 5 },
    { window: { from: '2020-01-01', to: '2024-12-31' }, withoutBackground: true },
    { directed: true, maxHops: 4 },
    { hubDegree: 12, withoutDisputed: true },
    { through: ['Agreement', 'State'], avoid: [via] },
    { via: [via], maxHops: 3 },
    { rank: 'certainty', maxHops: 3, types: ['PARTY_TO', 'MEMBER_OF', 'PARTNER_OF'] },
  ];
  return more.map((rest) => ({ from, to, ...rest }));
}

const JSON_TYPES: Readonly<Record<string, string>> = {
  STRING: 'string',
  INTEGER: 'number',
  FLOAT: 'number',
  BOOLEAN: 'boolean',
  'LIST<STRING>': 'list of string',
};

function jsonTypeOf(value: unknown): string {
  if (value === null) return 'null';
  if (!Array.isArray(value)) return typeof value;
  return value.every((item) => typeof item === 'string') ? 'list of string' : 'list';
}
