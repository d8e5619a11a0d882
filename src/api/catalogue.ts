/** One version of the graph, held ready for what every request needs: names, ties, search. Claims come when asked for. */
import type { EntitySummary, PathsAnswer, SourceView, TieView } from '../domain/answers.ts';
import { AppError } from '../domain/errors.ts';
import { didYouMean, nearNames } from '../domain/near.ts';
import type { TieTable } from '../domain/tie-table.ts';
import type { WalkIndex } from '../paths/walk-index.ts';
import type { EntityRecord } from '../store/read/entities.ts';
import type { DatasetRecord, Readers, WholeGraph } from '../store/read/readers.ts';
import { ClaimShelf } from './claim-shelf.ts';
import { HeldTies } from './held-ties.ts';
import { NameSearch } from './name-search.ts';

export class Catalogue {
  readonly dataset: DatasetRecord;
  /** In the order of ids. */
  readonly entities: readonly EntityRecord[];
  /** In the order of ids. */
  readonly sources: readonly SourceView[];
  /** What is known of the ties; `undefined` where they are too many to be held. */
  readonly #held: HeldTies | undefined;
  readonly claims: ClaimShelf;
  readonly #byId: ReadonlyMap<string, EntityRecord>;
  readonly #formerIds: ReadonlyMap<string, string>;
  readonly #names: NameSearch;

  constructor({ dataset, entities, sources, ties }: WholeGraph, read: Readers) {
    this.dataset = dataset;
    this.entities = entities;
    this.sources = sources;
    this.#held = ties && new HeldTies(entities, ties);
    this.claims = new ClaimShelf(read);
    this.#byId = new Map(entities.map((entity) => [entity.id, entity]));
    this.#formerIds = new Map(
      entities.flatMap(({ id, formerIds }) => formerIds.map((former) => [former, id])),
    );
    this.#names = new NameSearch(entities, (id) => this.find(id));
  }

  get version(): string {
    return this.dataset.version;
  }

  /** Whether the ties are held in memory. Where not, all that needs them throws `too-large`. */
  get holdsTies(): boolean {
    return this.#held !== undefined;
  }

  get ties(): TieTable {
    return this.#ties.table;
  }

  get walkIndex(): WalkIndex {
    return this.#ties.walkIndex;
  }

  /** Ties whose status says that nothing came of them. */
  get failedTies(): readonly TieView[] {
    return this.#ties.failed;
  }

  tie(id: string): TieView | undefined {
    return this.#ties.table.find(id);
  }

  /** Of an entity, in the order of their ids. */
  tiesOf(id: string): readonly TieView[] {
    return this.#ties.of(id);
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

  /** The works we read that speak of some entities; an entity of which the graph does not say it is left out. */
  readings(ids: readonly string[]): NonNullable<PathsAnswer['readings']> {
    return ids.flatMap((end) => {
      const readIn = this.#byId.get(end)?.readIn;
      if (!readIn) return [];
      const works = this.sources.filter(({ id }) => readIn.includes(id));
      return [{ end, sources: works.map(({ id, title, missing }) => ({ id, title, missing })) }];
    });
  }

  /** Best first: whoever bears just this name, then by name and alias, what has many ties before what has few. */
  suggest(text: string, limit: number): readonly EntityRecord[] {
    return this.#names.suggest(text, limit);
  }
}

/** The record without what only its own page shows. */
export function summaryOf(record: EntityRecord): EntitySummary {
  const {
    formerIds: _,
    readIn: __,
    properties: ___,
    x: ____,
    y: _____,
    community: ______,
    ...summary
  } = record;
  return summary;
}
