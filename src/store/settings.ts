/** Where the graph is and how to log on to it. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
}

export interface StoreSettings {
  /** `bolt://`, `bolt+s://`, `neo4j://` or `neo4j+s://`. */
  readonly uri: string;
  /** Who the program is; absent where the server asks for nothing. */
  readonly program?: Credentials;
  /** Who visitors' queries run as. Where absent: on Neo4j the program's user, on the embedded server nobody. */
  readonly visitor?: Credentials;
  readonly database: string;
  readonly engine: 'embedded' | 'neo4j';
}
