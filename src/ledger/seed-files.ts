/** The files of `seed/`, found and read in a fixed order, so that everything after is deterministic. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { YamlFile } from './yaml-reader.ts';

export interface SeedFiles {
  readonly entities: readonly YamlFile[];
  readonly sources: readonly YamlFile[];
  readonly claims: readonly YamlFile[];
  readonly doubts: readonly YamlFile[];
  readonly verdicts: readonly YamlFile[];
}

/** @param root the folder that holds `entities/`, `sources/`, `claims/`, `doubts.yaml`, `verdicts.yaml`. */
export function readSeedFiles(root: string): SeedFiles {
  const name = (path: string): string => `seed/${relative(root, path).split(sep).join('/')}`;
  const read = (path: string): YamlFile => ({ path: name(path), text: readFileSync(path, 'utf8') });
  const folder = (part: string): YamlFile[] =>
    readdirSync(join(root, part), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map(read);
  const single = (file: string): YamlFile[] =>
    readdirSync(root)
      .filter((entry) => entry === file)
      .map((entry) => read(join(root, entry)));
  return {
    entities: folder('entities'),
    sources: folder('sources'),
    claims: folder('claims'),
    doubts: single('doubts.yaml'),
    verdicts: single('verdicts.yaml'),
  };
}

/** SHA-256 (hex) over paths and contents: the same files, the same hash. */
export function hashSeedFiles(files: SeedFiles): string {
  const hash = createHash('sha256');
  for (const file of Object.values(files).flat() as YamlFile[]) hash.update(`${file.path}\0${file.text}\0`);
  return hash.digest('hex');
}
