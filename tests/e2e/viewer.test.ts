/** The viewer in a real browser, against the real program. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { startProgram } from '../support/program.ts';
import { testCypherBox } from './cypher-box.ts';
import { testForEveryone } from './everyone.ts';
import { testExploring } from './exploring.ts';
import { testKeyboard } from './keyboard.ts';
import { testLineByLine } from './line-by-line.ts';
import { testLinks } from './links.ts';
import { testMainRoad } from './main-road.ts';
import { testPicture } from './picture.ts';
import { createReader, type Reader } from './reader.ts';
import { testTakeAlong } from './take-along.ts';
import { testTasks } from './tasks.ts';

export type OpenReader = (options?: BrowserContextOptions) => Promise<Reader>;

/** `npm start` with a graph of its own, or the program that `ENTENTE_TEST_URL` names and that runs already. */
async function serveViewer() {
  const given = process.env.ENTENTE_TEST_URL;
  if (given) return { url: given, stop: async () => {} };
  const data = await mkdtemp(join(tmpdir(), 'entente-e2e-'));
  // A reader's copy of one text, and not the edition that was read.
  await writeFile(join(data, '004_8f09c84eaec8e91c.txt'), 'Another text.\n'.repeat(10));
  const serving = await startProgram({ ENTENTE_DATA: data, ENTENTE_TEXTS: data });
  const stop = async () => {
    await serving.end('SIGTERM');
    await rm(data, { recursive: true, force: true });
  };
  return { url: serving.url, stop };
}

const browser = await startBrowser();
const missing = 'reason' in browser ? browser.reason : '';

describe.skipIf(missing)(`the viewer${missing && ` (${missing})`}`, () => {
  let program: { readonly url: string; readonly stop: () => Promise<void> };
  const readers: Reader[] = [];

  beforeAll(async () => {
    program = await serveViewer();
  });
  afterEach(async () => {
    for (const reader of readers.splice(0)) await reader.close();
  });
  afterAll(async () => {
    await program?.stop();
    if (!('reason' in browser)) await browser.close();
  });

  const openReader: OpenReader = async (options) => {
    if ('reason' in browser) throw new Error(browser.reason);
    const reader = await createReader(browser, program.url, options);
    readers.push(reader);
    return reader;
  };

  describe('on the main road', () => testMainRoad(openReader));
  describe('of ten tasks, a newcomer', () => testTasks(openReader));
  describe('by links', () => testLinks(openReader));
  describe('by keyboard', () => testKeyboard(openReader));
  describe('in Cypher', () => testCypherBox(openReader));
  describe('while exploring', () => testExploring(openReader));
  describe('line by line', () => testLineByLine(openReader));
  describe('in the picture', () => testPicture(openReader));
  describe('to take along', () => testTakeAlong(openReader));
  describe('for everyone', () => testForEveryone(openReader));
});
