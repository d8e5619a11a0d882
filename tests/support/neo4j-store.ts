import type { StoreSettings } from '../../src/store/settings.ts';
import type { Neo4jAddress } from './neo4j-server.ts';

/** How the store reaches a Neo4j of the tests. */
export function settingsFor({ uri, user, password, database }: Neo4jAddress): StoreSettings {
  const program = user === undefined || password === undefined ? {} : { program: { user, password } };
  return { uri, database, engine: 'neo4j', ...program };
}
