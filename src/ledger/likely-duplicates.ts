/** Entities that may be one thing under two names, for a person to look at. */
import type { EntityRecord } from './records.ts';

export interface LikelyDuplicate {
  readonly a: string;
  readonly b: string;
  readonly names: readonly [string, string];
}

/** Words that tell no two names apart. */
const EMPTY = new Set(['the', 'of', 'and', 'for', 'in', 'on', 'to', 'a', 'an', 'its', 'with', 's']);
/** The share of words that two names must have in common. */
const LIKE = 0.75;

/** Pairs of one kind whose names consist of nearly the same words. */
export function findLikelyDuplicates(entities: readonly EntityRecord[]): readonly LikelyDuplicate[] {
  const worded = entities.map((entity) => ({ entity, words: wordsOf(entity.name) }));
  return worded.flatMap(({ entity: a, words }, index) =>
    worded
      .slice(index + 1)
      .filter(({ entity: b, words: other }) => a.kind === b.kind && likeness(words, other) >= LIKE)
      .map(({ entity: b }): LikelyDuplicate => ({ a: a.id, b: b.id, names: [a.name, b.name] })),
  );
}

/** Names that more than one entity goes by, with their owners. */
export function findSharedAliases(entities: readonly EntityRecord[]): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const { id, aliases } of entities) {
    for (const { name, shared } of aliases) if (shared) owners.set(name, [...(owners.get(name) ?? []), id]);
  }
  return new Map([...owners].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function wordsOf(name: string): ReadonlySet<string> {
  const words =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common || 1);
}
