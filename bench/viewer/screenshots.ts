/**
 * Takes the pictures of every view in `docs/screenshots/` and writes `docs/viewer.md`, which shows them:
 * `npx tsx bench/viewer/screenshots.ts`. The texts of the sources are out of reach, so no passage is on any of them.
 */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { createReader } from '../../tests/e2e/reader.ts';
import { startBrowser } from '../../tests/support/browser.ts';
import { projectSeed } from '../../tests/support/seed-graph.ts';
import { serveGraph } from '../../tests/support/serving-graph.ts';
import { SHOTS, type Shot } from './shots.ts';

const root = resolve(import.meta.dirname, '../..');
const docs = join(root, 'docs');
const folder = join(docs, 'screenshots');
const WIDTHS = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };
/** Small, and text stays sharp. */
const QUALITY = 78;

/** Waits until nothing is loading and the picture, if there is one, is drawn. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !document.querySelector('.waiting, .stage[aria-busy="true"]'));
  await page.evaluate(async () => {
    // Icons are drawn into the picture some frames later.
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
  });
}

async function take(url: string, { name, address, dark, narrow, act }: Shot): Promise<void> {
  const { page, open, close } = await createReader(
    browser as Exclude<typeof browser, { reason: string }>,
    url,
    {
      viewport: narrow ? WIDTHS.narrow : WIDTHS.wide,
      colorScheme: dark ? 'dark' : 'light',
    },
  );
  await open(address);
  await page.locator('main').waitFor();
  await act?.(page);
  await settle(page);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  await writeFile(join(folder, `${name}.webp`), Buffer.from(data, 'base64'));
  await close();
}

function writePage(): string {
  const parts = SHOTS.map(
    ({ name, title, says }) => `## ${title}\n\n${says}\n\n![${title}](screenshots/${name}.webp)`,
  );
  return `# The viewer\n\nEvery view, as \`npx tsx bench/viewer/screenshots.ts\` took it.\n\n${parts.join('\n\n')}\n`;
}

const browser = await startBrowser();
if ('reason' in browser) throw new Error(browser.reason);
const data = await mkdtemp(join(tmpdir(), 'entente-screenshots-'));
// A bundle of its own: nobody replaces it meanwhile.
await build({
  configFile: join(root, 'vite.config.ts'),
  root: join(root, 'web'),
  logLevel: 'warn',
  build: { outDir: data },
});
const serving = await serveGraph(projectSeed, data);
await mkdir(folder, { recursive: true });
for (const name of await readdir(folder)) await rm(join(folder, name));
for (const shot of SHOTS) await take(serving.url, shot);
await writeFile(join(docs, 'viewer.md'), writePage());
await browser.close();
await serving.stop();
await rm(data, { recursive: true });
