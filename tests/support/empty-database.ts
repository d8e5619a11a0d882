import neo4j from 'neo4j-driver';
import type { Neo4jAddress } from './neo4j-server.ts';

/** Removes everything, data and schema, from a database that is there for tests. */
export async function emptyDatabase(address: Neo4jAddress): Promise<void> {
  const auth = neo4j.auth.basic(address.user ?? '', address.password ?? '');
  const driver = neo4j.driver(address.uri, auth, { telemetryDisabled: true });
  const { database } = address;
  try {
    await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database });
    for (const [kind, kinds] of [
      ['CONSTRAINT', 'CONSTRAINTS'],
      ['INDEX', 'INDEXES'],
    ]) {
      const { records } = await driver.executeQuery(`SHOW ${kinds} YIELD name, type`, {}, { database });
      for (const record of records.filter((row) => row.get('type') !== 'LOOKUP')) {
        await driver.executeQuery(`DROP ${kind} \`${record.get('name')}\` IF EXISTS`, {}, { database });
      }
    }
  } finally {
    await driver.close();
  }
}
