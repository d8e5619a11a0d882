import type { BoltServerOptions } from '../bolt/server.ts';
import type { Limits } from '../engine/engine.ts';
import { type GraphRecipe, SnapshotFolder } from './snapshot-folder.ts';
import { type EmbeddedEvent, Supervisor } from './supervisor.ts';
import { locateWorker } from './worker-file.ts';

export interface EmbeddedOptions {
  /** Folder of the snapshots; made where it is not there. */
  readonly dataDir: string;
  /** The graph to serve first; a snapshot of it is made where there is none. */
  readonly recipe: GraphRecipe;
  readonly host: string;
  /** 0 takes a free one; the next free one is taken where it is in use. */
  readonly port: number;
  /** Who logs on as `entente` with it is the program. */
  readonly secret: string;
  /** Asked of all others; absent where everybody is welcome. */
  readonly visitorPassword?: string;
  readonly visitorLimits: Limits;
  readonly programLimits: Limits;
  readonly allowedOrigins?: readonly string[];
  readonly allowedHosts?: readonly string[];
  readonly memoryMb?: number;
  readonly hangMs?: number;
  /** Of another worker than the one that serves the engine. */
  readonly workerFile?: URL;
  report?(event: EmbeddedEvent): void;
}

/** A graph served over Bolt by a thread of its own. */
export interface Embedded {
  readonly port: number;
  /** Of the dataset that is served now. */
  readonly version: string;
  /** Serves the recipe's graph from now on; requests under way end on the graph they began with. */
  switchTo(recipe: GraphRecipe): Promise<void>;
  close(): Promise<void>;
}

const DEFAULT_MEMORY_MB = 2048;
const DEFAULT_HANG_MS = 10_000;
/** How often a new snapshot, made by another process, is looked for. */
const LOOK_MS = 1000;

/** Starts the embedded server. Rejects where it cannot: no port, or no snapshot can be made. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const folder = new SnapshotFolder(options.dataDir);
  const report = options.report ?? (() => {});
  const supervisor = new Supervisor(
    {
      bolt: boltOptions(options),
      workerFile: options.workerFile ?? locateWorker(),
      hangMs: options.hangMs ?? DEFAULT_HANG_MS,
      memoryMb: options.memoryMb ?? DEFAULT_MEMORY_MB,
      repair: () => folder.rebuild(options.recipe),
      report,
    },
    await folder.publish(options.recipe),
  );
  await supervisor.start();
  await folder.clean();
  const stopLooking = followPointer(folder, supervisor, report);
  return {
    get port() {
      return supervisor.port;
    },
    get version() {
      return supervisor.version;
    },
    switchTo: async (recipe) => supervisor.switchTo(await folder.publish(recipe)),
    close: async () => {
      stopLooking();
      await supervisor.close();
    },
  };
}

function boltOptions(options: EmbeddedOptions): Omit<BoltServerOptions, 'source'> {
  const { host, port, secret, visitorPassword, visitorLimits, programLimits } = options;
  return {
    host,
    port,
    credentials: { secret, ...(visitorPassword === undefined ? {} : { visitorPassword }) },
    limits: { visitor: visitorLimits, program: programLimits },
    databases: ['neo4j', 'system'],
    allowedOrigins: options.allowedOrigins ?? [],
    allowedHosts: options.allowedHosts ?? [],
    maxMessageBytes: 16 * 1024 * 1024,
    maxConnections: 1000,
    maxOpenStatements: 64,
  };
}

/** Follows the pointer that another process moves: `entente seed` while this one serves. */
function followPointer(
  folder: SnapshotFolder,
  supervisor: Supervisor,
  report: (event: EmbeddedEvent) => void,
): () => void {
  let refused: string | undefined;
  const look = async () => {
    const file = await folder.current();
    if (file === undefined || file === supervisor.file || file === refused) return;
    try {
      await supervisor.switchTo(file);
      await folder.clean();
    } catch (error) {
      refused = file;
      report({ kind: 'switch-failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, LOOK_MS).unref();
  return () => clearInterval(timer);
}
