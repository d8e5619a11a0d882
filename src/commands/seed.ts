/** `entente seed`: brings the graph to what `seed/` says. */

import { seedEmbedded } from '../opening/embedded-graph.ts';
import { seedNeo4j } from '../opening/neo4j-graph.ts';
import { openWantedGraph } from '../opening/wanted-graph.ts';
import type { Effects } from './command.ts';

export interface SeedOptions {
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

export async function seed(
  { dryRun = false, force = false }: SeedOptions,
  { config, print }: Effects,
): Promise<void> {
  const wanted = openWantedGraph();
  const report = config.NEO4J_URI
    ? await seedNeo4j(config, config.NEO4J_URI, wanted, { dryRun, force })
    : await seedEmbedded(config, wanted, { dryRun });
  print(report);
}
