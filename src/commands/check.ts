/** `entente check`: is every record of the seed right, does the whole make a graph, and is every line accounted for? */
import { join } from 'node:path';
import { AppError } from '../domain/errors.ts';
import { type Coverage, measureCoverage } from '../ledger/evidence/coverage.ts';
import { type Ledger, readLedger } from '../ledger/ledger.ts';
import { findLikelyDuplicates, findSharedAliases } from '../ledger/likely-duplicates.ts';
import { projectLedger } from '../ledger/projection/project-ledger.ts';
import { readSeedFiles } from '../ledger/seed-files.ts';
import { packageRoot } from '../package-root.ts';
import type { Effects } from './command.ts';

export interface SeedCheckOptions {
  readonly coverage?: boolean;
  readonly identity?: boolean;
}

/**
 * Prints the counts and the version; with `coverage` the lines of the texts that hold neither claim nor reason.
 * @returns false where such a line is left
 * @throws AppError `invalid-seed` with every fault
 */
export function checkSeed({ coverage, identity }: SeedCheckOptions, { config, print }: Effects): boolean {
  const ledger = readLedger(readSeedFiles(join(packageRoot, 'seed')));
  print(describeGraph(ledger));
  if (identity) printIdentity(ledger, print);
  return coverage ? printCoverage(measureCoverage(ledger, config.ENTENTE_TEXTS), print) : true;
}

function describeGraph(ledger: Ledger): string {
  const graph = projectLedger(ledger);
  const dataset = graph.nodes.find(({ labels }) => labels.includes('Dataset'));
  const { entities, ties, claims, evidence, sources, figures, doubts } = dataset?.properties ?? {};
  return (
    `${entities} entities, ${ties} ties, ${claims} claims, ${evidence} pieces of evidence, ${figures} figures, ` +
    `${sources} sources, ${doubts} doubts; version ${graph.version}`
  );
}

function printIdentity(ledger: Ledger, print: Effects['print']): void {
  const entities = ledger.entities.map(({ record }) => record);
  for (const { a, b, names } of findLikelyDuplicates(entities))
    print(`one thing? ${a} and ${b}: ${names.join(' / ')}`);
  for (const [name, owners] of findSharedAliases(entities))
    print(`shared alias: ${name} (${owners.join(', ')})`);
}

function printCoverage(coverages: readonly Coverage[], print: Effects['print']): boolean {
  if (coverages.length === 0) {
    throw new AppError(
      'unavailable',
      'no text is here: put your copies into the folder that ENTENTE_TEXTS names',
    );
  }
  for (const { source, lines, withClaims, withReason, uncovered } of coverages) {
    print(
      `${source}: ${lines} lines, ${withClaims} with claims, ${withReason} with a reason, ${uncovered.length} uncovered` +
        (uncovered.length > 0 ? `: ${uncovered.join(', ')}` : ''),
    );
  }
  return coverages.every(({ uncovered }) => uncovered.length === 0);
}
