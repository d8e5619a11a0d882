/** A graph with more ties than may be held in memory: paths come from the database, and what needs memory says so. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectSeed } from '../support/seed-graph.ts';
import { serveGraph } from '../support/serving-graph.ts';

type Served = Awaited<ReturnType<typeof serveGraph>>;

let [within, beyond]: Served[] = [];

beforeAll(async () => {
  const graph = projectSeed();
  within = await serveGraph(() => graph);
  beyond = await serveGraph(() => graph, undefined, { PATHS_IN_MEMORY: '100' });
});
afterAll(async () => {
  await within?.stop();
  await beyond?.stop();
});

async function ask(server: Served | undefined, path: string) {
  const response = await fetch(`${server!.url}/api/v1${path}`);
  return { status: response.status, body: (await response.json()) as { data: never; detail?: string } };
}

interface Paths {
  readonly paths: readonly { readonly id: string; readonly sentence: string }[];
  readonly complete: boolean;
}

test.each([
  'from=rok&to=nato',
  'from=rok&to=nato&phase=current,planned&k=3&include=dossier',
  'from=poland&to=rok&validAt=2024-01-01&maxHops=4',
])('paths of %s are those that are walked in memory, as far as they go', async (query) => {
  const [ours, theirs] = [await ask(within, `/paths?${query}`), await ask(beyond, `/paths?${query}`)];
  expect(theirs.status).toBe(200);
  const [walked, asked]: Paths[] = [ours.body.data, theirs.body.data];
  expect(asked!.paths.length).toBeGreaterThan(0);
  expect(asked!.paths).toEqual(walked!.paths.slice(0, asked!.paths.length));
  if (asked!.complete) expect(asked!.paths).toHaveLength(walked!.paths.length);
});

test('an answer without paths says that too', async () => {
  const { body } = await ask(beyond, '/paths?from=rok&to=nato&types=SANCTIONS');
  expect(body.data).toMatchObject({ paths: [], complete: true });
});

test.each(['/paths/cut?from=rok&to=nato', '/neighbours?id=rok', '/graph'])(
  '%s says that the ties are not in memory, and what to do',
  async (path) => {
    const { status, body } = await ask(beyond, path);
    expect(status).toBe(413);
    expect(body.detail).toMatch(/ties, more than PATHS_IN_MEMORY .* raise the setting/);
  },
);
