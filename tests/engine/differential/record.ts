/**
 * Asks a real Neo4j every generated query and writes down what it answered: `tsx tests/engine/differential/record.ts
 * [how many]`. To be run again whenever the generator changes. Queries that Neo4j refuses are left out: they are
 * valid, and it is Neo4j that stumbles.
 */
import { writeFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { startNeo4j } from '../../support/neo4j-server.ts';
import { askNeo4j, digestOf } from './answers.ts';
import { generateQuery } from './query-generator.ts';
import { RECORDED_ANSWERS } from './recorded-answers.ts';
import { TEST_GRAPH } from './test-graph.ts';

const server = await startNeo4j();
if ('reason' in server) throw new Error(server.reason);
const driver = neo4j.driver(server.address.uri);
const session = driver.session();
await session.run('MATCH (n) DETACH DELETE n');
await session.run(TEST_GRAPH);
const answers: string[] = [];
for (let seed = 1; seed <= Number(process.argv[2] ?? 10_000); seed++) {
  const answer = await askNeo4j(session, generateQuery(seed));
  answers.push('error' in answer && answer.error.endsWith('SyntaxError') ? '-' : digestOf(answer));
}
writeFileSync(RECORDED_ANSWERS, `${answers.join('\n')}\n`);
await driver.close();
await server.stop();
