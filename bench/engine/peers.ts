/** The two servers, each holding the same made graph. */
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { startEmbedded } from '../../src/embedded/embedded.ts';
import { SnapshotFolder } from '../../src/embedded/snapshot-folder.ts';
import { GraphBuilder } from '../../src/engine/graph-builder.ts';
import type { GraphParts } from '../../src/engine/graph-parts.ts';
import { writeSnapshot } from '../../src/engine/snapshot.ts';
import type { MadeGraph } from './made-graph.ts';

export interface Peer {
  readonly driver: Driver;
  close(): Promise<void>;
}

const LIMITS = { timeoutMs: 600_000, rows: 1e7, bytes: 1e9, valueBytes: 1e9, depth: 64 };
const BATCH = 10_000;

/** The made graph as the engine holds it. */
export function buildParts({ items, ties }: MadeGraph): GraphParts {
  const builder = new GraphBuilder();
  for (const item of items) builder.addNode(['Item'], Object.entries(item));
  for (const { type, from, to, ...properties } of ties) {
    builder.addRelationship(type, from, to, Object.entries(properties));
  }
  return builder.finish('0000000000000000');
}

/** Writes the snapshot of a made graph where the embedded server looks for it; returns the file. */
export async function writeMadeSnapshot(folder: string, graph: MadeGraph): Promise<string> {
  const file = new SnapshotFolder(folder).fileOf({ fingerprint: `made-${graph.ties.length}` });
  await mkdir(folder, { recursive: true });
  await writeSnapshot(file, buildParts(graph));
  return file;
}

/** The embedded server over a snapshot that is there already. */
export async function startOurs(folder: string, { ties }: MadeGraph): Promise<Peer> {
  const project = (): never => {
    throw new Error('the snapshot was written before');
  };
  const embedded = await startEmbedded({
    dataDir: folder,
    recipe: { fingerprint: `made-${ties.length}`, project },
    host: '127.0.0.1',
    port: 0,
    secret: randomBytes(16).toString('hex'),
    visitorLimits: LIMITS,
    programLimits: LIMITS,
  });
  const driver = neo4j.driver(`bolt://127.0.0.1:${embedded.port}`);
  return {
    driver,
    close: async () => {
      await driver.close();
      await embedded.close();
    },
  };
}

/** Empties a Neo4j and writes the made graph into it, with an index on the ids. */
export async function fillNeo4j(driver: Driver, { items, ties }: MadeGraph): Promise<void> {
  const session = driver.session();
  const run = (text: string, rows?: readonly object[]) => session.run(text, { rows });
  await run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  await run('CREATE CONSTRAINT item_id IF NOT EXISTS FOR (n:Item) REQUIRE n.id IS UNIQUE');
  const integer = (row: object) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? neo4j.int(value) : value]),
    );
  for (let at = 0; at < items.length; at += BATCH) {
    await run('UNWIND $rows AS row CREATE (n:Item) SET n = row', items.slice(at, at + BATCH).map(integer));
  }
  for (const type of new Set(ties.map((tie) => tie.type))) {
    const own = ties.filter((tie) => tie.type === type);
    for (let at = 0; at < own.length; at += BATCH) {
      const rows = own.slice(at, at + BATCH).map(({ type: _, from, to, ...properties }) => ({
        from: items[from]!.id,
        to: items[to]!.id,
        properties: integer(properties),
      }));
      await run(
        `UNWIND $rows AS row MATCH (a:Item {id: row.from}) MATCH (b:Item {id: row.to}) CREATE (a)-[t:${type}]->(b) SET t = row.properties`,
        rows,
      );
    }
  }
  await run('CALL db.awaitIndexes()');
  await session.close();
}
