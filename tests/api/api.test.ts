import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Endpoint } from '../../src/api/endpoint.ts';
import { ENDPOINTS } from '../../src/api/server.ts';
import {
  AnswerMeta,
  type ClaimView,
  type DifferenceAnswer,
  type PathsAnswer,
  Problem,
  type SectionView,
} from '../../src/domain/answers.ts';
import { type RunningEntente, startEntente } from '../support/running-entente.ts';

let entente: RunningEntente;
beforeAll(async () => {
  entente = await startEntente();
});
afterAll(() => entente.close());

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** Asks with headers that `fetch` keeps to itself. */
function statusOf(path: string, headers: Readonly<Record<string, string>>): Promise<number | undefined> {
  const { hostname, port } = new URL(entente.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: `/api/v1${path}`, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

/** An answer of each endpoint, asked as an example. */
const EXAMPLES: Readonly<Record<string, readonly [path: string, init?: RequestInit]>> = {
  'get /paths': ['/paths?from=rok&to=nato&include=dossier'],
  'get /paths/cut': ['/paths/cut?from=rok&to=nato'],
  'get /paths/whatif': ['/paths/whatif?from=rok&to=nato&scenario=no:rok-nato-itpp'],
  'get /paths/:id': ['/paths/PATH'],
  'get /changes': ['/changes?from=rok&to=nato&before=2020-01-01&after=2025-01-01'],
  'get /neighbours': ['/neighbours?id=norway&limit=3'],
  'get /neighbours/weak-points': ['/neighbours/weak-points?id=norway'],
  'get /neighbours/changes': ['/neighbours/changes?id=rok&before=2020-01-01&after=2025-01-01'],
  'get /common': ['/common?ids=poland,norway'],
  'get /central': ['/central?kinds=Firm,State&limit=5'],
  'get /suggest': ['/suggest?prefix=nor'],
  'get /entities': ['/entities?kind=Firm&size=3'],
  'get /entities/:id': ['/entities/eu-rok-sdp'],
  'get /entities/:id/ties': ['/entities/norway/ties?sort=-since'],
  'get /entities/:id/ties/:type': ['/entities/norway/ties/BUYER_IN'],
  'get /timeline': ['/timeline?id=norway'],
  'get /claims': ['/claims?about=rok-nato-itpp'],
  'get /claims/:id': ['/claims/CLAIM'],
  'get /sources': ['/sources?read=true'],
  'get /sources/:id': ['/sources/carnegie-2026'],
  'get /sources/:id/sections': ['/sources/carnegie-2026/sections'],
  'get /sources/:id/passage': ['/sources/carnegie-2026/passage?lines=28'],
  'get /figures': ['/figures?about=rok'],
  'get /doubts': ['/doubts'],
  'get /graph': ['/graph?focus=norway&depth=1'],
  'get /schema': ['/schema'],
  'get /dataset': ['/dataset'],
  'post /query': ['/query', post({ statement: 'RETURN 1 AS one' })],
  'get /query': ['/query?cypher=RETURN%201'],
  'get /queries': ['/queries'],
  'get /queries/:name': ['/queries/agreements-of?id=rok'],
  'post /query/explain': ['/query/explain', post({ statement: 'MATCH (n:State) RETURN n' })],
};

async function firstClaimId(): Promise<string> {
  const { body } = await entente.ask('/claims?about=nato&size=1');
  return (body as { data: { id: string }[] }).data[0]!.id;
}

async function itppPathId(): Promise<string> {
  const { body } = await entente.ask('/paths?from=rok&to=nato&via=rok-nato-itpp&k=1');
  return (body as { data: PathsAnswer }).data.paths[0]!.id;
}

describe('every endpoint', () => {
  const asked = ENDPOINTS.filter(({ method }) => method !== 'delete');
  it.each(asked.map((record): [string, Endpoint] => [`${record.method} ${record.path}`, record]))(
    '%s answers in its published shape',
    async (name, record) => {
      const [path, init] = EXAMPLES[name] ?? [];
      expect(path, 'has an example in this test').toBeDefined();
      const { status, body } = await entente.ask(
        path!.replace('CLAIM', await firstClaimId()).replace('PATH', await itppPathId()),
        init,
      );
      expect(body).toMatchObject({ data: expect.anything() });
      expect(status).toBe(200);
      z.object({ data: record.answer, meta: AnswerMeta }).parse(body);
    },
  );

  it('is described by an OpenAPI document that is valid', async () => {
    const document = await (await fetch(`${entente.url}/openapi.json`)).json();
    const result = await new Validator().validate(document as Record<string, unknown>);
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });
});

describe('GET /paths', () => {
  it('finds the way from the Republic of Korea to NATO through the ITPP, with evidence on each hop', async () => {
    const { body } = await entente.ask('/paths?from=rok&to=nato&k=100&include=dossier');
    const { paths } = (body as { data: PathsAnswer }).data;
    const through = paths.find(
      ({ nodes }) => nodes.map(({ id }) => id).join(' ') === 'rok rok-nato-itpp nato',
    );
    expect(through?.hops).toHaveLength(2);
    for (const hop of through?.hops ?? []) {
      expect(hop.claims?.length).toBeGreaterThan(0);
      for (const claim of hop.claims ?? []) expect(claim.evidence.length).toBeGreaterThan(0);
    }
  });

  it('leads through no tie that a doubt withholds, and shows the claim beside and on the page of the agreement', async () => {
    const { body } = await entente.ask('/paths?from=rok&to=nato&k=100&phase=current,planned,past,none');
    const { paths, beside } = (body as { data: PathsAnswer }).data;
    const steps = paths.flatMap(({ nodes }) =>
      nodes.slice(1).map(({ id }, place) => `${nodes[place]!.id} ${id}`),
    );
    expect(steps).not.toContain('eu-rok-sdp nato');
    expect(beside.map(({ subject, object }) => `${subject} ${object}`)).toContain('nato eu-rok-sdp');
    const page = await entente.ask('/entities/eu-rok-sdp');
    const { withheld, doubts } = (
      page.body as { data: { withheld: { subject: string }[]; doubts: unknown[] } }
    ).data;
    expect(withheld.map(({ subject }) => subject)).toContain('nato');
    expect(doubts.length).toBeGreaterThan(0);
  });

  it('shows beside the paths a sale that is withheld from both of its ends', async () => {
    const { body } = await entente.ask('/paths?from=rok&to=ukraine');
    const { beside } = (body as { data: PathsAnswer }).data;
    expect(beside.map(({ subject, object }) => `${subject} ${object}`).sort()).toEqual([
      'rok ukraine-arms',
      'ukraine ukraine-arms',
    ]);
  });
});

describe('forms of an answer', () => {
  const text = async (path: string, accept = '*/*') => {
    const response = await fetch(`${entente.url}/api/v1${path}`, { headers: { accept } });
    return { type: response.headers.get('content-type'), body: await response.text() };
  };

  it('are JSON or CSV, by suffix or by Accept', async () => {
    const csv = await text('/queries/agreements-of.csv?id=rok');
    expect(csv.type).toContain('text/csv');
    expect(csv.body.split('\n')[0]).toBe('agreement,others,phase,status,since,until,disputed');
    expect((await text('/queries/agreements-of?id=rok', 'text/csv')).body).toBe(csv.body);
    expect((await text('/queries/agreements-of.json?id=rok', 'text/csv')).type).toContain('application/json');
    expect((await text('/entities.csv?kind=State&size=2')).body.split('\n')[0]).toContain('id,');
  });

  it('are told by the end of the path, not of a word that is looked for', async () => {
    expect((await text('/entities?q=korea.csv')).type).toContain('application/json');
  });

  it('say where the list goes on, as CSV too', async () => {
    const response = await fetch(`${entente.url}/api/v1/entities.csv?size=2`);
    const next = /^<(.+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
    const rows = await (await fetch(`${entente.url}${next}`)).text();
    expect(rows.split('\n')).toHaveLength((await response.text()).split('\n').length);
  });

  it('are refused where an answer is no table', async () => {
    expect((await text('/paths.csv?from=rok&to=nato')).body).toContain('no form');
  });
});

describe('what is around a path', () => {
  it('is lost without the ITPP, and says so', async () => {
    const { body } = await entente.ask('/paths/whatif?from=rok&to=nato&k=100&scenario=no:rok-nato-itpp');
    const { lost } = (body as { data: DifferenceAnswer }).data;
    expect(lost.map(({ path }) => path.nodes.map(({ id }) => id).join(' '))).toContain(
      'rok rok-nato-itpp nato',
    );
  });

  it('came between two days, by the ties and claims that did it', async () => {
    const { body } = await entente.ask('/changes?from=rok&to=nato&k=100&before=2020-01-01&after=2025-01-01');
    const { gained } = (body as { data: DifferenceAnswer }).data;
    const itpp = gained.find(({ path }) => path.nodes.some(({ id }) => id === 'rok-nato-itpp'));
    expect(itpp?.because.flatMap(({ claimIds }) => claimIds).length).toBeGreaterThan(0);
  });

  it('can be cited as Markdown, a page, BibTeX and CSL-JSON', async () => {
    const form = async (suffix: string) =>
      (await fetch(`${entente.url}/api/v1/paths/${await itppPathId()}.${suffix}`)).text();
    expect(await form('md')).toMatch(/^# Republic of Korea – North Atlantic/);
    expect(await form('html')).toContain('<!doctype html>');
    expect(await form('bib')).toContain('@');
    expect(JSON.parse(await form('csl'))).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 'carnegie-2026' })]),
    );
  });
});

