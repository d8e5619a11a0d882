import { readFileSync } from 'node:fs';
import type { Conformance } from '../../src/commands/docs/conformance-page.ts';
import { RECORDED_ANSWERS } from './differential/recorded-answers.ts';
import { DEVIATIONS } from './tck/deviations.ts';
import { judgeScenario } from './tck/judge.ts';
import { readScenarios } from './tck/scenarios.ts';

/** Runs every scenario of the TCK and counts, by folder, those that read and those that are answered as asked. */
export function countScenarios(files: ReadonlyMap<string, string>): Conformance['tck'] {
  const folders: Record<string, { scenarios: number; reading: number; passed: number }> = {};
  for (const scenario of readScenarios(files)) {
    folders[scenario.folder] ??= { scenarios: 0, reading: 0, passed: 0 };
    const counts = folders[scenario.folder]!;
    const { verdict } = judgeScenario(scenario, files);
    counts.scenarios++;
    if (verdict !== 'writes') counts.reading++;
    if (verdict === 'pass') counts.passed++;
  }
  return { folders, deviations: DEVIATIONS };
}

/** Counts what a real Neo4j answered when its answers were written down. */
export function countRecorded(): Omit<Conformance, 'tck'> {
  const dialect: readonly { readonly error?: string }[] = JSON.parse(
    readFileSync(new URL('./dialect/recorded-answers.json', import.meta.url), 'utf8'),
  );
  const digests = readFileSync(RECORDED_ANSWERS, 'utf8').trim().split('\n');
  const refused = dialect.filter(({ error }) => error !== undefined).length;
  const leftOut = digests.filter((digest) => digest === '-').length;
  return {
    dialect: { answered: dialect.length - refused, refused },
    generated: { answered: digests.length - leftOut, leftOut },
  };
}
