/** Where a conversation stands. `failed` ignores everything until RESET. */
export type SessionState =
  | 'connected'
  | 'authentication'
  | 'ready'
  | 'streaming'
  | 'transaction'
  | 'failed'
  | 'closed';

export interface Request {
  readonly name: RequestName;
  /** In which states it can be answered. */
  readonly states: readonly SessionState[];
}

const ANY: readonly SessionState[] = [
  'connected',
  'authentication',
  'ready',
  'streaming',
  'transaction',
  'failed',
];

/** The requests of Bolt 5.1 to 5.4 by tag (https://neo4j.com/docs/bolt/current/bolt/message/). */
const REQUESTS = {
  1: { name: 'HELLO', states: ['connected'] },
  2: { name: 'GOODBYE', states: ANY },
  15: { name: 'RESET', states: ANY },
  16: { name: 'RUN', states: ['ready', 'transaction'] },
  17: { name: 'BEGIN', states: ['ready'] },
  18: { name: 'COMMIT', states: ['transaction'] },
  19: { name: 'ROLLBACK', states: ['transaction'] },
  47: { name: 'DISCARD', states: ['streaming', 'transaction'] },
  63: { name: 'PULL', states: ['streaming', 'transaction'] },
  84: { name: 'TELEMETRY', states: ['ready'] },
  102: { name: 'ROUTE', states: ['ready'] },
  106: { name: 'LOGON', states: ['authentication'] },
  107: { name: 'LOGOFF', states: ['ready'] },
} as const;

export type RequestName = (typeof REQUESTS)[keyof typeof REQUESTS]['name'];

/** The request with a tag, or `undefined` for a tag that is none. */
export function findRequest(tag: number): Request | undefined {
  return (REQUESTS as Readonly<Record<number, Request>>)[tag];
}