describe('GET /suggest', () => {
  it.each([
    ['NATO', 'nato'],
    ['rok', 'rok'],
    ['South Korea', 'rok'],
    ['EU', 'eu'],
    ['itpp', 'rok-nato-itpp'],
    ['turkiye', 'turkiye'],
  ])('puts whoever is called %s first: %s', async (prefix, id) => {
    const { body } = await entente.ask(`/suggest?prefix=${encodeURIComponent(prefix)}`);
    expect((body as { data: { id: string }[] }).data[0]?.id).toBe(id);
  });
});

describe('an empty answer', () => {
  it('says which constraint emptied it, and the nearest day with a path', async () => {
    const { body } = await entente.ask('/paths?from=rok&to=rok-nato-itpp&maxHops=1&validAt=2001-01-01');
    expect((body as { data: PathsAnswer }).data).toMatchObject({
      paths: [],
      emptiedBy: expect.arrayContaining([{ constraint: 'validAt', found: 1 }]),
      leastToDrop: ['validAt'],
      nearestDay: '2023-07-01',
    });
  });
});

describe('bad input', () => {
  it.each([
    ['/paths?from=rok&to=rok', 400, 'to'],
    ['/paths?from=rok&to=nato&maxHops=0', 400, 'maxHops'],
    ['/paths?from=rok&to=nato&maxHops=99', 400, 'maxHops'],
    ['/paths?from=rok&to=nato&hops=3', 400, 'hops'],
    ['/paths?from=rok&to=nato&phase=now', 400, 'phase'],
    ['/paths?from=rok&to=nato&validAt=yesterday', 400, 'validAt'],
    ['/paths?from=rok', 400, 'to'],
    ['/paths/whatif?from=rok&to=nato&scenario=drop', 400, 'scenario'],
    ['/common?ids=rok', 400, 'ids'],
    ['/changes?from=rok&to=nato&before=2020-01-01', 400, 'after'],
    ['/entities?size=0', 400, 'size'],
    ['/entities?next=zzz', 400, 'next'],
    ['/graph?focus=rok&depth=9', 400, 'depth'],
    ['/query?cypher=RETURN%201&parameters=%5B', 400, 'parameters'],
    ['/queries/agreements-of', 400, 'id'],
    ['/queries/agreements-of?id=rok&phse=current', 400, 'phse'],
    ['/queries/agreements-of?id=rok&toString=1', 400, 'toString'],
    ['/sources/carnegie-2026/passage?lines=0', 400, 'lines'],
    ['/sources/carnegie-2026/passage?lines=12-3', 400, 'lines'],
  ])('%s is answered %d and names %s', async (path, status, field) => {
    const answer = await entente.ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const problem = Problem.parse(answer.body);
    expect(problem.status).toBe(status);
    expect(problem.errors?.map(({ at }) => at.split('.')[0])).toContain(field);
  });

  it('names near ids for an unknown one', async () => {
    const { status, body } = await entente.ask('/entities/polland');
    expect(status).toBe(404);
    expect(Problem.parse(body)).toMatchObject({
      code: 'not-found',
      near: expect.arrayContaining(['poland']),
    });
    expect((await entente.ask('/paths?from=rok&to=natto')).body).toMatchObject({
      near: expect.arrayContaining(['nato']),
    });
  });

  it('says what is there for an unknown address, and never a stack or a path of the machine', async () => {
    const { status, body } = await entente.ask('/enttities');
    expect(status).toBe(404);
    expect(Problem.parse(body).detail).toContain('/api/v1/entities');
    expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts|at \w+ \(/);
  });

  it('says by which method an address is asked', async () => {
    const { status, body } = await entente.ask('/entities', { method: 'POST' });
    expect(status).toBe(404);
    expect(Problem.parse(body).detail).toBe('/api/v1/entities is asked by GET, not POST.');
  });

  it('refuses a body that is no JSON, or too large', async () => {
    const json = { 'content-type': 'application/json' };
    const broken = await entente.ask('/query', { method: 'POST', headers: json, body: '{' });
    expect(broken.status).toBe(400);
    const large = await entente.ask('/query', {
      method: 'POST',
      headers: json,
      body: `"${'x'.repeat(300_000)}"`,
    });
    expect(large.status).toBe(413);
  });

  it('refuses a request that was addressed to another host', async () => {
    expect(await statusOf('/schema', { host: 'evil.example' })).toBe(403);
    expect(await statusOf('/schema', { host: '127.0.0.1.evil.example' })).toBe(403);
    for (const host of ['localhost:1', '192.0.2.7:4680', '[2001:db8::1]:4680'])
      expect(await statusOf('/schema', { host })).toBe(200);
  });
});

