import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONFORMANCE_FILE, type Conformance } from '../../../src/commands/docs/conformance-page.ts';
import { countScenarios } from '../conformance-summary.ts';
import { DEVIATIONS } from './deviations.ts';
import { judgeScenario, type Verdict } from './judge.ts';
import { readScenarios } from './scenarios.ts';
import { findTck } from './tck-source.ts';

const files = findTck();
const required = process.env.ENTENTE_REQUIRE?.split(',').includes('tck') ?? false;

describe.skipIf(!files && !required)('the openCypher TCK (fetched by Maven)', () => {
  const scenarios = files ? readScenarios(files) : [];
  const folders = new Map(
    scenarios.map(({ folder }) => [folder, scenarios.filter((each) => each.folder === folder)]),
  );

  test('is answered as the page on conformance says', () => {
    const { tck } = JSON.parse(readFileSync(CONFORMANCE_FILE, 'utf8')) as Conformance;
    expect(countScenarios(files!)).toEqual(tck);
  });

  test('holds all its scenarios', () => {
    expect(scenarios).toHaveLength(3897);
  });

  for (const [folder, members] of folders) {
    test(`${folder}: every scenario that reads is answered as listed`, () => {
      const others = members.flatMap((scenario) => {
        const { verdict, detail } = judgeScenario(scenario, files!);
        return isAsListed(scenario.id, verdict) ? [] : [`${verdict}: ${scenario.id}: ${detail}`];
      });
      expect(others).toEqual([]);
    });
  }
});

/** A scenario that is listed as a deviation must deviate: a list that is out of date is a fault too. */
function isAsListed(id: string, verdict: Verdict): boolean {
  return id in DEVIATIONS ? verdict !== 'pass' : verdict === 'pass' || verdict === 'writes';
}
