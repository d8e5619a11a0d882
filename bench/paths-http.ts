/** `GET /paths` from rok to nato over HTTP, on the seeded embedded graph, against the smallest answer of the same server. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { serve } from '../src/main.ts';
import { quantiles, reportFigures, sample, short } from './figures.ts';

const ROUNDS = 400;
const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'));
const config = readConfig({ PORT: '0', BOLT_PORT: '0', ENTENTE_DATA: folder, LOG_LEVEL: 'silent' });
const running = await serve({ config, print: () => {}, say: () => {}, today: '2026-01-01' });

async function ask(path: string): Promise<number> {
  const answer = await fetch(`${running.url}${path}`);
  const body = (await answer.json()) as { meta?: { tookMs: number } };
  return body.meta?.tookMs ?? 0;
}

const questions = {
  'healthz (peer)': '/healthz',
  paths: '/api/v1/paths?from=rok&to=nato',
  'paths with dossier': '/api/v1/paths?from=rok&to=nato&include=dossier',
  'paths, all phases, 10 hops': '/api/v1/paths?from=rok&to=nato&phase=current,planned,past&maxHops=10&k=100',
  entity: '/api/v1/entities/rok',
  suggest: '/api/v1/suggest?prefix=nor',
};
const rows = [];
let peer = 1;
for (const [name, path] of Object.entries(questions)) {
  const atServer: number[] = [];
  const atClient = quantiles(await sample(ROUNDS, 50, async () => atServer.push(await ask(path))));
  if (name.endsWith('(peer)')) peer = atClient.median;
  const server = quantiles(atServer.slice(50));
  rows.push({
    question: name,
    'client median ms': short(atClient.median),
    'client p95 ms': short(atClient.p95),
    'server p95 ms': short(server.p95),
    'times the peer': short(atClient.median / peer),
  });
}
reportFigures('paths-http', rows);
await running.close();
await rm(folder, { recursive: true, force: true });
