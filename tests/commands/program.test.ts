import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { killWhen, runProgram, startProgram } from '../support/program.ts';

let folder: string;
let environment: Record<string, string>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-program-'));
  environment = { ENTENTE_DATA: folder };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const countNodes = 'MATCH (n:Entity) RETURN count(n) AS n';

describe('entente cypher', () => {
  it('prints JSON and nothing else on standard output, seeding first where needed', async () => {
    const { code, out } = await runProgram(
      [
        'cypher',
        '--format',
        'json',
        '--param',
        'id=rok',
        'MATCH (n:State {id: $id}) RETURN n.id AS id, 1 AS one',
      ],
      environment,
    );
    expect(JSON.parse(out)).toEqual({ fields: ['id', 'one'], values: [['rok', 1]] });
    expect(code).toBe(0);
  });

  it('prints CSV with quotes where they are needed, and says on standard error that it was cut', async () => {
    const query = "UNWIND ['a', 'b,c', 'd'] AS x RETURN x";
    const { out, err } = await runProgram(['cypher', '--format', 'csv', '--limit', '2', query], environment);
    expect(out).toBe('x\na\n"b,c"\n');
    expect(err).toContain('cut after 2 rows');
  });

  it.each([
    ['CREATE (n)', /read.*\(line 1, column 1\)/i],
    ['MATCH (n RETURN n', /line 1|expected/i],
    ['RETURN 1 / 0', /zero/],
  ])('answers %s with one clear line and exit code 1', async (query, reason) => {
    const { code, out, err } = await runProgram(['cypher', query], environment);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(reason);
    expect(err).not.toMatch(/^\s+at /m);
  });
});

describe('entente paths', () => {
  it('says how two are tied, with what supports each hop', async () => {
    const options = ['--valid-at', '2024-06-01', '--via', 'rok-nato-itpp', '--k', '1', '--explain'];
    const { code, out } = await runProgram(['paths', 'rok', 'nato', ...options], environment);
    expect(code).toBe(0);
    expect(out).toContain('Individually Tailored Partnership Programme');
    expect(out).toMatch(/^ {3}\+ .+ \(carnegie-2026, .+, line \d+\)$/m);
  });

  it.each([
    [['paths', 'rok', 'natto'], /did you mean nato/],
    [['paths', 'rok', 'nato', '--phase', 'now'], /phases: "now" is not one of/],
    [['paths', 'rok', 'nato', '--max-hops', '0'], /maxHops: expected a whole number from 1 to 10/],
  ])('answers %j with one clear line', async (args, reason) => {
    const { code, err } = await runProgram(args, environment);
    expect(code).toBe(1);
    expect(err).toMatch(reason);
  });
});

describe('entente start', () => {
  it('prints the addresses, serves, and ends when it is told to', async () => {
    const serving = await startProgram(environment);
    const page = await fetch(serving.url, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await page.text()).toContain('Entente');
    const driver = neo4j.driver(serving.boltUrl);
    const { records } = await driver.executeQuery(countNodes, {}, { database: 'neo4j' });
    expect(records[0]?.get('n').toNumber()).toBeGreaterThan(60);
    await driver.close();
    expect(await serving.end('SIGTERM')).toBe(0);
  });

  it('ends though a client keeps its connection and another never ends its request', async () => {
    const serving = await startProgram({ ...environment, QUERY_TIMEOUT_MS: '200' });
    const { hostname, port } = new URL(serving.url);
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve) => {
      get(`${serving.url}/healthz`, { agent }, (response) => response.resume().on('end', resolve));
    });
    const unfinished = connect(Number(port), hostname);
    const lost = new Promise((resolve) => unfinished.on('error', () => {}).on('close', resolve));
    unfinished.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n');
    await fetch(`${serving.url}/healthz`);
    expect(await serving.end('SIGTERM')).toBe(0);
    await lost;
    agent.destroy();
  });

  it('serves twice at once from one folder', async () => {
    const both = await Promise.all([startProgram(environment), startProgram(environment)]);
    const versions = both.map(async ({ url }) => (await (await fetch(`${url}/readyz`)).json()) as object);
    const [one, other] = await Promise.all(versions);
    expect(one).toMatchObject({ status: 'ready' });
    expect(other).toEqual(one);
    for (const serving of both) expect(await serving.end('SIGTERM')).toBe(0);
  });

  it('takes the next free port where one is taken, and says so', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const { port } = blocker.address() as { port: number };
    const serving = await startProgram({ ...environment, PORT: String(port) });
    expect(serving.url).not.toContain(`:${port}`);
    expect(serving.err()).toContain(`port ${port} is taken; took `);
    await serving.end('SIGTERM');
    blocker.close();
  });

  it('serves the same graph after it was killed while seeding, and after its snapshot was damaged', async () => {
    const version = async (): Promise<string> => {
      const serving = await startProgram(environment);
      const { version: served } = (await (await fetch(`${serving.url}/readyz`)).json()) as {
        version: string;
      };
      await serving.end('SIGTERM');
      return served;
    };
    await killWhen(/./, environment);
    const first = await version();
    const [snapshot = ''] = (await readdir(folder)).filter((name) => name.endsWith('.snapshot'));
    const content = await readFile(join(folder, snapshot));
    content[content.length >> 1]! ^= 0xff;
    await writeFile(join(folder, snapshot), content);
    expect(await version()).toBe(first);
    await rm(join(folder, snapshot));
    expect(await version()).toBe(first);
  });

  it('answers a wrong NEO4J_URI with one clear line and exit code 1', async () => {
    const { code, err } = await runProgram(['start'], { ...environment, NEO4J_URI: 'bolt://127.0.0.1:9' });
    expect(code).toBe(1);
    expect(err).toMatch(/^no graph database answers at bolt:\/\/127\.0\.0\.1:9\b.*\n$/);
  });

  it('names the setting that the machine refuses', async () => {
    const elsewhere = { ...environment, HOST: '192.0.2.1', ENTENTE_OPEN: 'yes' };
    expect((await runProgram(['start'], elsewhere)).err).toMatch(/^HOST, PORT.*192\.0\.2\.1.*\n$/);
    const file = join(folder, 'file');
    await writeFile(file, '');
    const { code, err } = await runProgram(['start'], { ENTENTE_DATA: join(file, 'data') });
    expect(code).toBe(1);
    expect(err).toMatch(/^cannot write: .*ENTENTE_DATA.*\n$/);
  });

  it('names every wrong setting', async () => {
    const { code, err } = await runProgram(['start'], {
      ...environment,
      PORT: 'x',
      LOG_LEVEL: 'loud',
      HOST: '0.0.0.0',
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^PORT: /m);
    expect(err).toMatch(/^LOG_LEVEL: /m);
    expect(err).toMatch(/^HOST: 0\.0\.0\.0 can be reached/m);
  });
});

describe('entente check', () => {
  it('counts what the seed holds', async () => {
    const { code, out } = await runProgram(['check'], environment);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ entities, \d+ ties, \d+ claims.*version [0-9a-f]{16}\n$/);
  });
});
