import { isMap, type MapValue, type Value } from '../engine/values/value.ts';
import { ProtocolError } from './failure.ts';

/** What a client asks of a transaction, or of a statement that is one. */
export interface TransactionOptions {
  /** Lower case; absent where the client leaves it to the server. */
  readonly database?: string;
  /** Absent where the client sets no limit. */
  readonly timeoutMs?: number;
  /** False where the client wants no notifications. */
  readonly notifications: boolean;
}

/** Reads the `extra` field of BEGIN and RUN. @throws ProtocolError for what cannot be honoured. */
export function readTransactionOptions(extra: MapValue): TransactionOptions {
  const mode = extra.get('mode') ?? 'w';
  if (mode !== 'r' && mode !== 'w') throw new ProtocolError('the access mode must be "r" or "w"');
  if ((extra.get('imp_user') ?? null) !== null) {
    throw new ProtocolError('nobody can be impersonated here', 'Neo.ClientError.Security.Forbidden');
  }
  const database = readText(extra, 'db')?.toLowerCase();
  const timeoutMs = readTimeout(extra.get('tx_timeout') ?? null);
  return {
    ...(database === undefined ? {} : { database }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    notifications: extra.get('notifications_minimum_severity') !== 'OFF',
  };
}

/** Which statement is meant (-1: the last) and how many rows are wanted (-1: all), from PULL and DISCARD. */
export function readPullOptions(extra: MapValue): { readonly count: number; readonly statement: number } {
  const [count, statement] = [extra.get('n') ?? -1, extra.get('qid') ?? -1];
  if (typeof count !== 'number' || (count < 1 && count !== -1)) {
    throw new ProtocolError('"n" must be a number of rows above 0, or -1 for all');
  }
  if (typeof statement !== 'number')
    throw new ProtocolError('"qid" must be the number of a statement, or -1');
  return { count, statement };
}

/** A field that must be a map; absent counts as empty. */
export function readMapField(fields: readonly Value[], place: number): MapValue {
  const field = fields[place] ?? new Map();
  if (!isMap(field)) throw new ProtocolError(`field ${place + 1} of the message must be a map`);
  return field;
}

/** A text in a map; absent where it is not there or null. @throws ProtocolError where it is something else. */
export function readText(map: MapValue, key: string): string | undefined {
  const value = map.get(key) ?? null;
  if (value === null) return undefined;
  if (typeof value !== 'string') throw new ProtocolError(`"${key}" must be a string`);
  return value;
}

/** 0 is Neo4j's word for "no limit": the server's own then holds. */
function readTimeout(value: Value): number | undefined {
  if (value === null || value === 0) return undefined;
  if (typeof value === 'number' && value > 0) return value;
  throw new ProtocolError('"tx_timeout" must be a number of milliseconds');
}