describe('queries of visitors', () => {
  it.each([
    ['CREATE (n) RETURN n', /read/i],
    ['MATCH (n) SET n.x = 1', /read/i],
    ["LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", /LOAD CSV/],
    ['RETURN 1; RETURN 2', /statement/i],
  ])('%s is refused with its place and the reason', async (statement, reason) => {
    const { status, body } = await entente.ask('/query', post({ statement }));
    expect([400, 403]).toContain(status);
    const problem = Problem.parse(body);
    expect(problem.detail).toMatch(reason);
    expect(problem.position).toMatchObject({ line: 1 });
  });

  it('answers integers, nulls and lists as JSON', async () => {
    const { body } = await entente.ask(
      '/query',
      post({ statement: 'RETURN 1 AS i, 1.5 AS f, null AS n, [1, $x] AS l', parameters: { x: 'a' } }),
    );
    expect(body).toMatchObject({
      data: { fields: ['i', 'f', 'n', 'l'], values: [[1, 1.5, null, [1, 'a']]], truncated: false },
    });
  });

  it('says that an answer is cut', async () => {
    const { body } = await entente.ask(
      '/query',
      post({ statement: 'UNWIND range(1, 50) AS i RETURN i', limits: { rows: 7 } }),
    );
    expect((body as { data: { values: unknown[]; truncated: boolean } }).data).toMatchObject({
      truncated: true,
    });
    expect((body as { data: { values: unknown[] } }).data.values).toHaveLength(7);
  });

  it('ends a query that runs away at its deadline, and answers others meanwhile and afterwards', async () => {
    const endless = entente.ask(
      '/query',
      post({
        statement:
          'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)',
        limits: { timeoutMs: 700 },
      }),
    );
    const meanwhile = await entente.ask('/paths?from=rok&to=nato');
    expect(meanwhile.status).toBe(200);
    expect(await endless).toMatchObject({ status: 504, body: { code: 'timed-out' } });
    expect((await entente.ask('/query?cypher=RETURN%202')).status).toBe(200);
  });

  it('ends a running query by the id that its client chose', async () => {
    const id = '6f1c1b0e-0000-4000-8000-000000000001';
    const running = entente.ask(
      '/query',
      post({
        statement:
          'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)',
        limits: { timeoutMs: 20_000 },
        id,
      }),
    );
    let ended = { status: 404 };
    while (ended.status === 404) ended = await entente.ask(`/query/${id}`, { method: 'DELETE' });
    expect(ended.status).toBe(200);
    expect(await running).toMatchObject({ status: 409, body: { code: 'cancelled' } });
  });
});

