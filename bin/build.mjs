// Bundles server, worker and viewer to dist/. Plain JavaScript, because Node 20 runs no TypeScript.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'dist', 'stamp');
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

/** Builds where needed; says so, because it takes seconds. */
export async function buildIfStale(say) {
  const stamp = stampOf(sources);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  say('bundling server, worker and viewer (only after a change) …');
  const began = Date.now();
  await bundle();
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile, stamp);
  say(`bundled in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

async function bundle() {
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
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await bundle();
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile, stampOf(sources));
}
