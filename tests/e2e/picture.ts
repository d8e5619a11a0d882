/** The picture: groups, cursor, pins, lasso, lost surfaces, colours of the system. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { makeGraph } from '../support/made-graph.ts';
import { serveGraph } from '../support/serving-graph.ts';
import { createReader, SOON } from './reader.ts';
import type { OpenReader } from './viewer.test.ts';

const APART = '/?view=graph&gather=no';

const drawn = (page: Page): Promise<void> => page.locator('.stage[aria-busy="false"]').waitFor();

const shownCount = async (page: Page): Promise<number> => {
  const text = await page.getByText(/^[\d,]+ (entity|entities), [\d,]+ links?$/).textContent();
  return Number(/([\d,]+) link/.exec(text ?? '')?.[1]?.replaceAll(',', ''));
};

/** Puts the cursor on the first disc, and says what is read out. */
async function enterPicture(page: Page): Promise<Locator> {
  await drawn(page);
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  return page.locator('[aria-live="polite"]');
}

export function testPicture(openReader: OpenReader): void {
  it('starts a crowded graph as groups, which open by the keyboard and by name', async () => {
    const { page, open, complaints } = await openReader();
    await open('/?view=graph');
    const live = await enterPicture(page);
    expect(await live.textContent()).toMatch(/^Group of \d+ entities around .+ Enter opens it\.$/);
    await page.keyboard.press('Enter');
    const close = page.getByRole('button', { name: /^Close the group around/ });
    await close.waitFor();
    expect(new URL(page.url()).searchParams.get('open')).toBeTruthy();
    await page
      .getByRole('button', { name: /^Open the group around/ })
      .first()
      .click();
    expect(await close.count()).toBe(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => close.count(), SOON).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('moves, keeps in place, hides and brings back an entity by the keyboard', async () => {
    const { page, open } = await openReader();
    await open(APART);
    const live = await enterPicture(page);
    await page.keyboard.press('Shift+ArrowRight');
    expect(await live.textContent()).toMatch(/moved, and stays there/);
    await page.getByRole('button', { name: 'Release what was moved' }).waitFor();
    const links = await shownCount(page);
    await page.keyboard.press('Delete');
    expect(await live.textContent()).toMatch(/is hidden/);
    expect(await shownCount(page)).toBeLessThan(links);
    await page.getByRole('button', { name: /^Show again/ }).click();
    expect(await shownCount(page)).toBe(links);
  });

  it('lights what is under the pointer and opens it by a click', async () => {
    const { page, open } = await openReader();
    await open('/?view=graph&focus=poland');
    await drawn(page);
    const { x, y, width, height } = (await page.locator('.stage').boundingBox())!;
    const lit = page.locator('.stage .canvas.dimmed');
    for (let step = 0; (await lit.count()) === 0 && step < 400; step++) {
      const [across, down] = [(step * 0.618) % 1, (step * 0.381) % 1];
      await page.mouse.move(x + width * (0.1 + 0.8 * across), y + height * (0.1 + 0.8 * down));
    }
    await page.mouse.down();
    await page.mouse.up();
    await page.getByRole('region', { name: 'Chosen entity' }).waitFor();
  });

  it('unfolds an entity by one type of link after another', async () => {
    const { page, open } = await openReader();
    await open('/?view=graph&id=poland');
    const card = page.getByRole('region', { name: 'Chosen entity' });
    await card.getByText(/^is a buyer in/).click();
    await card.getByRole('button', { name: 'Only these' }).click();
    const links = await shownCount(page);
    expect(links).toBeGreaterThan(0);
    await card.getByText(/^is a member of/).click();
    await card.getByRole('button', { name: 'Add them to what is shown' }).last().click();
    expect(await shownCount(page)).toBeGreaterThan(links);
  });

  it('keeps only what a line was drawn round', async () => {
    const { page, open } = await openReader();
    await open(APART);
    await drawn(page);
    const links = await shownCount(page);
    await page.getByRole('button', { name: 'Draw round several' }).click();
    const { x, y, width, height } = (await page.locator('.stage').boundingBox())!;
    const at = (across: number, down: number) => page.mouse.move(x + width * across, y + height * down);
    await at(0.35, 0.35);
    await page.mouse.down();
    for (const [across, down] of [
      [0.6, 0.35],
      [0.6, 0.6],
      [0.35, 0.6],
    ] as const)
      await at(across, down);
    await page.mouse.up();
    await page.getByText(/^\d+ entities chosen/).waitFor();
    await page
      .getByRole('button', { name: 'Only these' })
      .or(page.getByText(/draw round fewer/))
      .click();
    expect(await shownCount(page)).toBeLessThan(links);
  });

  it('leaves disputed links out by the legend', async () => {
    const { page, open } = await openReader();
    await open('/?view=graph&as=table');
    const links = await shownCount(page);
    await page.getByRole('checkbox', { name: 'disputed' }).uncheck();
    expect(await shownCount(page)).toBeLessThan(links);
    expect(await page.getByRole('table', { name: 'Links' }).getByText('disputed').count()).toBe(0);
  });

  it('draws the same picture anew after the browser took its surface away', async () => {
    const { page, open, complaints } = await openReader();
    await open('/?view=graph');
    await drawn(page);
    const stage = page.locator('.stage');
    const before = await stage.screenshot();
    const first = await page.locator('.sigma-nodes').elementHandle();
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.stage canvas')) {
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
      }
    });
    await expect.poll(() => first?.evaluate((canvas) => canvas.isConnected), SOON).toBe(false);
    await drawn(page);
    expect((await stage.screenshot()).equals(before)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('draws in the colours of the system where the reader chose them', async () => {
    const { page, open, complaints } = await openReader({ forcedColors: 'active' });
    await open(APART);
    await drawn(page);
    const colours = await page.evaluate(() => {
      const probe = document.createElement('span');
      probe.style.color = 'CanvasText';
      document.body.append(probe);
      return getComputedStyle(probe).color;
    });
    await page.getByText('Take along').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Picture (SVG)' }).click(),
    ]);
    const chunks = await (await download.createReadStream()).toArray();
    const discs = new Set(
      Buffer.concat(chunks)
        .toString()
        .match(/<circle r="[\d.]+" fill="[^"]+"/g),
    );
    expect([...discs].some((disc) => disc.endsWith(`fill="${colours}"`))).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('shows long lists in portions', async () => {
    const { page, open } = await openReader();
    await open('/?view=graph&as=table');
    const rows = page.getByRole('table', { name: 'Links' }).locator('tbody tr');
    expect(await rows.count()).toBe(200);
    await page.getByRole('button', { name: 'Show 200 more' }).click();
    await expect.poll(() => rows.count(), SOON).toBe(400);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await rows.count()).toBe(await shownCount(page));
  });

  it('shows the outline where the browser has no WebGL, with a sentence why', async () => {
    const browser = await startBrowser(['--disable-3d-apis']);
    if ('reason' in browser) throw new Error(browser.reason);
    const { page, open, complaints } = await createReader(browser, await origin(openReader));
    await open('/?view=graph');
    await page.getByText(/does not draw with WebGL/).waitFor();
    expect(await page.locator('.outline > li').count()).toBeGreaterThan(10);
    expect(complaints).toEqual([]);
    await browser.close();
  });

  it('shows thousands of entities in every sight', async () => {
    const serving = await serveGraph(() => makeGraph({ entities: 1500, ties: 4500, communities: 20 }));
    const { page, complaints } = await openReader();
    const show = (address: string) => page.goto(`${serving.url}${address}`);
    await show('/?view=graph');
    await drawn(page);
    expect(await page.getByRole('button', { name: /^Open the group around/ }).count()).toBe(12);
    await page.getByRole('checkbox', { name: 'gather what is close' }).uncheck();
    await page.getByText(/Drawn as plain lines and dots/).waitFor();
    for (const sight of ['Outline', 'Table', 'Timeline', 'Matrix']) {
      await page.getByRole('link', { name: sight, exact: true }).click();
      await page.locator('.more').first().waitFor();
    }
    await show('/?from=e000001&to=e000002&phase=current,planned,past');
    await page.getByRole('list', { name: 'Paths' }).waitFor();
    await drawn(page);
    expect(complaints).toEqual([]);
    await page.goto('about:blank');
    await serving.stop();
  });
}

/** Where the viewer is served. */
async function origin(openReader: OpenReader): Promise<string> {
  const { page, open } = await openReader();
  await open('/?view=collection');
  return new URL(page.url()).origin;
}
