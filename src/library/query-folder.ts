/** Where the project's Cypher texts lie: `cypher/`, beside `package.json`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { parseQueryFile, type QueryFile } from './query-file.ts';

export type QueryFolder = 'schema' | 'load' | 'read' | 'library';

/** Every text of a folder, by name, in the order of names. */
export function readQueryFolder(folder: QueryFolder): ReadonlyMap<string, QueryFile> {
  const path = join(packageRoot, 'cypher', folder);
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
