import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readZipArchive } from './zip-archive.ts';

const VERSION = '1.0.0-M23';
const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'entente', 'tck');

/**
 * The features and graphs of the openCypher TCK by their path in the archive, fetched once by Maven into the user's
 * cache; undefined where there is neither.
 */
export function findTck(): ReadonlyMap<string, string> | undefined {
  const archive = join(CACHE, `tck-${VERSION}.jar`);
  if (!existsSync(archive)) fetchArchive();
  if (!existsSync(archive)) return undefined;
  return readZipArchive(readFileSync(archive), (name) => /\.(feature|cypher)$/.test(name));
}

function fetchArchive(): void {
  mkdirSync(CACHE, { recursive: true });
  const artifact = `-Dartifact=org.opencypher:tck:${VERSION}`;
  spawnSync('mvn', ['-q', 'dependency:copy', artifact, `-DoutputDirectory=${CACHE}`], { timeout: 120_000 });
}
