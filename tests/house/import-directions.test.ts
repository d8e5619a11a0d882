import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** For each room of `src/` (a folder, or a file at its top), the rooms it may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  language: [],
  ledger: ['domain'],
  paths: ['domain'],
  export: ['domain'],
  library: ['domain', 'language', 'package-root.ts'],
  store: ['domain', 'language', 'library'],
  engine: ['language', 'domain'],
  bolt: ['language', 'engine'],
  embedded: ['language', 'engine', 'bolt', 'domain'],
  api: ['domain', 'library', 'store', 'paths', 'export', 'language', 'config.ts', 'ledger'],
  'package-root.ts': [],
  'config.ts': ['domain'],
};

/** Those that know everyone. */
const KNOW_ALL = new Set(['main.ts', 'cli.ts', 'commands', 'opening']);

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const PATTERN = /^(import|export)\s+(type\s+)?[^'";]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm;

function importsOf(folder: string): Import[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [...readFileSync(path, 'utf8').matchAll(PATTERN)].map((match) => {
        const specifier = match[3] ?? match[4] ?? '';
        const target = specifier.startsWith('.')
          ? relative(root, resolve(dirname(path), specifier))
          : specifier;
        return {
          file: relative(root, path),
          target: target.split(sep).join('/'),
          typeOnly: match[2] !== undefined,
        };
      });
    });
}

const roomOf = (path: string): string => path.split('/')[1] ?? '';

describe('imports', () => {
  it('inside src point one way', () => {
    const wrong = importsOf('src')
      .filter(({ target }) => target.startsWith('src/'))
      .filter(({ file, target }) => {
        const [from, to] = [roomOf(file), roomOf(target)];
        return from !== to && !KNOW_ALL.has(from) && !(MAY_IMPORT[from] ?? []).includes(to);
      });
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('never lead out of src', () => {
    const wrong = importsOf('src').filter(({ target }) => /^(web|tests|bench|bin)\//.test(target));
    expect(wrong).toEqual([]);
  });

  it('of the language are its own files and nothing else, so that it runs in a browser', () => {
    const wrong = importsOf('src/language').filter(({ target }) => !target.startsWith('src/language/'));
    expect(wrong).toEqual([]);
  });

  it('of the driver stand in the store alone', () => {
    const wrong = importsOf('src').filter(
      ({ file, target }) => target === 'neo4j-driver' && !file.startsWith('src/store/'),
    );
    expect(wrong).toEqual([]);
  });

  it('of the viewer take types, the language, and what stands by itself', () => {
    const standsAlone = (target: string) =>
      !importsOf('src').some(
        ({ file, target: next, typeOnly }) => file === target && next.startsWith('src/') && !typeOnly,
      );
    const wrong = importsOf('web').filter(
      ({ target, typeOnly }) =>
        target.startsWith('src/') && !target.startsWith('src/language/') && !typeOnly && !standsAlone(target),
    );
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });
});

describe('rooms', () => {
  it('hold no drawer for whatever', () => {
    const names = readdirSync(join(root, 'src'), { recursive: true }).map(String);
    expect(
      names.filter((name) => /(^|[/\\])(index|utils?|helpers?|common|manager)(\.tsx?)?$/.test(name)),
    ).toEqual([]);
  });

  it('read the environment in one place', () => {
    const readers = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => readFileSync(path, 'utf8').includes('process.env'))
      .map((path) => relative(root, path));
    expect(readers).toEqual([join('src', 'config.ts')]);
  });
});
