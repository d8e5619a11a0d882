/** How much a query over HTTP may ask for, and what it gets where it does not ask. */
import { z } from 'zod';
import type { Config } from '../config.ts';

export const Statement = z
  .string()
  .trim()
  .min(1, 'expected a Cypher query')
  .max(10_000, 'at most 10,000 characters');

export interface QueryLimits {
  readonly rows: number;
  readonly bytes: number;
  readonly timeoutMs: number;
}

const MIB = 1024 * 1024;

export const MOST: QueryLimits = { rows: 10_000, bytes: 50 * MIB, timeoutMs: 30_000 };

export function presetLimits({ QUERY_ROWS, QUERY_TIMEOUT_MS }: Config): QueryLimits {
  return { rows: QUERY_ROWS, bytes: 5 * MIB, timeoutMs: QUERY_TIMEOUT_MS };
}
