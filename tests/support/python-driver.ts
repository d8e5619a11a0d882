/**
 * Neo4j's driver for Python, as a foreign client of the embedded server: the one that python3 has, else one that is
 * installed once into a cache outside the checkout.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DRIVER = 'neo4j==6.4.1';

/** A Python that can import the driver, or why there is none. */
export async function findPythonDriver(): Promise<{ readonly python: string } | { readonly reason: string }> {
  const system = process.platform === 'win32' ? 'python' : 'python3';
  if (await canImport(system)) return { python: system };
  try {
    return { python: await installDriver(system) };
  } catch (error) {
    const [line = ''] = error instanceof Error ? error.message.split('\n') : [];
    return { reason: `no Python with the package neo4j, and none could be made: ${line}` };
  }
}

async function canImport(python: string): Promise<boolean> {
  return run(python, ['-c', 'import neo4j']).then(
    () => true,
    () => false,
  );
}

async function installDriver(python: string): Promise<string> {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'entente-tests');
  const environment = join(cache, `python-${DRIVER.replace('==', '-')}`);
  const own = join(environment, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  if (existsSync(own) && (await canImport(own))) return own;
  await mkdir(cache, { recursive: true });
  await run(python, ['-m', 'venv', environment]);
  await run(own, ['-m', 'pip', 'install', '--quiet', DRIVER]);
  return own;
}