describe('a choice that is not made', () => {
  it.each([
    ['/claims', 'live'],
    ['/sources', 'read'],
  ])('of %s leaves out nothing for %s', async (path, choice) => {
    const total = async (query: string) =>
      ((await entente.ask(`${path}${query}`)).body as { total: number }).total;
    const [all, yes, no] = [await total(''), await total(`?${choice}=true`), await total(`?${choice}=false`)];
    expect(yes).toBeGreaterThan(0);
    expect(no).toBeGreaterThan(0);
    expect(all).toBe(yes + no);
  });
});

describe('the sections of a source', () => {
  const sectionsOf = async (source: string): Promise<readonly SectionView[]> => {
    const { body } = await entente.ask(`/sources/${source}/sections`);
    return (body as { data: readonly SectionView[] }).data;
  };
  const linesIn = ({ line, lastLine }: { line: number; lastLine: number }): number[] =>
    Array.from({ length: lastLine - line + 1 }, (_, step) => line + step);

  it('account for every line of the text once: claimed, without claims for a reason, or blank', async () => {
    const sections = await sectionsOf('carnegie-2026');
    expect(sections.flatMap(linesIn)).toEqual(linesIn({ line: 1, lastLine: 519 }));
    for (const { lineCount, claimedLineCount, claimed, unclaimed } of sections) {
      const silent = unclaimed.reduce((sum, stretch) => sum + stretch.lineCount, 0);
      expect(claimedLineCount + silent).toBe(lineCount);
      expect(unclaimed.filter(({ why }) => !why)).toEqual([]);
      const lines = new Set(claimed.flatMap(linesIn));
      expect(unclaimed.flatMap(linesIn).filter((line) => lines.has(line))).toEqual([]);
    }
    const total = (count: 'lineCount' | 'claimedLineCount') =>
      sections.reduce((sum, section) => sum + section[count], 0);
    expect([total('claimedLineCount'), total('lineCount')]).toEqual([151, 380]);
  });

  it('name the claims that stand on a line, and are none where nobody counted lines', async () => {
    const { body } = await entente.ask(`/claims/${await firstClaimId()}`);
    const { id, evidence } = (body as { data: ClaimView }).data;
    const { source, line } = evidence[0]!;
    const at = (await sectionsOf(source)).flatMap(({ claimed }) => claimed).find((own) => own.line === line);
    expect(at?.claimIds).toContain(id);
    expect(await sectionsOf('background-2026')).toEqual([]);
    expect((await entente.ask('/sources/no-such-work/sections')).status).toBe(404);
  });
});

