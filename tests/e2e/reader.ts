/** A reader of the viewer: a fresh profile in a real browser, and what its console says. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Reader {
  readonly page: Page;
  /** Errors and refused requests, as the console shows them. */
  readonly complaints: readonly string[];
  /** Goes to an address of the viewer and waits until nothing is loading. */
  open(address: string): Promise<void>;
  close(): Promise<void>;
}

/** How long an expectation about the page is asked again: a busy machine is no fault of the viewer. */
export const SOON = { timeout: 20_000 };

const QUIET = ['GPU stall due to ReadPixels'];

export async function createReader(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Reader> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    const loud = message.type() === 'error' || message.type() === 'warning';
    if (loud && !QUIET.some((text) => message.text().includes(text))) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return {
    page,
    complaints,
    async open(address) {
      await page.goto(url + address);
      await page.waitForLoadState('networkidle');
    },
    close: () => context.close(),
  };
}
