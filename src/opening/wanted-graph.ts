/** The graph that `seed/` makes: read, checked and projected. */
import { join } from 'node:path';
import type { GraphData } from '../domain/graph.ts';
import { readLedger } from '../ledger/ledger.ts';
import { PROJECTION_NUMBER, projectLedger } from '../ledger/projection/project-ledger.ts';
import { hashSeedFiles, readSeedFiles } from '../ledger/seed-files.ts';
import { packageRoot } from '../package-root.ts';

export interface WantedGraph {
  /** Names it before it is made: the seed's files and the projection's number. */
  readonly fingerprint: string;
  /** @throws AppError `invalid-seed` */
  project(): GraphData;
}

export function openWantedGraph(): WantedGraph {
  const files = readSeedFiles(join(packageRoot, 'seed'));
  return {
    fingerprint: `${hashSeedFiles(files).slice(0, 24)}-${PROJECTION_NUMBER}`,
    project: () => projectLedger(readLedger(files)),
  };
}
