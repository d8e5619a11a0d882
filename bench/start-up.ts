/** From a checkout with its packages to the first page: bundling, seeding and starting apart, as whole processes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { quantiles, reportFigures, short } from './figures.ts';

const ROUNDS = 5;
const root = resolve(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'));

/** Seconds until a process ends, or until it prints where Bolt is; then it is told to end. */
async function time(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, PORT: '0', BOLT_PORT: '0', ENTENTE_DATA: folder, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let served = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    if (!chunk.includes('Bolt ') || served > 0) return;
    served = performance.now();
    child.kill('SIGTERM');
  });
  await once(child, 'exit');
  return ((served || performance.now()) - began) / 1000;
}

async function firstLoadKilobytes(): Promise<number> {
  const page = await readFile(join(root, 'dist/web/index.html'), 'utf8');
  const assets = join(root, 'dist/web/assets');
  const named = (await readdir(assets)).filter((name) => page.includes(name) && /\.(js|css)$/.test(name));
  const sizes = await Promise.all(
    named.map(async (name) => gzipSync(await readFile(join(assets, name))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

const bundling = await time(['bin/build.mjs']);
const seeding = await time(['bin/entente.mjs', 'seed']);
const starts: number[] = [];
for (let round = 0; round < ROUNDS; round++) starts.push(await time(['bin/entente.mjs', 'start']));
const bare: number[] = [];
for (let round = 0; round < ROUNDS; round++) bare.push(await time(['-e', '0']));
reportFigures('start-up', [
  { step: 'bundle', seconds: short(bundling) },
  { step: 'seed (whole process)', seconds: short(seeding) },
  { step: 'start, seeded, to the printed addresses (median)', seconds: short(quantiles(starts).median) },
  { step: 'node alone (peer, median)', seconds: short(quantiles(bare).median) },
  { step: 'first load of the viewer, kB gzipped', seconds: short(await firstLoadKilobytes()) },
]);
await rm(folder, { recursive: true, force: true });
