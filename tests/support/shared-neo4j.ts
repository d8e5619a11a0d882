/** The real Neo4j that all test files of a run share, one file at a time. */
import { get } from 'node:http';
import { afterAll, inject } from 'vitest';
import { emptyDatabase } from './empty-database.ts';
import type { Neo4jAddress, NoNeo4j } from './neo4j-server.ts';

export type SharedNeo4j = { readonly address: Neo4jAddress } | NoNeo4j;

/**
 * Waits for this file's turn and empties the database; to be awaited at the top of a test file. Where there is no
 * Neo4j the reason is returned, to be shown with the skipped tests; with `ENTENTE_REQUIRE=neo4j` it is thrown.
 */
export async function takeNeo4j(): Promise<SharedNeo4j> {
  const { answer, leave } = await askForTurn(inject('neo4jDoor'));
  afterAll(leave);
  if ('reason' in answer) {
    if (process.env.ENTENTE_REQUIRE?.split(',').includes('neo4j')) throw new Error(answer.reason);
    return answer;
  }
  await emptyDatabase(answer.address);
  return answer;
}

function askForTurn(door: string): Promise<{ answer: SharedNeo4j; leave: () => void }> {
  return new Promise((resolve, reject) => {
    const request = get(door, (response) => {
      let text = '';
      response.on('error', () => {}); // leaving closes the connection half-way through the answer, by design
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.endsWith('\n')) {
          resolve({ answer: JSON.parse(text) as SharedNeo4j, leave: () => void request.destroy() });
        }
      });
    });
    request.on('error', reject);
  });
}
