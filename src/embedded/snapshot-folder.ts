import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GraphData } from '../domain/graph.ts';
import { buildGraphParts } from '../engine/graph-builder.ts';
import { SNAPSHOT_FORMAT, writeSnapshot } from '../engine/snapshot.ts';

/** A graph that can be named before it is made. */
export interface GraphRecipe {
  /** Of letters, digits and hyphens: another one means another graph. */
  readonly fingerprint: string;
  project(): GraphData;
}

const POINTER = 'current';
const SNAPSHOT = /^graph-[a-z0-9-]+\.snapshot$/;
const DRAFT = /\.draft$/;
/** A draft that is older was left by a process that was killed. */
const DRAFT_LIFE_MS = 3_600_000;

/** A folder of snapshots, one of which is the current one. Any number of processes may use it at once. */
export class SnapshotFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Where the snapshot of a recipe is, or would be. */
  fileOf({ fingerprint }: Pick<GraphRecipe, 'fingerprint'>): string {
    return join(this.path, `graph-${fingerprint}-${SNAPSHOT_FORMAT}.snapshot`);
  }

  /** The current snapshot's file; `undefined` where there is no pointer, or one that points at nothing. */
  async current(): Promise<string | undefined> {
    const text = await readFile(join(this.path, POINTER), 'utf8').catch(() => '');
    const name = text.trim();
    if (!SNAPSHOT.test(name)) return undefined;
    const file = join(this.path, name);
    return (await isFile(file)) ? file : undefined;
  }

  /** Makes the recipe's snapshot the current one, building it unless it is there. Returns its file. */
  async publish(recipe: GraphRecipe): Promise<string> {
    const file = this.fileOf(recipe);
    if (!(await isFile(file))) return this.rebuild(recipe);
    if ((await this.current()) !== file) await this.#point(file);
    return file;
  }

  /** As `publish`, but built in any case: what is there is damaged. */
  async rebuild(recipe: GraphRecipe): Promise<string> {
    const file = this.fileOf(recipe);
    await mkdir(this.path, { recursive: true });
    await writeSnapshot(file, buildGraphParts(recipe.project()));
    await this.#point(file);
    return file;
  }

  /** Removes old snapshots and left drafts. The current one stays, and so does the newest other: somebody may be about to read it. */
  async clean(): Promise<void> {
    const current = await this.current();
    const names = await readdir(this.path).catch(() => []);
    const dated = await Promise.all(
      names
        .filter((name) => SNAPSHOT.test(name) || DRAFT.test(name))
        .map(async (name) => ({
          file: join(this.path, name),
          changed: await changedAt(join(this.path, name)),
        })),
    );
    dated.sort((a, b) => b.changed - a.changed);
    const old = dated.filter(({ file }) => file !== current && !DRAFT.test(file)).slice(1);
    const left = dated.filter(
      ({ file, changed }) => DRAFT.test(file) && changed < Date.now() - DRAFT_LIFE_MS,
    );
    for (const { file } of [...old, ...left]) await rm(file, { force: true });
  }

  async #point(file: string): Promise<void> {
    const draft = join(this.path, `${POINTER}.${randomUUID()}.draft`);
    await writeFile(draft, `${file.slice(this.path.length + 1)}\n`, { flush: true });
    await rename(draft, join(this.path, POINTER));
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

/** 0 for a file that another process just removed. */
async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    (stats) => stats.mtimeMs,
    () => 0,
  );
}
