/** What the program reads: one promise a method, answers in the shapes of `domain/answers.ts`. */
import type { ClaimView, DoubtView, SectionView, SourceView, TieView } from '../../domain/answers.ts';
import type { TieTable } from '../../domain/tie-table.ts';
import { TieTableBuilder } from '../../domain/tie-table-builder.ts';
import type { QueryFile } from '../../library/query-file.ts';
import { readQueryFolder } from '../../library/query-folder.ts';
import type { Connection, EachRow, Row, RunQuery } from '../connection.ts';
import { toParameters } from '../values/parameters.ts';
import { toClaimView, toDoubtView } from './claims.ts';
import { type EntityRecord, readEntity, toEntityRecord } from './entities.ts';
import { addTie, toTieView } from './ties.ts';

/** The `(:Dataset)` node: counts beside the version. */
export interface DatasetRecord {
  readonly version: string;
  readonly state: 'ready' | 'loading';
  readonly counts: Readonly<Record<string, number>>;
}

/** Everything a walk index is built from, of one version. */
export interface WholeGraph {
  readonly dataset: DatasetRecord;
  /** In the order of ids. */
  readonly entities: readonly EntityRecord[];
  /** In the order of ids. */
  readonly sources: readonly SourceView[];
  /** Absent where there are more than were asked for. */
  readonly ties?: TieTable;
}

/** One path as the database found it, with its ties whole. */
export interface PathRecord {
  readonly entities: readonly string[];
  readonly ties: readonly TieView[];
}

/** Each condition that is given must hold. */
export interface ClaimFilter {
  /** The id of an entity that is subject or object. */
  readonly about?: string;
  readonly source?: string;
  readonly predicate?: string;
  readonly stance?: string;
  readonly live?: boolean;
}

export interface CitationRecord {
  readonly work: string;
  readonly marker?: number;
  readonly printed?: number;
  readonly pages?: string;
}

export interface FigureRecord {
  readonly id: string;
  readonly subject: string;
  readonly metric: string;
  readonly counterparts: readonly { readonly id: string; readonly role: string }[];
  readonly partOf: readonly string[];
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  readonly currency?: string;
  readonly convertedValue?: number;
  readonly convertedCurrency?: string;
  readonly period?: string;
  readonly asOf?: string;
  readonly approximate: boolean;
  readonly nature: string;
  readonly text?: string;
  readonly claimIds: readonly string[];
}

export class Readers {
  readonly #connection: Connection;
  readonly #queries = readQueryFolder('read');

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** `undefined` where the database holds no dataset. */
  async readDataset(): Promise<DatasetRecord | undefined> {
    const [row] = await this.#connection.read(this.#query('dataset'));
    return row && toDatasetRecord(row);
  }

  /** All entities and ties of one version, without the ties where they are too many; `undefined` where there is none. */
  readGraph(mostTies = Number.POSITIVE_INFINITY): Promise<WholeGraph | undefined> {
    return this.#connection.readTogether((run, each) => this.#readGraph(run, each, mostTies));
  }

