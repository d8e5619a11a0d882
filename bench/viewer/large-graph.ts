/**
 * The viewer on 10,000 entities and 50,000 ties, in a real browser with software WebGL: a floor, not a laptop's
 * figure. The peer is the same browser drawing an empty page.
 */
import type { Browser, Page } from 'playwright-core';
import { createReader } from '../../tests/e2e/reader.ts';
import { startBrowser } from '../../tests/support/browser.ts';
import { makeGraph } from '../../tests/support/made-graph.ts';
import { serveGraph } from '../../tests/support/serving-graph.ts';
import { quantiles, reportFigures, short } from '../figures.ts';
import { hoverOnce, measurePanning, watchFirstPicture } from './in-page.ts';

const SIZE = { entities: 10_000, ties: 50_000, communities: 40 };
const ROUNDS = 3;

const browser = await startBrowser();
if ('reason' in browser) throw new Error(browser.reason);
const serving = await serveGraph(() => makeGraph(SIZE));

/** A fresh profile at an address; what `work` returns. */
async function inPage<T>(address: string, work: (page: Page) => Promise<T>): Promise<T> {
  const { page, open, close } = await createReader(browser as Browser, serving.url);
  // The bundler wraps named functions in a helper that the page lacks.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript(watchFirstPicture);
  await open(address);
  const result = await work(page);
  await close();
  return result;
}

async function measurePicture(page: Page): Promise<Record<'first' | 'frames' | 'hover', number>> {
  await page.waitForFunction(() => 'firstPicture' in window);
  const first = await page.evaluate(() => (window as unknown as { firstPicture: number }).firstPicture);
  return { first, hover: await measureHover(page), frames: await page.evaluate(measurePanning) };
}

const MOVES = 120;

/**
 * The 95th of a hundred times that script takes when the pointer comes upon a disc, in milliseconds of the page's
 * own thread: what else the machine does meanwhile is not the viewer's.
 */
async function measureHover(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const scriptTime = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
  };
  const took: number[] = [];
  for (let step = 0; step < MOVES; step++) {
    const before = await scriptTime();
    if (await page.evaluate(hoverOnce, step)) took.push((await scriptTime()) - before);
  }
  if (took.length < MOVES / 10) throw new Error(`the pointer met only ${took.length} discs`);
  return quantiles(took).p95;
}

/** Milliseconds from the click until the list of paths stands there. */
async function timePaths(page: Page): Promise<number> {
  await page.getByRole('combobox', { name: 'From' }).fill('e000172');
  await page.getByRole('combobox', { name: 'To' }).fill('e004198');
  return page.evaluate(async () => {
    const began = performance.now();
    document.querySelector<HTMLButtonElement>('form button.primary')!.click();
    while (!document.querySelector('[aria-label="Paths"]')) await new Promise(requestAnimationFrame);
    return performance.now() - began;
  });
}

const samples = { empty: [] as number[], paths: [] as number[] };
const pictures: Record<'groups' | 'every entity', Awaited<ReturnType<typeof measurePicture>>[]> = {
  groups: [],
  'every entity': [],
};
// In turns, so that whatever else the machine does falls on all.
for (let round = 0; round < ROUNDS; round++) {
  samples.empty.push(await inPage('/?view=collection', (page) => page.evaluate(measurePanning)));
  pictures.groups.push(await inPage('/?view=graph', measurePicture));
  pictures['every entity'].push(await inPage('/?view=graph&gather=no', measurePicture));
  samples.paths.push(await inPage('/', timePaths));
}
const median = (values: readonly number[]): number => short(quantiles(values).median);
const empty = median(samples.empty);
reportFigures('viewer', [
  ...Object.entries(pictures).map(([picture, taken]) => {
    const frames = median(taken.map((one) => one.frames));
    return {
      picture,
      'first picture, ms after the data': median(taken.map((one) => one.first)),
      'panning, frames a second': frames,
      'of an empty page': short(frames / empty),
      'hover, ms of script (p95)': median(taken.map((one) => one.hover)),
    };
  }),
  { picture: 'list of paths, ms after the click', 'first picture, ms after the data': median(samples.paths) },
  { picture: 'empty page (peer)', 'panning, frames a second': empty },
]);
await browser.close();
await serving.stop();
