/** Where the package lies, whether run from `src/` or bundled from `dist/`. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'seed'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('the package is incomplete: no folder with package.json and seed/');
  return findRoot(parent);
}

/** The folder that holds `package.json`, `seed/` and `cypher/`. */
export const packageRoot = findRoot(dirname(fileURLToPath(import.meta.url)));