  /** Neo4j lets a transaction see what others commit: a version that moved meanwhile is read again. */
  async #readGraph(run: RunQuery, each: EachRow, mostTies: number): Promise<WholeGraph | undefined> {
    const [before] = await run(this.#query('dataset'));
    if (!before) return undefined;
    const dataset = toDatasetRecord(before);
    const entities = await this.#eachEntity(each);
    const ties = new TieTableBuilder(entities.map(({ id }) => id));
    const few = (dataset.counts.ties ?? 0) <= mostTies;
    if (few) await each(this.#query('ties'), (row) => addTie(row, ties));
    const sources = (await run(this.#query('sources'))).map(toSourceView);
    const [after] = await run(this.#query('dataset'));
    if (!after || toDatasetRecord(after).version !== dataset.version) {
      return this.#readGraph(run, each, mostTies);
    }
    return { dataset, entities, sources, ...(few && { ties: ties.finish() }) };
  }

  async #eachEntity(each: EachRow): Promise<readonly EntityRecord[]> {
    const entities: EntityRecord[] = [];
    await each(this.#query('entities'), (row) => entities.push(readEntity(row)));
    return entities.sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  /**
   * Paths of the three least lengths between two entities, `limit` at most. `question`: the parameters of
   * `read/shortest-groups.cypher`. @throws AppError `timed-out`
   */
  async readShortestGroups(
    question: object,
    limit: number,
    timeoutMs: number,
  ): Promise<readonly PathRecord[]> {
    const parameters = toParameters({ ...question, limit });
    const rows = await this.#connection.read(this.#query('shortest-groups'), parameters, timeoutMs);
    return rows.map(({ entities, ties }) => ({
      entities: entities as readonly string[],
      ties: (ties as readonly Row[]).map(toTieView),
    }));
  }

  /** By its id or a former one: whoever asks compares, and redirects. */
  async readEntity(id: string): Promise<EntityRecord | undefined> {
    const [row] = await this.#connection.read(this.#query('entity'), { id });
    return row && toEntityRecord(row);
  }

  /** In the order of ids; an unknown id has no row. */
  async readTiesById(ids: readonly string[]): Promise<readonly TieView[]> {
    return (await this.#connection.read(this.#query('ties-by-id'), { ids })).map(toTieView);
  }

  /** Of an entity, in both directions. */
  async readTiesOf(id: string): Promise<readonly TieView[]> {
    return (await this.#connection.read(this.#query('ties-of'), { id })).map(toTieView);
  }

  /** In the order of ids. */
  async readClaimIds(filter: ClaimFilter = {}): Promise<readonly string[]> {
    const parameters = { about: null, source: null, predicate: null, stance: null, live: null, ...filter };
    return (await this.#connection.read(this.#query('claim-ids'), parameters)).map((row) => row.id as string);
  }

  /** In the order of ids; an unknown id has no row. */
  async readClaims(ids: readonly string[]): Promise<readonly ClaimView[]> {
    const distinct = [...new Set(ids)];
    return (await this.#connection.read(this.#query('claims'), { ids: distinct })).map(toClaimView);
  }

  /** In the order of the markers. */
  async readCitations(sourceId: string): Promise<readonly CitationRecord[]> {
    return (await this.#connection.read(this.#query('citations'), { id: sourceId })).map(
      ({ properties, work }) => ({ ...(properties as object), work }) as unknown as CitationRecord,
    );
  }

  /** In the order of the text; none of a source whose lines nobody has read again. */
  async readSections(sourceId: string): Promise<readonly SectionView[]> {
    return (await this.#connection.read(this.#query('sections'), { id: sourceId })).map(
      ({ section, ...row }) => ({ ...(section as object), ...row }) as unknown as SectionView,
    );
  }

  async readDoubts(): Promise<readonly DoubtView[]> {
    return (await this.#connection.read(this.#query('doubts'))).map(toDoubtView);
  }

  async readFigures(): Promise<readonly FigureRecord[]> {
    return (await this.#connection.read(this.#query('figures'))).map(
      ({ properties, ...row }) => ({ ...(properties as object), ...row }) as unknown as FigureRecord,
    );
  }

  #query(name: string): QueryFile {
    const query = this.#queries.get(name);
    if (!query) throw new Error(`cypher/read/${name}.cypher is missing`);
    return query;
  }
}

function toSourceView({ properties, claimCount }: Row): SourceView {
  return { ...(properties as object), claimCount } as unknown as SourceView;
}

function toDatasetRecord({ properties }: Row): DatasetRecord {
  const { id: _, version, state = 'ready', ...rest } = properties as Record<string, string | number>;
  const counts = Object.entries(rest).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return {
    version: String(version),
    state: state === 'loading' ? 'loading' : 'ready',
    counts: Object.fromEntries(counts),
  };
}
