/** What axe-core finds on every view, in light and dark, wide and narrow. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, it } from 'vitest';
import type { OpenReader } from './viewer.test.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const VIEWS = {
  opening: '/',
  paths: '/?from=rok&to=nato',
  'what if': '/?from=hanwha-aerospace&to=norway&scenario=no:poland&lose=any&tools=hangs-on,suppose,common',
  'between dates':
    '/?from=hanwha-aerospace&to=norway&changedFrom=2015-01-01&changedTo=2026-02-18&tools=dates',
  entity: '/?view=entity&id=eu-rok-sdp',
  graph: '/?view=graph',
  table: '/?view=graph&as=table&id=poland',
  outline: '/?view=graph&as=outline',
  timeline: '/?view=graph&as=timeline',
  changes: '/?view=graph&as=changes',
  map: '/?view=graph&as=map',
  matrix: '/?view=graph&as=matrix',
  figures: '/?view=figures',
  sources: '/?view=sources',
  source: '/?view=sources&id=carnegie-2026',
  problems: '/?view=problems',
  collection: '/?view=collection',
  cypher: '/?view=cypher&query=MATCH%20(c:Contract)%20RETURN%20c,c.value%20AS%20value',
  'answer as graph': '/?view=cypher&query=MATCH%20p%3D(:State)--(:Contract)%20RETURN%20p&form=graph',
  'answer as chart': '/?view=cypher&query=MATCH%20(c:Contract)%20RETURN%20c,c.value%20AS%20value&form=chart',
};

export function testForEveryone(openReader: OpenReader): void {
  for (const [name, address] of Object.entries(VIEWS)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`has no serious barrier on the ${name} view in ${colorScheme}`, async () => {
        const { page, open, complaints } = await openReader({ colorScheme });
        await open(address);
        await page.evaluate(AXE);
        const found = await page.evaluate(() =>
          (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
        );
        const serious = found.violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
        expect(serious).toEqual([]);
        expect(complaints).toEqual([]);
      });
    }

    it(`does not scroll sideways on a narrow screen in the ${name} view`, async () => {
      const { page, open } = await openReader({ viewport: { width: 390, height: 844 } });
      await open(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    });
  }
}
