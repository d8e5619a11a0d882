import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningEntente, startEntente } from '../support/running-entente.ts';

let entente: RunningEntente;
beforeAll(async () => {
  entente = await startEntente();
});
afterAll(() => entente.close());

async function query(body: unknown): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${entente.url}/db/neo4j/query/v2`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

describe("Neo4j's Query API", () => {
  it('is discovered at / by whoever asks for JSON; others get the viewer', async () => {
    const json = await fetch(entente.url, { headers: { accept: 'application/json' } });
    expect(await json.json()).toMatchObject({ bolt_direct: entente.boltUrl, neo4j_edition: 'community' });
    const html = await fetch(entente.url, { headers: { accept: 'text/html' } });
    expect(html.headers.get('content-type')).toContain('text/html');
  });

  it('answers 202 with fields and values', async () => {
    const answer = await query({
      statement: 'MATCH (n:State {id: $id}) RETURN n.id AS id, 1 AS one',
      parameters: { id: 'rok' },
    });
    expect(answer).toMatchObject({
      status: 202,
      body: { data: { fields: ['id', 'one'], values: [['rok', 1]] }, bookmarks: [] },
    });
  });

  it.each([
    [{ statement: 'RETURN 1 AS x', accessMode: 'Write' }, 'Neo.ClientError.Statement.AccessMode'],
    [{ statement: 'MATCH (n RETURN n' }, 'Neo.ClientError.Statement.SyntaxError'],
    [{ statement: '' }, 'Neo.ClientError.Request.Invalid'],
  ])('answers %j with 400 and %s', async (body, code) => {
    expect(await query(body)).toMatchObject({ status: 400, body: { errors: [{ code }] } });
  });
});
