/** What the viewer hands out opens in what it is for. */
import { readFile } from 'node:fs/promises';
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { OpenReader } from './viewer.test.ts';

/** Takes one item of the menu and reads the file it gives. */
async function take(page: Page, item: string): Promise<{ name: string; content: Buffer }> {
  await page.getByText('Take along').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: item, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

export function testTakeAlong(openReader: OpenReader): void {
  it('gives a dossier as Markdown, with the version of the data and every claim', async () => {
    const { page, open } = await openReader();
    await open('/?from=rok&to=nato');
    const { name, content } = await take(page, 'Markdown');
    expect(name).toBe('republic-of-korea-north-atlantic-treaty-organization.md');
    expect(content.toString()).toMatch(/`carnegie-2026`, § .*line \d+, digest `[0-9a-f]{16}`/);
    expect(content.toString()).toMatch(/data version [0-9a-f]{16}/);
  });

  it('gives citations as BibTeX', async () => {
    const { page, open } = await openReader();
    await open('/?from=rok&to=nato');
    const { content } = await take(page, 'Citations (BibTeX)');
    expect(content.toString()).toMatch(/@misc\{carnegie-2026,\n {2}title = \{.+\},/);
    expect(content.toString()).toContain('@misc{entente,');
  });

  it('gives one HTML file that opens without a server and shows the dossier', async () => {
    const { page, open } = await openReader();
    await open('/?from=rok&to=nato');
    const { content } = await take(page, 'One HTML file');
    const requests: string[] = [];
    const reader = await openReader({ offline: true });
    reader.page.on('request', (request) => requests.push(request.url()));
    await reader.page.setContent(content.toString());
    expect(await reader.page.getByRole('region', { name: 'Dossier' }).textContent()).toMatch(/line \d+/);
    expect(requests).toEqual([]);
  });

  it('gives the graph as GEXF that graphology reads again, as many links as the table has rows', async () => {
    const { page, open } = await openReader();
    await open('/?view=graph&as=table');
    const rows = (await page.getByRole('table', { name: 'Links' }).getByRole('row').count()) - 1;
    const { content } = await take(page, 'Gephi (GEXF)');
    const graph = parse(MultiDirectedGraph, content.toString());
    expect(graph.size).toBe(rows);
    expect(graph.getNodeAttribute('rok', 'label')).toBe('Republic of Korea');
  });

  it('gives the links as CSV', async () => {
    const { page, open } = await openReader();
    await open('/?view=graph&as=table');
    const rows = await page.getByRole('table', { name: 'Links' }).getByRole('row').count();
    const { content } = await take(page, 'Links (CSV)');
    expect(content.toString().trimEnd().split('\r\n').length).toBe(rows);
  });

  it('gives the picture as SVG that the browser draws, and as PNG', async () => {
    const { page, open } = await openReader();
    await open('/?view=graph');
    const svg = await take(page, 'Picture (SVG)');
    const shapes = await page.evaluate((text) => {
      const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
      return drawing.querySelector('parsererror') ? -1 : drawing.querySelectorAll('circle').length;
    }, svg.content.toString());
    expect(shapes).toBeGreaterThan(20);
    const png = await take(page, 'Picture (PNG)');
    expect(png.content.subarray(1, 4).toString()).toBe('PNG');
    expect(png.content.length).toBeGreaterThan(10_000);
  });
}
