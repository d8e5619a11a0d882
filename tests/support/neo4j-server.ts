/**
 * A real Neo4j for tests and benchmarks: the one named by `NEO4J_TEST_URI`, else Neo4j Community from Maven
 * Central (needs Java 17 and Maven), else the same in Docker. Nothing of it is left behind but the downloaded jars.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';

export const NEO4J_VERSION = '5.26.31';

export interface Neo4jAddress {
  /** `bolt://127.0.0.1:…` */
  readonly uri: string;
  /** Where its HTTP API answers; unknown for a server that was given. */
  readonly httpUri?: string;
  /** Absent where the server asks for no password. */
  readonly user?: string;
  readonly password?: string;
  readonly database: string;
}

export interface RunningNeo4j {
  readonly address: Neo4jAddress;
  stop(): Promise<void>;
}

/** Why there is no Neo4j here, as a sentence for people. */
export interface NoNeo4j {
  readonly reason: string;
}

const run = promisify(execFile);
const START_TIMEOUT_MS = 90_000;
const onWindows = process.platform === 'win32';

/** Starts Neo4j, or says why it cannot. Throws where one should have started and did not. */
export async function startNeo4j(): Promise<RunningNeo4j | NoNeo4j> {
  const given = givenAddress(process.env);
  if (given) {
    await waitUntilReady(given, () => undefined);
    return { address: given, stop: async () => {} };
  }
  const java = await findJava();
  const maven = onWindows ? 'mvn.cmd' : 'mvn';
  if (java && (await answers(maven, ['-v']))) return startFromJars(java, await downloadJars(maven));
  if (await answers('docker', ['info'])) return startInDocker();
  return {
    reason: 'no Neo4j: set NEO4J_TEST_URI, or install Java 17 or later with Maven, or start Docker',
  };
}

function givenAddress(environment: NodeJS.ProcessEnv): Neo4jAddress | undefined {
  const uri = environment.NEO4J_TEST_URI;
  if (!uri) return undefined;
  const password = environment.NEO4J_TEST_PASSWORD;
  return {
    uri,
    database: environment.NEO4J_TEST_DATABASE ?? 'neo4j',
    ...(password === undefined ? {} : { user: environment.NEO4J_TEST_USER ?? 'neo4j', password }),
  };
}

async function answers(command: string, args: readonly string[]): Promise<boolean> {
  return run(command, args, { shell: onWindows, timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}

/** The path of a Java of at least 17. */
async function findJava(): Promise<string | undefined> {
  const home = process.env.JAVA_HOME;
  for (const java of [...(home ? [join(home, 'bin', 'java')] : []), 'java']) {
    const version = await run(java, ['-version']).then(
      ({ stderr }) => Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0),
      () => 0,
    );
    if (version >= 17) return java;
  }
  return undefined;
}

function cacheFolder(): string {
  if (onWindows) return join(process.env.LOCALAPPDATA ?? homedir(), 'entente-tests');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'entente-tests');
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'entente-tests');
}

