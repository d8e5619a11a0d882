/** Brings a Neo4j database to a graph: the only writer there is. */
import { setTimeout as pause } from 'node:timers/promises';
import neo4j, { Neo4jError, type Session, type Transaction } from 'neo4j-driver';
import { AppError } from '../../domain/errors.ts';
import type { GraphData } from '../../domain/graph.ts';
import { readQueryFolder } from '../../library/query-folder.ts';
import { connect } from '../connect.ts';
import type { Connection } from '../connection.ts';
import { translateError } from '../driver-errors.ts';
import type { StoreSettings } from '../settings.ts';
import { applyDifference } from './apply.ts';
import { countChanges, type Difference, type ElementGraph, findDifference } from './difference.ts';
import { chooseStart, type StartCase } from './start-case.ts';
import { type StoredGraph, toStoredGraph } from './stored-form.ts';
import { type RunLoad, readStoredGraph } from './stored-graph.ts';

export interface LoadOptions {
  /** Only compares. */
  readonly dryRun?: boolean;
  /** Allows more than a fifth to be removed. */
  readonly force?: boolean;
  /** Beyond so many changed elements the load is done in several transactions; 20,000 unless told otherwise. */
  readonly mostInOneTransaction?: number;
}

export interface LoadReport {
  readonly difference: Difference;
  readonly transactions: number;
}

export interface Loader {
  /** What to do with the database at start. @param version that of the graph which the program would load */
  inspect(version: string): Promise<StartCase>;
  /**
   * Makes the database hold exactly the graph; loading the same twice changes nothing.
   * @throws AppError `conflict` where too much would be removed, or where the counts are wrong afterwards.
   */
  load(graph: GraphData, options?: LoadOptions): Promise<LoadReport>;
  close(): Promise<void>;
}

const MOST_IN_ONE_TRANSACTION = 20_000;
const SHARE_REMOVED_UNASKED = 1 / 5;
const DATASET_KEY = 'Dataset:entente';
const texts = readQueryFolder('load');

/** Connects as the user who may write. */
export async function openLoader(settings: StoreSettings): Promise<Loader> {
  const connection = await connect(settings);
  return {
    inspect: (version) =>
      withSession(connection, 'READ', async (session) => {
        const [row] = await inOneTransaction(session, (run) => run('inspect'));
        return chooseStart(row ?? {}, version);
      }),
    load: (graph, options = {}) => loadGraph(connection, toStoredGraph(graph), options),
    close: () => connection.close(),
  };
}

async function loadGraph(
  connection: Connection,
  wanted: StoredGraph,
  options: LoadOptions,
): Promise<LoadReport> {
  if (options.dryRun) {
    return withSession(connection, 'READ', async (session) => {
      const stored = await inOneTransaction(session, readStoredGraph);
      return { difference: findDifference(stored, wanted), transactions: 0 };
    });
  }
  return withSession(connection, 'WRITE', (session) =>
    untilNoDeadlock(async () => {
      await createConstraints(session);
      return (await loadAtOnce(session, wanted, options)) ?? loadInBatches(session, wanted, options);
    }),
  );
}

const ATTEMPTS = 8;
const PAUSE_MS = 100;

/**
 * Two loaders that begin together can stand in each other's way before either holds the dataset; Neo4j then ends one
 * of them. Loading is the same however often it is begun, so that one begins again, at a moment of its own.
 */
async function untilNoDeadlock<T>(work: () => Promise<T>, attempt = 1): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const deadlock =
      error instanceof Neo4jError && error.code === 'Neo.TransientError.Transaction.DeadlockDetected';
    if (!deadlock || attempt === ATTEMPTS) throw error;
    await pause(attempt * PAUSE_MS * Math.random());
    return untilNoDeadlock(work, attempt + 1);
  }
}

/** Each in a transaction of its own: Neo4j keeps schema and data apart. */
async function createConstraints(session: Session): Promise<void> {
  for (const { text } of readQueryFolder('schema').values()) await session.run(text);
}

/** `undefined` where it is too much for one transaction; nothing has been changed then. */
function loadAtOnce(
  session: Session,
  wanted: StoredGraph,
  options: LoadOptions,
): Promise<LoadReport | undefined> {
  return inOneTransaction(session, async (run, transaction) => {
    const { difference, stored, toDo } = await lockAndCompare(run, wanted, options);
    if (countChanges(difference) > (options.mostInOneTransaction ?? MOST_IN_ONE_TRANSACTION)) {
      await transaction.rollback();
      return undefined;
    }
    await applyDifference(toDo, stored, ({ query, rows }) => run(query, { rows }));
    await verifyCounts(run, wanted);
    return { difference, transactions: 1 };
  });
}

