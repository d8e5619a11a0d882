/** One version of the graph, held ready for what every request needs: names, ties, search. Claims come when asked for. */

import MiniSearch from 'minisearch';
import type { EntitySummary, TieView } from '../domain/answers.ts';
import { AppError } from '../domain/errors.ts';
import { didYouMean, nearNames } from '../domain/near.ts';
import { STATUS_PHASE } from '../domain/status.ts';
import { groupByEnd } from '../domain/ties-by-end.ts';
import { buildWalkIndex, type WalkIndex } from '../paths/walk-index.ts';
import type { EntityRecord } from '../store/read/entities.ts';
import type { DatasetRecord, Readers, ReadingRecord, WholeGraph } from '../store/read/readers.ts';
import { ClaimShelf } from './claim-shelf.ts';

export class Catalogue {
  readonly dataset: DatasetRecord;
  /** In the order of ids. */
  readonly entities: readonly EntityRecord[];
  /** What is known of the ties; `undefined` where they are too many to be held. */
  readonly #held: HeldTies | undefined;
  readonly claims: ClaimShelf;
  /** The works we read that speak of an entity. */
  readonly readings: (id: string) => Promise<readonly ReadingRecord[]>;
  readonly #byId: ReadonlyMap<string, EntityRecord>;
  readonly #formerIds: ReadonlyMap<string, string>;
  readonly #byName: ReadonlyMap<string, readonly EntityRecord[]>;
  readonly #search: MiniSearch<EntityRecord>;

  constructor({ dataset, entities, ties }: WholeGraph, read: Readers) {
    this.dataset = dataset;
    this.entities = entities;
    this.#held = ties && holdTies(entities, ties);
    this.claims = new ClaimShelf(read);
    this.readings = (id) => read.readSourcesOf(id);
    this.#byId = new Map(entities.map((entity) => [entity.id, entity]));
    this.#formerIds = new Map(
      entities.flatMap(({ id, formerIds }) => formerIds.map((former) => [former, id])),
    );
    this.#byName = groupByName(entities);
    this.#search = indexNames(entities);
  }

  get version(): string {
    return this.dataset.version;
  }

  /** Whether the ties are held in memory. Where not, all that needs them throws `too-large`. */
  get holdsTies(): boolean {
    return this.#held !== undefined;
  }

  get ties(): readonly TieView[] {
    return this.#ties.all;
  }

  get walkIndex(): WalkIndex {
    return this.#ties.walkIndex;
  }

  /** Ties whose status says that nothing came of them. */
  get failedTies(): readonly TieView[] {
    return this.#ties.failed;
  }

  tie(id: string): TieView | undefined {
    return this.#ties.byId.get(id);
  }

  tiesOf(id: string): readonly TieView[] {
    return this.#ties.byEnd.get(id) ?? [];
  }

  get #ties(): HeldTies {
    if (this.#held) return this.#held;
    const message = `This graph has ${this.dataset.counts.ties} ties, more than PATHS_IN_MEMORY allows to be held. Only /paths, what is said of entities and Cypher are answered; raise the setting where there is memory.`;
    throw new AppError('too-large', message);
  }

  find(id: string): EntityRecord | undefined {
    return this.#byId.get(id);
  }

  /** @throws AppError `not-found` with near ids, or `moved` where the entity has another id now. */
  entity(id: string, field = 'id'): EntityRecord {
    const entity = this.#byId.get(id);
    if (entity) return entity;
    const to = this.#formerIds.get(id);
    if (to) throw new AppError('moved', `"${id}" is "${to}" now.`, { moved: { from: id, to } });
    const near = [
      ...new Set([...nearNames(id, this.#byId.keys()), ...this.suggest(id, 3).map((hit) => hit.id)]),
    ];
    throw new AppError('not-found', `There is no entity "${id}"${didYouMean(id, near) || '.'}`, {
      near: near.slice(0, 5),
      errors: [{ at: field, message: `no entity has the id "${id}"` }],
    });
  }

  /** Best first: whoever bears just this name, then by name and alias, what has many ties before what has few. */
  suggest(text: string, limit: number): readonly EntityRecord[] {
    const exact = this.#byName.get(fold(text.trim())) ?? [];
    const boostDocument = (id: unknown) => 1 + Math.log2(1 + (this.#byId.get(String(id))?.degree ?? 0));
    const near = this.#search.search(text, { boostDocument }).map((hit) => this.#byId.get(String(hit.id))!);
    return [...new Set([...exact, ...near])].slice(0, limit);
  }
}

/** The record without what only its own page shows. */
export function summaryOf(record: EntityRecord): EntitySummary {
  const { formerIds: _, properties: __, x: ___, y: ____, community: _____, ...summary } = record;
  return summary;
}

interface HeldTies {
  readonly all: readonly TieView[];
  readonly walkIndex: WalkIndex;
  readonly failed: readonly TieView[];
  readonly byId: ReadonlyMap<string, TieView>;
  readonly byEnd: ReadonlyMap<string, readonly TieView[]>;
}

function holdTies(entities: readonly EntityRecord[], ties: readonly TieView[]): HeldTies {
  return {
    all: ties,
    walkIndex: buildWalkIndex(entities, ties),
    failed: ties.filter(({ status }) => status && STATUS_PHASE[status] === 'none'),
    byId: new Map(ties.map((tie) => [tie.id, tie])),
    byEnd: groupByEnd(ties),
  };
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
