/** What the viewer hands out opens in what it is for. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** As said beside the picture. */
async function countLinks(page: Page): Promise<number> {
  const text = await page.getByText(/^[\d,]+ entities, [\d,]+ links$/).textContent();
  return Number(text?.split(', ')[1]?.replace(/\D/g, ''));
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

  it('gives the graph as GEXF that graphology reads again, as many links as are shown', async () => {
    const { page, open } = await openReader();
    await open('/?view=graph&as=table');
    const links = await countLinks(page);
    const { content } = await take(page, 'Gephi (GEXF)');
    const graph = parse(MultiDirectedGraph, content.toString());
    expect(graph.size).toBe(links);
    expect(graph.getNodeAttribute('rok', 'label')).toBe('Republic of Korea');
  });

  it('gives the links as CSV', async () => {
    const { page, open } = await openReader();
    await open('/?view=graph&as=table');
    const links = await countLinks(page);
    const { content } = await take(page, 'Links (CSV)');
    expect(content.toString().trimEnd().split('\r\n').length).toBe(links + 1);
  });

  it('gives the picture as SVG that the browser draws, and as PNG that it decodes', async () => {
    const { page, open } = await openReader();
    await open('/?view=graph');
    await page.locator('.stage[aria-busy="false"]').waitFor();
    const sizeOf = (content: Buffer, type: string) =>
      page.evaluate(
        async (address) => {
          const image = new Image();
          image.src = address;
          await image.decode();
          return image.naturalWidth;
        },
        `data:${type};base64,${content.toString('base64')}`,
      );
    const svg = await take(page, 'Picture (SVG)');
    expect(await sizeOf(svg.content, 'image/svg+xml')).toBe(1600);
    expect(svg.content.toString().match(/<circle /g)?.length).toBeGreaterThan(20);
    const png = await take(page, 'Picture (PNG)');
    expect(await sizeOf(png.content, 'image/png')).toBeGreaterThan(600);
    expect(png.content.length).toBeGreaterThan(10_000);
  });

  it('gives the graph as one HTML file that opens from a disk, with the drawing and the claims of each link', async () => {
    const { page, open } = await openReader();
    await open('/?view=graph&focus=norway');
    const links = await countLinks(page);
    const { content } = await take(page, 'One HTML file');
    const folder = await mkdtemp(join(tmpdir(), 'entente-html-'));
    await writeFile(join(folder, 'graph.html'), content);
    const requests: string[] = [];
    const reader = await openReader({ offline: true });
    reader.page.on('request', (request) => requests.push(request.url()));
    await reader.page.goto(`file://${folder}/graph.html`);
    expect(await reader.page.locator('svg circle').count()).toBeGreaterThan(5);
    expect(await reader.page.locator('tbody tr').count()).toBe(links);
    expect(await reader.page.locator('tbody tr').first().textContent()).toMatch(/c-[0-9a-f]{12}/);
    expect(requests).toEqual([`file://${folder}/graph.html`]);
    await rm(folder, { recursive: true });
  });
}
