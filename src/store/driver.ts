import neo4j, { type Config, type Driver } from 'neo4j-driver';
import type { Credentials, StoreSettings } from './settings.ts';

/**
 * Retries are off: a query that ended for want of memory would be run again for half a minute. A dead server is
 * known after five seconds, and integers arrive as `bigint`, apart from floats.
 */
const CONFIG: Config = {
  useBigInt: true,
  fetchSize: 500,
  maxConnectionPoolSize: 10,
  connectionAcquisitionTimeout: 6_000,
  connectionTimeout: 5_000,
  connectionLivenessCheckTimeout: 30_000,
  maxConnectionLifetime: 300_000,
  maxTransactionRetryTime: 0,
  telemetryDisabled: true,
  userAgent: 'entente',
  logging: { level: 'error', logger: () => {} },
};

/** A driver that has not yet connected. */
export function createDriver(settings: StoreSettings, credentials: Credentials | undefined): Driver {
  const auth = credentials ? neo4j.auth.basic(credentials.user, credentials.password) : undefined;
  return neo4j.driver(settings.uri, auth, CONFIG);
}
