/** Asks a real Neo4j every query in `recorded-answers.json` and writes down its answers: `tsx tests/engine/dialect/record.ts`. */
import { writeFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { startNeo4j } from '../../support/neo4j-server.ts';
import { askServer } from './ask.ts';
import { DIALECT_GRAPH } from './dialect-graph.ts';
import { RECORDED_FILE, type Recorded, readRecorded } from './recorded.ts';

const server = await startNeo4j();
if ('reason' in server) throw new Error(server.reason);
const driver = neo4j.driver(server.address.uri, undefined, { telemetryDisabled: true });
await driver.executeQuery('MATCH (n) DETACH DELETE n');
await driver.executeQuery(DIALECT_GRAPH);
const answered: Recorded[] = [];
for (const recorded of readRecorded()) {
  answered.push({ ...recorded, answer: await askServer(driver, recorded.query) });
}
writeFileSync(RECORDED_FILE, `${JSON.stringify(answered, null, 1)}\n`);
await driver.close();
await server.stop();
