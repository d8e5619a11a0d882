import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Conformance } from '../../src/commands/docs/conformance-page.ts';
import { packageRoot } from '../../src/package-root.ts';
import { readRecorded } from './dialect/recorded.ts';
import { readLiveOutcome } from './differential/live-outcome.ts';
import { LEFT_OUT, RECORDED_ANSWERS } from './differential/recorded-answers.ts';
import { DEVIATIONS } from './tck/deviations.ts';
import { isRefusedBeforeRunning, judgeScenario } from './tck/judge.ts';
import { readScenarios } from './tck/scenarios.ts';

/** Runs every scenario of the TCK and counts, by folder, those that read and those that are answered as asked. */
export function countScenarios(files: ReadonlyMap<string, string>): Conformance['tck'] {
  const folders: Record<string, { scenarios: number; reading: number; passed: number }> = {};
  const scenarios = readScenarios(files);
  for (const scenario of scenarios) {
    folders[scenario.folder] ??= { scenarios: 0, reading: 0, passed: 0 };
    const counts = folders[scenario.folder]!;
    const { verdict } = judgeScenario(scenario, files);
    counts.scenarios++;
    if (verdict !== 'writes') counts.reading++;
    if (verdict === 'pass') counts.passed++;
  }
  const early = scenarios.filter(({ expected }) => expected.kind === 'error' && expected.phase !== 'runtime');
  const refused = early.filter((scenario) => isRefusedBeforeRunning(scenario, files)).length;
  return { folders, beforeRunning: { expected: early.length, refused }, deviations: DEVIATIONS };
}

/** Counts what a real Neo4j answered when its answers were written down. */
export function countRecorded(): Pick<Conformance, 'dialect' | 'differences' | 'generated' | 'live'> {
  const digests = readFileSync(RECORDED_ANSWERS, 'utf8').trim().split('\n');
  const leftOut = digests.filter((digest) => digest === LEFT_OUT).length;
  const generated = { answered: digests.length - leftOut, leftOut };
  return { ...countDialect(), generated, live: readLiveOutcome() };
}

function countDialect(): Pick<Conformance, 'dialect' | 'differences'> {
  const dialect: Record<string, { answered: number; refused: number; different: number }> = {};
  const differences: Record<string, string> = {};
  for (const { subject, query, answer, differs } of readRecorded()) {
    dialect[subject] ??= { answered: 0, refused: 0, different: 0 };
    if (differs !== undefined) differences[query] = differs;
    dialect[subject][differs !== undefined ? 'different' : 'error' in answer ? 'refused' : 'answered']++;
  }
  return { dialect, differences };
}

/** Lines of the front end and of the engine, to the nearest hundred. */
export function countLines(): Conformance['lines'] {
  const rooms = ['src/language', 'src/engine'];
  return Object.fromEntries(rooms.map((room) => [room, Math.round(linesIn(room) / 100) * 100]));
}

function linesIn(room: string): number {
  const files = readdirSync(join(packageRoot, room), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(packageRoot, room, file), 'utf8').split('\n').length - 1)
    .reduce((sum, lines) => sum + lines, 0);
}
