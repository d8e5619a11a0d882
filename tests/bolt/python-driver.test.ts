import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoltServer } from '../../src/bolt/server.ts';
import { findPythonDriver } from '../support/python-driver.ts';
import { startSampleServer } from './sample-server.ts';

const found = await findPythonDriver();
const why = 'reason' in found ? ` (${found.reason})` : '';

const SCRIPT = `
import datetime, json, sys
from neo4j import GraphDatabase
from neo4j.exceptions import CypherSyntaxError

with GraphDatabase.driver(sys.argv[1]) as driver:
    node = driver.execute_query('MATCH (n:State) RETURN n').records[0]['n']
    path = driver.execute_query('MATCH p = (:State)-->() RETURN p').records[0]['p']
    day = datetime.date(2023, 7, 11)
    back = driver.execute_query('RETURN $day AS day, $big AS big', day=day, big=2**53 + 1).records[0]
    with driver.session(fetch_size=100) as session:
        total = sum(record['n'] for record in session.run('UNWIND range(1, 5000) AS n RETURN n'))
        try:
            session.run('RETRUN 1').consume()
        except CypherSyntaxError as fault:
            code = fault.code
        after = session.execute_read(lambda tx: tx.run('RETURN 1 AS n').single()['n'])
    print(json.dumps({
        'id': node['id'], 'labels': sorted(node.labels), 'length': len(path.relationships),
        'day': back['day'] == day, 'big': back['big'] == 2**53 + 1, 'total': total, 'code': code, 'after': after,
    }))
`;

describe.skipIf('reason' in found)(`a server of Bolt, asked from Python${why}`, () => {
  let server: BoltServer;

  beforeAll(async () => {
    server = await startSampleServer();
  });

  afterAll(() => server.close());

  it.each(['bolt', 'neo4j'])("answers Neo4j's driver by %s://", async (scheme) => {
    if ('reason' in found) throw new Error(found.reason);
    const address = `${scheme}://127.0.0.1:${server.port}`;
    const { stdout } = await promisify(execFile)(found.python, ['-c', SCRIPT, address]);
    expect(JSON.parse(stdout)).toEqual({
      id: 'rok',
      labels: ['Entity', 'State'],
      length: 1,
      day: true,
      big: true,
      total: 12_502_500,
      code: 'Neo.ClientError.Statement.SyntaxError',
      after: 1,
    });
  });
});