/** Readers are told by the dataset's state; its version changes last. Interrupted, the next load goes on. */
async function loadInBatches(
  session: Session,
  wanted: StoredGraph,
  options: LoadOptions,
): Promise<LoadReport> {
  const { difference, stored, toDo } = await inOneTransaction(session, (run) =>
    lockAndCompare(run, wanted, options),
  );
  const isDataset = ({ key }: { readonly key: string }) => key === DATASET_KEY;
  const { nodes } = toDo;
  const facts = {
    ...toDo,
    nodes: { ...nodes, changed: nodes.changed.filter((node) => !isDataset(node)) },
  };
  let transactions = 1;
  await applyDifference(facts, stored, ({ query, rows }) => {
    transactions += 1;
    return inOneTransaction(session, (run) => run(query, { rows }));
  });
  await inOneTransaction(session, async (run) => {
    await run('update-nodes', { rows: nodes.changed.filter(isDataset) });
    await verifyCounts(run, wanted);
  });
  return { difference, transactions: transactions + 1 };
}

interface Comparison {
  /** For the report: what there was before, against what is wanted. */
  readonly difference: Difference;
  /** What is there now that the dataset is ours to change. */
  readonly stored: ElementGraph;
  readonly toDo: Difference;
}

/** Compared twice: another loader may have been at work until the mark was ours. */
async function lockAndCompare(run: RunLoad, wanted: StoredGraph, options: LoadOptions): Promise<Comparison> {
  const before = await readStoredGraph(run);
  const difference = findDifference(before, wanted);
  refuseGreatLoss(difference, before.nodes.length + before.relationships.length, options);
  if (countChanges(difference) === 0) return { difference, stored: before, toDo: difference };
  await run('mark-loading', { id: DATASET_KEY.slice(DATASET_KEY.indexOf(':') + 1) });
  const stored = await readStoredGraph(run);
  return { difference, stored, toDo: findDifference(stored, wanted) };
}

function refuseGreatLoss(difference: Difference, total: number, options: LoadOptions): void {
  const removed = difference.nodes.removed.length + difference.relationships.removed.length;
  if (options.force || removed <= total * SHARE_REMOVED_UNASKED) return;
  throw new AppError(
    'conflict',
    `this load would remove ${removed} of the ${total} nodes and relationships there; nothing was changed. ` +
      'If that is meant, load again with --force',
  );
}

async function verifyCounts(run: RunLoad, wanted: StoredGraph): Promise<void> {
  const [row] = await run('counts');
  const [nodes, relationships] = [Number(row?.nodes), Number(row?.relationships)];
  if (nodes === wanted.nodes.length && relationships === wanted.relationships.length) return;
  throw new AppError(
    'conflict',
    `after loading there are ${nodes} nodes and ${relationships} relationships instead of ` +
      `${wanted.nodes.length} and ${wanted.relationships.length}: is something else writing to this database?`,
  );
}

async function withSession<T>(
  connection: Connection,
  mode: 'READ' | 'WRITE',
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const { driver, database } = connection;
  const session = driver.session({ database, defaultAccessMode: neo4j.session[mode] });
  try {
    return await work(session);
  } catch (error) {
    throw translateError(error);
  } finally {
    await session.close().catch(() => {}); // a connection that is already gone cannot be closed
  }
}

/** Commits when the work is done, unless it rolled back itself; whatever it throws rolls back. */
async function inOneTransaction<T>(
  session: Session,
  work: (run: RunLoad, transaction: Transaction) => Promise<T>,
): Promise<T> {
  const transaction = await session.beginTransaction();
  const run: RunLoad = async (name, parameters = {}) => {
    const text = texts.get(name)?.text;
    if (text === undefined) throw new Error(`cypher/load/${name}.cypher is missing`);
    return (await transaction.run(text, parameters)).records.map((record) => record.toObject());
  };
  try {
    const result = await work(run, transaction);
    if (transaction.isOpen()) await transaction.commit();
    return result;
  } finally {
    await transaction.close();
  }
}
