/**
 * A real browser for tests: the system's Chromium, Chrome or Edge; on Linux without one, the Chromium that
 * `tests/browser/package.json` names, installed once into a cache outside the checkout.
 */
import { execFile } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { access, copyFile, mkdir } from 'node:fs/promises';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

/** Why there is no browser here, as a sentence for people. */
export interface NoBrowser {
  readonly reason: string;
}

interface Found {
  readonly executable: string;
  readonly flags: readonly string[];
}

const run = promisify(execFile);

/** Software WebGL that draws the same everywhere, and no word to the network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const INSTALLED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    if (!folder) return [];
    return [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ];
  }),
};

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function findOnPath(): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(platform() === 'win32' ? ';' : ':').filter(Boolean);
  for (const name of ON_PATH) {
    for (const folder of folders) if (await isExecutable(join(folder, name))) return join(folder, name);
  }
  return undefined;
}

async function findInstalled(): Promise<string | undefined> {
  const given = process.env.CHROME_PATH;
  if (given) return given;
  return (INSTALLED[platform()] ?? []).find((file) => existsSync(file)) ?? (await findOnPath());
}

/** `@sparticuz/chromium` as far as it is used here. */
interface PackedChromium {
  readonly default: { executablePath(): Promise<string>; readonly args: string[] };
}

/** Installs the packed Chromium with npm, once. */
async function installPacked(): Promise<Found> {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'entente-test-browser-143.0.4');
  const entry = join(cache, 'node_modules/@sparticuz/chromium/build/esm/index.js');
  if (!existsSync(entry)) {
    await mkdir(cache, { recursive: true });
    await copyFile(
      fileURLToPath(new URL('../browser/package.json', import.meta.url)),
      join(cache, 'package.json'),
    );
    await run('npm', ['install', '--no-audit', '--no-fund', '--prefix', cache], { cwd: cache });
  }
  const { default: packed } = (await import(pathToFileURL(entry).href)) as PackedChromium;
  return { executable: await packed.executablePath(), flags: packed.args };
}

async function findBrowser(): Promise<Found | NoBrowser> {
  const executable = await findInstalled();
  if (executable) return { executable, flags: [] };
  if (platform() !== 'linux') {
    return { reason: 'no Chrome, Chromium or Edge was found; name one in CHROME_PATH' };
  }
  return installPacked().catch((error: Error) => ({
    reason: `no Chromium was found, and none could be installed: ${error.message.split('\n')[0]}`,
  }));
}

/**
 * Starts a browser, with further flags where given, or says why there is none.
 * @throws Error where none is found and `ENTENTE_REQUIRE` names `browser`.
 */
export async function startBrowser(flags: readonly string[] = []): Promise<Browser | NoBrowser> {
  const found = await findBrowser();
  if ('reason' in found) {
    if (process.env.ENTENTE_REQUIRE?.split(',').includes('browser')) throw new Error(found.reason);
    process.stderr.write(`The tests in a real browser are skipped: ${found.reason}\n`);
    return found;
  }
  return chromium.launch({
    executablePath: found.executable,
    args: [...new Set([...found.flags, ...FLAGS, ...flags])],
  });
}
