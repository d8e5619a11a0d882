/** The main road without a mouse. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { OpenReader } from './viewer.test.ts';

/** Presses Tab until the focus is on something of this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const label = (element as HTMLInputElement).labels?.[0]?.textContent;
      return element.getAttribute('aria-label') ?? label ?? element.textContent ?? '';
    });
    if (typeof name === 'string' ? focused.trim() === name : name.test(focused)) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

export function testKeyboard(openReader: OpenReader): void {
  it('walks the main road with the keyboard alone', async () => {
    const { page, open } = await openReader();
    await open('/');
    await tabTo(page, 'From');
    await page.keyboard.type('Republic of Kor');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await tabTo(page, 'To');
    await page.keyboard.type('NATO');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Find paths');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Paths' }).waitFor();
    await tabTo(page, /ITPP/);
    await page.keyboard.press('Enter');
    await tabTo(page, 'Dossier');
    expect(await page.locator('.dossier-sentence').textContent()).toMatch(/Tailored Partnership Programme/);
  });

  it('closes the suggestions with Escape and keeps what was typed', async () => {
    const { page, open } = await openReader();
    await open('/');
    const field = page.getByRole('combobox', { name: 'From' });
    await field.fill('Nor');
    await page.getByRole('option').first().waitFor();
    await field.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await field.inputValue()).toBe('Nor');
  });

  it('takes the first suggestion with the first arrow down', async () => {
    const { page, open } = await openReader();
    await open('/');
    const field = page.getByRole('combobox', { name: 'From' });
    await field.fill('Nor');
    const first = page.getByRole('option').first();
    await first.waitFor();
    const name = await first.locator('.option-name').textContent();
    await field.press('ArrowDown');
    expect(await first.getAttribute('aria-selected')).toBe('true');
    await field.press('Enter');
    expect(await field.inputValue()).toBe(name);
  });

  it('acts on single letters until they are switched off, and never while something is typed', async () => {
    const { page, open } = await openReader();
    await open('/?from=rok&to=nato');
    const rows = page.getByRole('list', { name: 'Paths' }).locator('button.path-row');
    await rows.first().waitFor();
    await page.keyboard.press('n');
    await page.locator('button.path-row[aria-current="true"]').waitFor();
    expect(await rows.nth(1).getAttribute('aria-current')).toBe('true');
    await page.keyboard.press('/');
    await page.keyboard.type('ngt');
    expect(await page.getByRole('combobox', { name: 'Search' }).inputValue()).toBe('ngt');
    await page.getByText('Keys', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'single letters act' }).uncheck();
    await page.reload();
    await rows.first().waitFor();
    await page.keyboard.press('p');
    expect(await rows.nth(1).getAttribute('aria-current')).toBe('true');
  });

  it('announces how many paths were found', async () => {
    const { page, open } = await openReader();
    await open('/?from=rok&to=nato');
    expect(await page.locator('[aria-live="polite"]').textContent()).toMatch(/^\d+ paths found between/);
  });
}
