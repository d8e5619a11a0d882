import neo4j from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { NEO4J_VERSION } from './neo4j-server.ts';
import { takeNeo4j } from './shared-neo4j.ts';

const server = await takeNeo4j();
const why = 'reason' in server ? ` (${server.reason})` : '';

describe.skipIf('reason' in server)(`the real Neo4j of the tests${why}`, () => {
  it('answers over Bolt and says which Neo4j it is', async () => {
    if ('reason' in server) throw new Error(server.reason);
    const driver = neo4j.driver(server.address.uri);
    const { records } = await driver.executeQuery(
      'CALL dbms.components() YIELD versions RETURN versions[0] AS v',
    );
    await driver.close();
    expect(records[0]?.get('v')).toBe(process.env.NEO4J_TEST_URI ? expect.any(String) : NEO4J_VERSION);
  });
});
