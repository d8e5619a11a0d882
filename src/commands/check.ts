/** `entente check`: is every record of the seed right, and does the whole make a graph? */
import { join } from 'node:path';
import { readLedger } from '../ledger/ledger.ts';
import { projectLedger } from '../ledger/projection/project-ledger.ts';
import { readSeedFiles } from '../ledger/seed-files.ts';
import { packageRoot } from '../package-root.ts';
import type { Effects } from './command.ts';

/** Prints the counts and the version. @throws AppError `invalid-seed` with every fault. */
export function checkSeed({ print }: Effects): void {
  const ledger = readLedger(readSeedFiles(join(packageRoot, 'seed')));
  const graph = projectLedger(ledger);
  const dataset = graph.nodes.find(({ labels }) => labels.includes('Dataset'));
  const { entities, ties, claims, evidence, sources, figures, doubts } = dataset?.properties ?? {};
  print(
    `${entities} entities, ${ties} ties, ${claims} claims, ${evidence} pieces of evidence, ${figures} figures, ` +
      `${sources} sources, ${doubts} doubts; version ${graph.version}`,
  );
}
