/** `npm run bench -- [name …]`: runs the named benchmarks one after the other, or says which there are. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const BENCHMARKS: Readonly<Record<string, readonly string[]>> = {
  'start-up': ['start-up.ts'],
  'paths-http': ['paths-http.ts'],
  'bolt-round-trip': ['bolt-round-trip.ts'],
  engine: [join('engine', 'run.ts')],
  paths: [join('paths', 'run.ts'), 'g1k', 'g10k'],
  viewer: [join('viewer', 'large-graph.ts')],
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !BENCHMARKS[name]);
if (wanted.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) console.error(`there is no benchmark ${unknown.join(', ')}`);
  console.error(`benchmarks: ${Object.keys(BENCHMARKS).join(', ')}`);
  process.exit(unknown.length > 0 ? 1 : 0);
}
for (const name of wanted) {
  const [file = '', ...args] = BENCHMARKS[name] ?? [];
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, file), ...args],
    {
      stdio: 'inherit',
    },
  );
  if (status !== 0) process.exitCode = 1;
}
