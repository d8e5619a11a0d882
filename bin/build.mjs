// Bundles server, worker and viewer to dist/. Plain JavaScript, because Node 20 runs no TypeScript.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'dist', 'stamp');
const lockFile = join(root, 'dist', 'bundling');
const sources = ['src', 'web', 'package.json', 'vite.config.ts', 'bin/build.mjs'];

/** A digest of what the bundle is made from: names, sizes and times, not contents, because every start asks. */
function stampOf(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(path);
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  };
  for (const path of paths) if (existsSync(join(root, path))) visit(join(root, path));
  return hash.digest('hex');
}

const isFresh = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOf(sources);

/** Builds where needed; says so, because it takes seconds. */
export async function buildIfStale(say) {
  if (isFresh()) return;
  await alone(async () => {
    if (isFresh()) return; // whoever was first has built it meanwhile
    say('bundling server, worker and viewer (only after a change) …');
    const began = Date.now();
    await bundle();
    say(`bundled in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  });
}

/** One process bundles at a time: two would empty each other's folders. The lock names its owner, who may have died. */
async function alone(work) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  while (!takeLock()) await pause(100);
  try {
    await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function takeLock() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (ownerIsGone()) rmSync(lockFile, { force: true });
    return false;
  }
}

function ownerIsGone() {
  try {
    const owner = Number(readFileSync(lockFile, 'utf8'));
    if (owner > 0) process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

async function bundle() {
  const stamp = stampOf(sources);
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      target: 'node20',
      outDir: 'dist/server',
      sourcemap: true,
      rollupOptions: { input: { cli: 'src/cli.ts', worker: 'src/embedded/worker.ts' } },
    },
  });
  await build({ root: join(root, 'web'), configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  writeFileSync(stampFile, stamp);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await alone(bundle);
}