describe('a passage', () => {
  it('ends where the text ends', async () => {
    const { body } = await entente.ask('/sources/carnegie-2026/passage?lines=99999');
    expect((body as { data: { lines: unknown[] } }).data.lines).toEqual([]);
  });

  it('is not shown to whom a proxy asks for', async () => {
    const { body } = await entente.ask('/sources/carnegie-2026/passage?lines=28', {
      headers: { 'x-forwarded-for': '192.0.2.1' },
    });
    expect((body as { data: unknown }).data).toEqual({ present: false, same: false, lines: [] });
  });

  const present = async (at: RunningEntente): Promise<boolean> => {
    const proxied = { headers: { 'x-forwarded-for': '192.0.2.1' } };
    const { body } = await at.ask('/sources/carnegie-2026/passage?lines=28', proxied);
    return (body as { data: { present: boolean } }).data.present;
  };

  it('is shown to everyone where that is set', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-texts-'));
    const { body } = await entente.ask('/sources/carnegie-2026');
    const { file } = (body as { data: { file: string } }).data;
    await writeFile(join(folder, file), 'line\n'.repeat(40));
    const open = await startEntente({ ENTENTE_TEXTS: folder, ENTENTE_PASSAGES: 'everyone' });
    try {
      expect(await present(open)).toBe(true);
    } finally {
      await open.close();
      await rm(folder, { recursive: true });
    }
  });
});

describe('versions', () => {
  it('answers 304 to whoever has it, and 412 to whoever wants another', async () => {
    const { headers } = await entente.ask('/schema');
    const etag = headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[0-9a-f]{16}-\d+\.\d+\.\d+-json"$/);
    expect(await statusOf('/schema', { 'if-none-match': etag })).toBe(304);
    expect(await statusOf('/queries', { 'if-none-match': etag, accept: 'text/csv' })).toBe(200);
    expect(await statusOf('/schema', { 'if-match': etag })).toBe(200);
    const other = await entente.ask('/schema', { headers: { 'if-match': '"0000000000000000"' } });
    expect(other).toMatchObject({ status: 412, body: { code: 'conflict' } });
  });

  it('are not given to problems, nor to queries that may ask for the time', async () => {
    const { headers } = await entente.ask('/schema');
    const version = (headers.get('etag') ?? '').slice(3, 19);
    for (const path of ['/entities/nope', '/query?cypher=RETURN%20rand()']) {
      const tag = (await entente.ask(path)).headers.get('etag') ?? '';
      expect(tag).not.toContain(version);
    }
    const later = await entente.ask('/query?cypher=RETURN%201', { headers: { 'if-match': '"0"' } });
    expect(later.status).toBe(412);
  });

  it('are told by /readyz', async () => {
    const ready = await fetch(`${entente.url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: 'ready', engine: 'embedded' });
    expect((await fetch(`${entente.url}/healthz`)).status).toBe(200);
  });
});