/** Once per machine; written beside and renamed, so that an interrupted download is never taken for a whole one. */
async function downloadJars(maven: string): Promise<string> {
  const folder = join(cacheFolder(), `neo4j-${NEO4J_VERSION}`);
  if (existsSync(folder)) return folder;
  process.stderr.write(`Fetching Neo4j ${NEO4J_VERSION} for the tests (120 MB, once) …\n`);
  const partial = `${folder}.${process.pid}`;
  const pom = join(import.meta.dirname, '..', 'neo4j', 'pom.xml');
  await run(
    maven,
    [
      ...['-q', '-B', '-f', pom, 'dependency:copy-dependencies'],
      ...[`-Dneo4j.version=${NEO4J_VERSION}`, `-DoutputDirectory=${partial}`, '-DincludeScope=runtime'],
    ],
    { shell: onWindows },
  );
  await rename(partial, folder).catch(async (error: unknown) => {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port on 127.0.0.1');
  return address.port;
}

const settings = (bolt: number, http: number): string =>
  [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${bolt}`,
    `server.http.listen_address=127.0.0.1:${http}`,
    'dbms.security.auth_enabled=false',
    'dbms.usage_report.enabled=false',
    'internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0',
    'dbms.security.allow_csv_import_from_file_urls=false',
    'db.memory.transaction.max=256m',
    'server.memory.heap.max_size=1g',
    'server.memory.pagecache.size=256m',
    '',
  ].join('\n');

/** Neo4j on Java 17 reaches into these packages by reflection. */
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

async function startFromJars(java: string, jars: string): Promise<RunningNeo4j> {
  const home = await mkdtemp(join(tmpdir(), 'entente-neo4j-'));
  const [bolt, http] = [await freePort(), await freePort()];
  for (const folder of ['conf', 'data', 'logs', 'import', 'plugins']) await mkdir(join(home, folder));
  await writeFile(join(home, 'conf', 'neo4j.conf'), settings(bolt, http));
  const { died, stop } = spawnServer(java, jars, home);
  const address = { uri: `bolt://127.0.0.1:${bolt}`, httpUri: `http://127.0.0.1:${http}`, database: 'neo4j' };
  await waitUntilReady(address, died).catch(async (error) => {
    await stop();
    throw error;
  });
  return { address, stop };
}

/** A server whose data nobody wants again: it is killed, not shut down, and its home folder removed. */
function spawnServer(java: string, jars: string, home: string) {
  const child = spawn(
    java,
    [
      ...['-Xms256m', '-Xmx1g', '-XX:+UseG1GC', ...OPENED],
      ...['-cp', join(jars, '*'), 'org.neo4j.server.CommunityEntryPoint'],
      ...[`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000)));
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const killAndRemove = () => {
    child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', killAndRemove);
  const stop = async () => {
    process.off('exit', killAndRemove);
    child.kill('SIGKILL');
    await ended;
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { stop, died: () => (child.exitCode === null && child.signalCode === null ? undefined : output) };
}

async function startInDocker(): Promise<RunningNeo4j> {
  const { stdout } = await run('docker', [
    ...['run', '--rm', '--detach', '--publish', '127.0.0.1::7687', '--publish', '127.0.0.1::7474'],
    ...['--env', 'NEO4J_AUTH=none', '--env', 'NEO4J_server_memory_heap_max__size=1g'],
    ...['--env', 'NEO4J_db_memory_transaction_max=256m'],
    `neo4j:${NEO4J_VERSION}-community`,
  ]);
  const container = stdout.trim();
  const stop = async () => void (await run('docker', ['rm', '--force', container]));
  const published = async (port: number) =>
    (await run('docker', ['port', container, String(port)])).stdout.trim().split('\n')[0];
  try {
    const address = {
      uri: `bolt://${await published(7687)}`,
      httpUri: `http://${await published(7474)}`,
      database: 'neo4j',
    };
    await waitUntilReady(address, () => undefined);
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Resolves when a query is answered. `died` returns the last output of a server that has ended. */
async function waitUntilReady(address: Neo4jAddress, died: () => string | undefined): Promise<void> {
  const auth = neo4j.auth.basic(address.user ?? '', address.password ?? '');
  const driver = neo4j.driver(address.uri, auth, { telemetryDisabled: true, connectionTimeout: 2000 });
  const deadline = Date.now() + START_TIMEOUT_MS;
  try {
    for (;;) {
      const fault = await driver.executeQuery('RETURN 1', {}, { database: address.database }).then(
        () => undefined,
        (error: Error) => error,
      );
      if (!fault) return;
      const lastWords = died();
      if (lastWords !== undefined) throw new Error(`Neo4j ended while starting:\n${lastWords}`);
      if (Date.now() > deadline) throw new Error(`Neo4j does not answer at ${address.uri}`, { cause: fault });
      await pause(100);
    }
  } finally {
    await driver.close();
  }
}
