/** The graph on a Neo4j: seeded when it is empty, served as it is otherwise, and never touched where it is not ours. */
import type { Config } from '../config.ts';
import { AppError } from '../domain/errors.ts';
import { type LoadReport, openLoader } from '../store/load/loader.ts';
import type { StoreSettings } from '../store/settings.ts';
import { openStore, type Store } from '../store/store.ts';
import type { WantedGraph } from './wanted-graph.ts';

type Say = (text: string) => void;

function readerSettings(config: Config, uri: string): StoreSettings {
  const program = config.NEO4J_PASSWORD
    ? { user: config.NEO4J_USER, password: config.NEO4J_PASSWORD }
    : undefined;
  return { uri, database: config.NEO4J_DATABASE, engine: 'neo4j', ...(program ? { program } : {}) };
}

function loaderSettings(config: Config, uri: string): StoreSettings {
  const reader = readerSettings(config, uri);
  if (!config.NEO4J_LOADER_USER) return reader;
  return {
    ...reader,
    program: { user: config.NEO4J_LOADER_USER, password: config.NEO4J_LOADER_PASSWORD ?? '' },
  };
}

/**
 * Opens the store, after the four cases of a start.
 * @throws AppError `unavailable`, `invalid-config`, or `conflict` where the database holds somebody else's data.
 */
export async function openNeo4jGraph(
  config: Config,
  uri: string,
  wanted: WantedGraph,
  say: Say,
): Promise<Store> {
  const loader = await openLoader(loaderSettings(config, uri));
  try {
    const graph = wanted.project();
    const found = await loader.inspect(graph.version);
    if (found.kind === 'foreign') {
      throw new AppError(
        'conflict',
        `the database "${config.NEO4J_DATABASE}" holds ${found.nodes} nodes that are not Entente's; it was left alone. Name an empty one in NEO4J_DATABASE.`,
      );
    }
    if (found.kind === 'empty') {
      say('seeding Neo4j …');
      say(describeLoad(await loader.load(graph)));
    }
    if (found.kind === 'other') {
      say(
        `Neo4j holds version ${found.version}${found.loading ? ', half loaded' : ''}; seed/ makes ${graph.version}. Serving what is there; \`npm run seed\` brings it up to date.`,
      );
    }
  } finally {
    await loader.close();
  }
  return openStore(readerSettings(config, uri));
}

/** Loads the difference between the database and `seed/`. */
export async function seedNeo4j(
  config: Config,
  uri: string,
  wanted: WantedGraph,
  options: { readonly dryRun: boolean; readonly force: boolean },
): Promise<string> {
  const loader = await openLoader(loaderSettings(config, uri));
  try {
    const graph = wanted.project();
    const found = await loader.inspect(graph.version);
    if (found.kind === 'foreign' && !options.force) {
      throw new AppError(
        'conflict',
        `the database holds ${found.nodes} nodes that are not Entente's; it was left alone`,
      );
    }
    return describeLoad(await loader.load(graph, options));
  } finally {
    await loader.close();
  }
}

function describeLoad({ difference: { nodes, relationships }, transactions }: LoadReport): string {
  const count = ({ added, changed, removed }: typeof nodes | typeof relationships): string =>
    `${added.length} added, ${changed.length} changed, ${removed.length} removed`;
  const how =
    transactions === 0
      ? 'nothing was written'
      : `in ${transactions} transaction${transactions === 1 ? '' : 's'}`;
  return `nodes: ${count(nodes)}; relationships: ${count(relationships)}; ${how}`;
}
