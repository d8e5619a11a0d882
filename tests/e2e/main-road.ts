/** The road every reader takes: ask, find, open the dossier, go back, pass the link on. */
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { OpenReader } from './viewer.test.ts';

export function testMainRoad(openReader: OpenReader): void {
  it('asks its question on the opening page and draws an example as a route', async () => {
    const { page, open, complaints } = await openReader();
    await open('/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('How are these two tied?');
    expect(await page.getByRole('list', { name: 'Examples' }).getByRole('link').count()).toBe(4);
    expect(await page.locator('.route-map .route-stop').count()).toBeGreaterThan(3);
    expect(complaints).toEqual([]);
  });

  it('loads at first no more than 180 kB of scripts and styles, gzipped', async () => {
    const { page, open } = await openReader();
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (['script', 'stylesheet'].includes(response.request().resourceType())) bodies.push(response.body());
    });
    await open('/');
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(180_000);
  });

  it('finds the way from the Republic of Korea to NATO through the ITPP, with evidence on each hop', async () => {
    const { page, open, complaints } = await openReader();
    await open('/');
    await page.getByRole('combobox', { name: 'From' }).fill('Republic of Korea');
    await page.getByRole('option').first().click();
    await page.getByRole('combobox', { name: 'To' }).fill('NATO');
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Find paths' }).click();
    const list = page.getByRole('list', { name: 'Paths' });
    await list
      .getByRole('button', { name: /Individually Tailored Partnership Programme/ })
      .filter({ hasText: '2 hops' })
      .first()
      .click();
    const dossier = page.getByRole('region', { name: 'Dossier' });
    const hops = dossier.getByRole('listitem', { name: /^Hop \d/ });
    expect(await hops.count()).toBe(2);
    for (const hop of await hops.all()) {
      expect(await hop.getByRole('link', { name: 'carnegie-2026' }).count()).toBeGreaterThan(0);
      expect(await hop.textContent()).toMatch(/line \d+/);
    }
    expect(new URL(page.url()).search).toMatch(/from=rok&to=nato&path=/);
    expect(complaints).toEqual([]);
  });

  it('goes no way through a NATO party tie of the Security and Defence Partnership, and shows that claim there', async () => {
    const { page, open } = await openReader();
    await open('/?from=rok&to=nato');
    const list = page.getByRole('list', { name: 'Paths' });
    const more = list.getByRole('button', { name: /^\d+ more/ });
    while ((await more.count()) > 0) await more.first().click();
    const stops = await list.locator('.stops').allTextContents();
    expect(stops.length).toBeGreaterThan(1);
    expect(stops.filter((text) => /Security and Defence Partnership\s*NATO$/.test(text))).toEqual([]);
    await open('/?view=entity&id=eu-rok-sdp');
    expect(await page.getByRole('heading', { name: 'Disputed and withheld' }).count()).toBe(1);
    expect(await page.getByText('not counted').count()).toBeGreaterThan(0);
  });

  it('goes back to where the reader was', async () => {
    const { page, open } = await openReader();
    await open('/?from=rok&to=nato');
    const rows = page.getByRole('list', { name: 'Paths' }).locator('button.path-row');
    await rows.nth(1).click();
    const second = page.url();
    await page.getByRole('link', { name: 'Sources', exact: true }).click();
    await page.getByRole('heading', { name: 'Sources', level: 1 }).waitFor();
    await page.goBack();
    expect(page.url()).toBe(second);
    expect(await rows.nth(1).getAttribute('aria-current')).toBe('true');
  });

  it('says what is wrong with a name that nothing bears', async () => {
    const { page, open } = await openReader();
    await open('/');
    await page.getByRole('combobox', { name: 'From' }).fill('Atlantis');
    await page.getByRole('button', { name: 'Find paths' }).click();
    await page.getByText('Nothing here is called “Atlantis”').waitFor();
  });

  it('shows no passage from another text than was read, and says what it lacks where there is none', async () => {
    const { page, open } = await openReader();
    await open('/?view=sources&id=forum-2025');
    await page.getByText(/Your copy of forum-2025 is another text than the one that was read/).waitFor();
    expect(await page.locator('.gist').count()).toBeGreaterThan(0);
    expect(await page.locator('.passage').count()).toBe(0);
    await open('/?view=sources&id=carnegie-2026');
    await page.getByText(/Put your copy of the text/).waitFor();
  });
}
