/** Where the project's Cypher texts lie: `cypher/`, beside `package.json`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseQueryFile, type QueryFile } from './query-file.ts';

export type QueryFolder = 'schema' | 'load' | 'read' | 'library';

/** The nearest folder upwards that holds `cypher/`: the code runs from `src/` and, bundled, from `dist/`. */
function findCypher(from: string): string {
  const folder = join(from, 'cypher');
  if (existsSync(folder)) return folder;
  const parent = dirname(from);
  if (parent === from) throw new Error('the folder cypher/ is missing from the package');
  return findCypher(parent);
}

/** Every text of a folder, by name, in the order of names. */
export function readQueryFolder(folder: QueryFolder): ReadonlyMap<string, QueryFile> {
  const path = join(findCypher(import.meta.dirname), folder);
  const files = readdirSync(path)
    .filter((file) => file.endsWith('.cypher'))
    .sort();
  return new Map(
    files.map((file) => {
      const name = file.slice(0, -'.cypher'.length);
      return [name, parseQueryFile(`${folder}/${name}`, readFileSync(join(path, file), 'utf8'))];
    }),
  );
}
