import { join } from 'node:path';
import type { GraphData } from '../../src/domain/graph.ts';
import { readLedger } from '../../src/ledger/ledger.ts';
import { projectLedger } from '../../src/ledger/projection/project-ledger.ts';
import { readSeedFiles } from '../../src/ledger/seed-files.ts';

/** The graph of `seed/`, as the program loads it. */
export function projectSeed(): GraphData {
  return projectLedger(readLedger(readSeedFiles(join(import.meta.dirname, '..', '..', 'seed'))));
}
