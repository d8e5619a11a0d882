/**
 * Asks a real Neo4j generated queries on small graphs and writes down what it answered: `tsx
 * tests/engine/differential/record.ts [how many]`. To be run again whenever the generator changes.
 */
import { writeFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { startNeo4j } from '../../support/neo4j-server.ts';
import { askNeo4j, digestOf } from './answers.ts';
import { overSmallGraphs } from './comparison.ts';
import { LEFT_OUT, RECORDED_ANSWERS } from './recorded-answers.ts';
import { isTooLarge, reasonToLeaveOut } from './stumbles.ts';

/** Texts whose plans Neo4j keeps at a time, times the graphs of each. */
const PIECE = 1000;

const server = await startNeo4j();
if ('reason' in server) throw new Error(server.reason);
const driver = neo4j.driver(server.address.uri);
const session = driver.session();
const answers: string[] = [];
const count = Number(process.argv[2] ?? 10_000);
for (let first = 0; first < count; first += PIECE) {
  for await (const { askings } of overSmallGraphs(session, first, Math.min(PIECE, count - first))) {
    for (const { number, query } of askings) {
      const answer = await askNeo4j(session, query.text, query);
      answers[number] =
        isTooLarge(answer) || reasonToLeaveOut(query.text, answer) ? LEFT_OUT : digestOf(answer);
    }
  }
  writeFileSync(RECORDED_ANSWERS, `${answers.join('\n')}\n`);
  console.log(`${answers.length} of ${count}`);
}
await driver.close();
await server.stop();
