/** A whole Entente, started in this process on free ports, with a data folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { serve } from '../../src/main.ts';

export interface RunningEntente {
  readonly url: string;
  readonly boltUrl: string;
  /** Everything it said on the way. */
  readonly said: readonly string[];
  /** Asks the API: a path below `/api/v1`. */
  ask(path: string, init?: RequestInit): Promise<{ status: number; body: unknown; headers: Headers }>;
  close(): Promise<void>;
}

export async function startEntente(
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningEntente> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-test-'));
  const said: string[] = [];
  const config = readConfig({
    PORT: '0',
    BOLT_PORT: '0',
    ENTENTE_DATA: folder,
    LOG_LEVEL: 'silent',
    ENTENTE_TEXTS: process.env.ENTENTE_TEXTS,
    ...environment,
  });
  const say = (text: string) => void said.push(text);
  const running = await serve({ config, print: say, say, today: '2026-01-01' });
  return {
    ...running,
    said,
    async ask(path, init) {
      const response = await fetch(`${running.url}/api/v1${path}`, init);
      const text = await response.text();
      return {
        status: response.status,
        body: text ? JSON.parse(text) : undefined,
        headers: response.headers,
      };
    },
    async close() {
      await running.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
