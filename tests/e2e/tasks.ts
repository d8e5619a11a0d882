/** Ten things that a newcomer wants to know or to take along, each done with the mouse and with the keyboard alone. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createKeyboard, createMouse, type Hands } from './hands.ts';
import type { OpenReader } from './viewer.test.ts';

interface Task {
  readonly words: string;
  readonly run: (page: Page, hands: Hands) => Promise<void>;
}

const example = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: 'Examples' }).getByRole('link', { name });
const dossierOf = (page: Page): Locator => page.getByRole('region', { name: 'Dossier' });
const pathsOf = (page: Page): Locator => page.getByRole('list', { name: 'Paths' });

async function ask(page: Page, hands: Hands, from: string, to: string): Promise<void> {
  await hands.name(page.getByRole('combobox', { name: 'From' }), from);
  await hands.name(page.getByRole('combobox', { name: 'To' }), to);
  await hands.press(page.getByRole('button', { name: 'Find paths' }));
  await pathsOf(page).waitFor();
}

async function takeFile(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFile(await download.path());
}

const TASKS: readonly Task[] = [
  {
    words: 'finds how Norway and Hanwha Aerospace are tied, and since when',
    async run(page, hands) {
      await ask(page, hands, 'Norway', 'Hanwha Aerospace');
      const hops = dossierOf(page).getByRole('listitem', { name: /^Hop \d/ });
      expect(await hops.first().textContent()).toContain('Norway');
      expect(await hops.last().textContent()).toContain('Hanwha');
      expect(
        await dossierOf(page)
          .getByText(/^since \d{4}|^since \d+ \w{3} \d{4}/)
          .count(),
      ).toBeGreaterThan(0);
      expect(await dossierOf(page).locator('.summary').textContent()).toMatch(/Holds together.*\d{4}/);
    },
  },
  {
    words: 'finds what would be left between the ROK and NATO without the ITPP',
    async run(page, hands) {
      await hands.press(example(page, 'The Republic of Korea and NATO'));
      await hands.press(pathsOf(page).getByRole('button', { name: /ITPP/ }).first());
      await hands.press(
        dossierOf(page).getByRole('button', { name: /What if without\? Individually Tailored/ }),
      );
      const whatIf = page.getByRole('region', { name: 'What if', exact: true });
      await whatIf.getByText(/^\d+ paths? lost, 0 gained, \d+ kept/).waitFor();
      expect(await whatIf.getByRole('region', { name: 'Lost' }).textContent()).toContain('ITPP');
      expect(await whatIf.getByRole('region', { name: 'Kept' }).textContent()).not.toContain('ITPP');
    },
  },
  {
    words: 'finds which claims about the Security and Defence Partnership disagree',
    async run(page, hands) {
      await hands.search('Security and Defence Partnership');
      const concerned = page.getByRole('list', { name: 'Claims concerned' }).getByRole('link');
      await concerned.first().waitFor();
      const said = (await concerned.allTextContents()).join('\n');
      expect(said).toMatch(/is signed/);
      expect(said).toMatch(/is announced/);
      expect(said).toMatch(/North Atlantic Treaty Organization is a party to/);
      await hands.press(concerned.first());
      await page.locator('.claim:target').waitFor();
    },
  },
  {
    words: 'takes a path along as a picture and as a citation',
    async run(page, hands) {
      await hands.press(example(page, 'The Republic of Korea and NATO'));
      const menu = dossierOf(page).getByText('Take along');
      const item = (name: string) => dossierOf(page).getByRole('button', { name });
      await hands.press(menu);
      const picture = await takeFile(page, () => hands.press(item('Picture (PNG)')));
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      await hands.press(menu);
      const citation = await takeFile(page, () => hands.press(item('Citations (BibTeX)')));
      expect(citation.toString()).toMatch(/@misc\{entente,[^@]*Data version [0-9a-f]{16}/);
    },
  },
  {
    words: 'finds what is planned and not in force between the ROK and NATO',
    async run(page, hands) {
      await hands.press(example(page, 'The Republic of Korea and NATO'));
      await hands.press(page.getByRole('button', { name: 'Options' }));
      await hands.tick(page.getByRole('checkbox', { name: 'planned', exact: true }));
      await hands.tick(page.getByRole('checkbox', { name: 'in force or done' }));
      await page.getByRole('button', { name: /^links planned/ }).waitFor();
      await pathsOf(page).waitFor();
      const hops = dossierOf(page).locator('.hop');
      expect(await hops.count()).toBeGreaterThan(0);
      expect(await dossierOf(page).locator('.hop:not(.planned)').count()).toBe(0);
    },
  },
  {
    words: 'reads the passage behind a hop in its source, and comes back to the hop',
    async run(page, hands) {
      await hands.press(example(page, 'The Republic of Korea and NATO'));
      const link = dossierOf(page).getByRole('link', { name: 'carnegie-2026' }).nth(1);
      await link.waitFor();
      const line = /line (\d+)/.exec((await link.locator('xpath=..').textContent()) ?? '')?.[1];
      await hands.press(link);
      const place = page.locator('[aria-current="location"]');
      await place.waitFor();
      expect(await place.locator('.reader-line').textContent()).toBe(line);
      await page.goBack();
      await link.waitFor();
      await page.waitForFunction(() => document.activeElement?.textContent === 'carnegie-2026');
    },
  },
  {
    words: 'finds the capability areas that nobody addresses, and takes them as CSV',
    async run(page, hands) {
      await hands.press(page.getByRole('link', { name: 'Which capability areas no agreement addresses' }));
      const table = page.getByRole('table', { name: 'Results' });
      await table.waitFor();
      const rows = await table.getByRole('row').count();
      expect(rows).toBeGreaterThan(1);
      const file = await takeFile(page, () => hands.press(page.getByRole('button', { name: 'Save as CSV' })));
      expect(file.toString().trimEnd().split('\r\n').length).toBe(rows);
    },
  },
  {
    words: 'finds what changed between the ROK and NATO between two dates',
    async run(page, hands) {
      await hands.press(example(page, 'The Republic of Korea and NATO'));
      await hands.press(page.getByText('Between two dates'));
      await hands.date(page.getByLabel('Earlier day'), '2015-01-01');
      await hands.date(page.getByLabel('Later day'), '2026-01-01');
      const changes = page.getByRole('region', { name: 'Changes' });
      await changes.getByRole('heading', { name: 'From 1 Jan 2015 to 1 Jan 2026' }).waitFor();
      await changes.getByText(/^\d+ paths? lost, \d+ gained/).waitFor();
      expect(await changes.getByRole('region', { name: 'Gained' }).textContent()).toContain('Because:');
    },
  },
  {
    words: 'collects three claims with notes, and takes them as one file',
    async run(page, hands) {
      await hands.press(example(page, 'The Republic of Korea and NATO'));
      const keep = dossierOf(page)
        .locator('.claim')
        .getByRole('button', { name: /^Keep\b/ });
      await keep.nth(2).waitFor();
      for (let kept = 0; kept < 3; kept++) await hands.press(keep.first());
      await hands.press(page.getByRole('link', { name: 'Collection' }));
      const notes = page.getByRole('textbox', { name: 'Note' });
      for (const [index, note] of ['first', 'second', 'third'].entries()) {
        await hands.write(notes.nth(index), `my ${note} note`);
      }
      const file = await takeFile(page, () =>
        hands.press(page.getByRole('button', { name: 'Save as Markdown' })),
      );
      for (const note of ['first', 'second', 'third'])
        expect(file.toString()).toContain(`Note: my ${note} note`);
      expect(file.toString().match(/carnegie-2026/g)?.length).toBe(3);
    },
  },
  {
    words: 'finds the contracts of an actor as a table, by value',
    async run(page, hands) {
      await hands.search('Poland');
      await hands.press(page.getByRole('link', { name: 'Contracts by value' }));
      const table = page.getByRole('table', { name: 'Results' });
      await table.waitFor();
      const rows = await table.locator('tbody tr').allInnerTexts();
      const values = rows
        .map((row) => row.split('\t'))
        .map((cells) => [cells[2], Number(cells[1]?.replaceAll(',', ''))]);
      expect(rows.length).toBeGreaterThan(1);
      const sorted = [...values].sort(
        ([a, one], [b, other]) => String(a).localeCompare(String(b)) || Number(other) - Number(one),
      );
      expect(values).toEqual(sorted);
    },
  },
];

export function testTasks(openReader: OpenReader): void {
  for (const create of [createMouse, createKeyboard]) {
    describe(create === createMouse ? 'with the mouse' : 'with the keyboard alone', () => {
      for (const { words, run } of TASKS) {
        it(words, async () => {
          const { page, open, complaints } = await openReader({ viewport: { width: 1200, height: 800 } });
          await open('/');
          await run(page, create(page));
          expect(complaints).toEqual([]);
        });
      }
    });
  }
}
