/** A source gone through line by line: which lines hold claims, and why the others hold none. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { startProgram } from '../support/program.ts';
import type { OpenReader } from './viewer.test.ts';

const SOURCE = '/?view=sources&id=carnegie-2026';
const texts = process.env.ENTENTE_TEXTS ?? '';
const haveText = existsSync(join(texts, '000_448711cac4160b33.txt'));

const section = (page: Page, name: RegExp): Locator =>
  page.locator('.reader-section', { has: page.getByRole('heading', { name }) });

export function testLineByLine(openReader: OpenReader): void {
  it('says of each section how many lines hold claims, and of the others why they hold none', async () => {
    const { page, open, complaints } = await openReader();
    await open(SOURCE);
    await page.getByText('151 of 380 lines hold claims', { exact: true }).waitFor();
    const foot = section(page, /^Page foot/);
    await foot.getByText('4 of 51 lines hold claims').waitFor();
    const reasons = foot.getByText(/^No claim: /);
    expect(await reasons.allTextContents()).toContain('No claim: Other works of the publisher');
    for (const reason of await reasons.all()) expect(await opacityOf(reason)).toBe('1');
    expect(complaints).toEqual([]);
  });

  it('leads from a line that says the same again to the claim', async () => {
    const { page, open } = await openReader();
    await open(SOURCE);
    const introduction = section(page, /^Introduction/);
    await introduction.getByRole('button', { name: /in this section/ }).click();
    await introduction.locator('.rest', { hasText: 'Says the same as' }).getByRole('link').first().click();
    await page.locator('.reader-row[aria-current="location"]').waitFor();
  });

  it.skipIf(!haveText)('tells the reason to whoever comes to such a line by keyboard', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-lines-'));
    const program = await startProgram({ ENTENTE_DATA: folder, ENTENTE_TEXTS: texts });
    try {
      const { page } = await openReader();
      await page.goto(program.url + SOURCE);
      const row = section(page, /^Page head/)
        .locator('.rest')
        .nth(1);
      const reason = row.getByText(/^No claim: /);
      await row.waitFor();
      expect(await opacityOf(reason)).toBe('0');
      await page.locator('.reader-row').nth(1).getByRole('link').last().focus();
      await page.keyboard.press('Tab');
      expect(await opacityOf(reason)).toBe('1');
      const line = row.locator('summary');
      expect(await line.getAttribute('aria-describedby')).toBe(await reason.getAttribute('id'));
      await page.keyboard.press('Enter');
      await row.locator('details[open]').waitFor();
      await page.keyboard.press('Tab');
      expect(await opacityOf(reason)).toBe('1');
    } finally {
      await program.end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    }
  });
}

const opacityOf = (element: Locator): Promise<string> =>
  element.evaluate((node) => getComputedStyle(node).opacity);
