/** The environment, read once and checked: the only reader of `process.env`. */
import { z } from 'zod';
import { AppError, type FieldError } from './domain/errors.ts';

const port = (preset: number, sentence: string) =>
  z.coerce.number().int().min(0).max(65_535).default(preset).describe(sentence);
const text = (preset: string, sentence: string) => z.string().trim().default(preset).describe(sentence);
const optional = (sentence: string) => z.string().trim().min(1).optional().describe(sentence);
const whole = (preset: number, most: number, sentence: string) =>
  z.coerce.number().int().min(1).max(most).default(preset).describe(sentence);

/** Every setting: its name in the environment, its default, what it does. */
export const Settings = z.object({
  PORT: port(4680, 'Port of the viewer and the API; 0 takes a free one.'),
  BOLT_PORT: port(7687, 'Port of the embedded Bolt server; 0 takes a free one.'),
  HOST: text('127.0.0.1', 'Address to listen on. Anything but loopback needs ENTENTE_OPEN=yes.'),
  ENTENTE_OPEN: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('Allows an address beyond loopback, for anyone to query.'),
  ENTENTE_HOSTS: text('', 'Further host names, comma-separated, under which this server may be addressed.'),
  ENTENTE_DATA: text('./.entente', 'Folder of the embedded graph.'),
  ENTENTE_TEXTS: text(
    './texts',
    'Folder of your own copies of the source texts, for re-reading the evidence.',
  ),
  ENTENTE_PASSAGES: z
    .enum(['local', 'everyone'])
    .default('local')
    .describe('Who is shown passages of those texts: readers on this machine, or everyone.'),
  NEO4J_URI: optional(
    'Address of a Neo4j 5.26 or later (bolt://, neo4j://, or with +s); unset: the embedded graph.',
  ),
  NEO4J_USER: text('neo4j', 'User for reading from Neo4j.'),
  NEO4J_PASSWORD: text('', 'Password of that user; empty: no authentication.'),
  NEO4J_LOADER_USER: optional('User for loading into Neo4j, where it differs.'),
  NEO4J_LOADER_PASSWORD: optional('Password of the loading user.'),
  NEO4J_DATABASE: text('neo4j', 'Database in Neo4j.'),
  QUERY_TIMEOUT_MS: whole(
    5000,
    30_000,
    "A visitor's query ends after so many milliseconds, unless it asks otherwise.",
  ),
  QUERY_ROWS: whole(
    1000,
    10_000,
    "A visitor's query over HTTP is cut after so many rows, unless it asks otherwise.",
  ),
  PATHS_IN_MEMORY: whole(
    5_000_000,
    100_000_000,
    'With more ties than this no walk index is built (60 bytes a tie, and as much again for each entity): paths are asked of the database.',
  ),
  PATHS_TIMEOUT_MS: whole(
    5000,
    60_000,
    'Where paths are asked of the database, its search ends after so many milliseconds.',
  ),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('warn')
    .describe('How much is logged, as JSON lines on standard error.'),
});

export type Config = Readonly<z.infer<typeof Settings>>;

/** @throws AppError `invalid-config`, naming every wrong variable. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const names = Object.keys(Settings.shape);
  const given = Object.fromEntries(names.map((name) => [name, environment[name] || undefined]));
  const result = Settings.safeParse(given);
  const wrong = (result.error?.issues ?? []).map(({ path, message }) => ({ at: path.join('.'), message }));
  const errors = [...wrong, ...openHost(given)];
  if (result.data && errors.length === 0) return Object.freeze(result.data);
  const text = errors.map(({ at, message }) => `${at}: ${message}`).join('\n');
  throw new AppError('invalid-config', text, { errors });
}

function openHost({ HOST: host, ENTENTE_OPEN }: Readonly<Record<string, string | undefined>>): FieldError[] {
  if (host === undefined || isLoopback(host.trim()) || ENTENTE_OPEN === 'yes') return [];
  const message = `${host} can be reached from other machines; set ENTENTE_OPEN=yes if that is meant`;
  return [{ at: 'HOST', message }];
}

/** The names of ENTENTE_HOSTS. */
export function hostNames({ ENTENTE_HOSTS }: Config): readonly string[] {
  return ENTENTE_HOSTS.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** Host and port as a URL has them. Who listens on every address is reached on the loopback one. */
export function authority(host: string, port: number): string {
  const reached = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
