/** Entities by their names, aliases and ids; the index is built when somebody first searches. */
import MiniSearch from 'minisearch';
import type { EntityRecord } from '../store/read/entities.ts';

interface Indexes {
  readonly byName: ReadonlyMap<string, readonly EntityRecord[]>;
  readonly byWord: MiniSearch<EntityRecord>;
}

export class NameSearch {
  readonly #entities: readonly EntityRecord[];
  readonly #find: (id: string) => EntityRecord | undefined;
  #indexes: Indexes | undefined;

  constructor(entities: readonly EntityRecord[], find: (id: string) => EntityRecord | undefined) {
    this.#entities = entities;
    this.#find = find;
  }

  /** Best first: whoever bears just this name, then by name and alias, what has many ties before what has few. */
  suggest(text: string, limit: number): readonly EntityRecord[] {
    this.#indexes ??= { byName: groupByName(this.#entities), byWord: indexNames(this.#entities) };
    const { byName, byWord } = this.#indexes;
    const exact = byName.get(fold(text.trim())) ?? [];
    const boostDocument = (id: unknown) => 1 + Math.log2(1 + (this.#find(String(id))?.degree ?? 0));
    const near = byWord.search(text, { boostDocument }).map((hit) => this.#find(String(hit.id))!);
    return [...new Set([...exact, ...near])].slice(0, limit);
  }
}

const fold = (term: string): string => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** By folded name, alias and id; those with most ties first. */
function groupByName(entities: readonly EntityRecord[]): ReadonlyMap<string, readonly EntityRecord[]> {
  const groups = new Map<string, EntityRecord[]>();
  for (const entity of [...entities].sort((a, b) => b.degree - a.degree)) {
    for (const name of new Set([entity.name, entity.id, ...entity.aliases].map(fold))) {
      groups.set(name, [...(groups.get(name) ?? []), entity]);
    }
  }
  return groups;
}

function indexNames(entities: readonly EntityRecord[]): MiniSearch<EntityRecord> {
  const search = new MiniSearch<EntityRecord>({
    fields: ['id', 'name', 'aliases', 'about'],
    extractField: (entity, field) => {
      const value = entity[field as 'id' | 'name' | 'aliases' | 'about'];
      return typeof value === 'string' ? value : value.join(' ');
    },
    processTerm: fold,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
      boost: { name: 4, aliases: 3, id: 2, about: 0.5 },
      // A thing with many ties is more often meant than its namesake.
      boostDocument: (id) => degreeBoost.get(String(id)) ?? 1,
    },
  });
  const degreeBoost = new Map(entities.map(({ id, degree }) => [id, 1 + Math.log2(1 + degree) / 4]));
  search.addAll(entities);
  return search;
}
